/** Every check there is, in the order of CHECKS.md. A code without a check does not compile. */
import type { Check } from './check';
import type { CheckCode } from './params';
import { T01 } from './template/T01';
import { T02 } from './template/T02';
import { T03 } from './template/T03';
import { T04 } from './template/T04';
import { T05 } from './template/T05';
import { T06 } from './template/T06';
import { T07 } from './template/T07';
import { T08 } from './template/T08';
import { T09 } from './template/T09';
import { T10 } from './template/T10';
import { T11 } from './template/T11';
import { T13 } from './template/T13';
import { T14 } from './template/T14';
import { T16 } from './template/T16';
import { T18 } from './template/T18';
import { T19 } from './template/T19';
import { T20 } from './template/T20';
import { T21 } from './template/T21';
import { T22 } from './template/T22';
import { T23 } from './template/T23';
import { V01 } from './values/V01';
import { V02 } from './values/V02';
import { V03, V04, V05, V06, V07, V08, V09, V21, V22 } from './values/odd-numbers';
import { V10 } from './values/V10';
import { V11 } from './values/V11';
import { V12 } from './values/V12';
import { V13 } from './values/V13';
import { V14 } from './values/V14';
import { V15 } from './values/V15';
import { V16 } from './values/V16';
import { V17 } from './values/V17';
import { V20 } from './values/V20';
import { S01 } from './sums/S01';
import { S02 } from './sums/S02';
import { S03 } from './sums/S03';
import { S04 } from './sums/S04';
import { S05 } from './sums/S05';
import { S06 } from './sums/S06';
import { B01 } from './sums/B01';
import { B02 } from './sums/B02';
import { B03 } from './sums/B03';
import { B04 } from './sums/B04';
import { B05 } from './sums/B05';
import { B06 } from './sums/B06';
import { B07 } from './sums/B07';
import { B08 } from './sums/B08';
import { M01 } from './satisfaction/M01';
import { M02 } from './satisfaction/M02';
import { M03 } from './satisfaction/M03';
import { M04 } from './satisfaction/M04';
import { M05 } from './satisfaction/M05';
import { M06 } from './satisfaction/M06';
import { M07 } from './satisfaction/M07';
import { M08 } from './satisfaction/M08';
import { M09 } from './satisfaction/M09';
import { M10 } from './satisfaction/M10';
import { M11 } from './satisfaction/M11';
import { M12 } from './satisfaction/M12';
import { R01 } from './roster/R01';
import { R02 } from './roster/R02';
import { R03 } from './roster/R03';
import { R04 } from './roster/R04';
import { R05 } from './roster/R05';
import { R06 } from './roster/R06';
import { R07 } from './roster/R07';
import { R08 } from './roster/R08';
import { R09 } from './roster/R09';
import { R11 } from './roster/R11';
import { R12 } from './roster/R12';
import { R13 } from './roster/R13';
import { R14 } from './roster/R14';
import { G01 } from './grades/G01';
import { G02 } from './grades/G02';
import { G03 } from './grades/G03';
import { G04 } from './grades/G04';
import { G05 } from './grades/G05';
import { G06 } from './grades/G06';
import { G07 } from './grades/G07';
import { G08 } from './grades/G08';
import { Q01 } from './grades/Q01';
import { Q02 } from './grades/Q02';
import { Q03 } from './grades/Q03';
import { Q04 } from './grades/Q04';
import { Q05 } from './grades/Q05';
import { Q06 } from './grades/Q06';
import { Q07 } from './grades/Q07';
import { Q08 } from './grades/Q08';
import { Q09 } from './grades/Q09';
import { Q10 } from './grades/Q10';
import { P01 } from './grades/P01';
import { P02 } from './grades/P02';
import { P03 } from './grades/P03';
import { P05 } from './grades/P05';
import { P06 } from './grades/P06';
import { D01 } from './dates/D01';
import { D02 } from './dates/D02';
import { D03 } from './dates/D03';
import { D04 } from './dates/D04';
import { D06 } from './dates/D06';
import { D07 } from './dates/D07';
import { E01 } from './confirmations/E01';
import { E02 } from './confirmations/E02';
import { E03 } from './confirmations/E03';
import { E05 } from './confirmations/E05';
import { F07 } from './files/F07';

// prettier-ignore
const REGISTRY: { readonly [C in CheckCode]: Check<C> } = {
  T01, T02, T03, T04, T05, T06, T07, T08, T09, T10, T11, T13, T14, T16, T18, T19, T20, T21,
  T22, T23,
  V01, V02, V03, V04, V05, V06, V07, V08, V09, V10, V11, V12, V13, V14,
  V15, V16, V17, V20, V21, V22,
  S01, S02, S03, S04, S05, S06, B01, B02, B03, B04, B05, B06, B07, B08,
  M01, M02, M03, M04, M05, M06, M07, M08, M09, M10, M11, M12,
  R01, R02, R03, R04, R05, R06, R07, R08, R09, R11, R12, R13, R14,
  G01, G02, G03, G04, G05, G06, G07, G08, Q01, Q02, Q03, Q04, Q05, Q06,
  Q07, Q08, Q09, Q10, P01, P02, P03, P05, P06,
  D01, D02, D03, D04, D06, D07, E01, E02, E03, E05, F07,
};

/** The check of a code. */
export const checkOf = <C extends CheckCode>(code: C): Check<C> => REGISTRY[code];

/** All codes, in the order of the catalogue. */
export const CHECK_CODES = Object.keys(REGISTRY) as readonly CheckCode[];

/** All checks, in the order of the catalogue. */
export const CHECKS: readonly Check[] = Object.values(REGISTRY) as readonly Check[];
