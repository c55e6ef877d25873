/** What findings about forms, cells and sums say, as data (T, V, S, B). */
import type { Annex, Stage } from '../../reading/record';
import type { NamedCell, PointsConflict, RepairedNumber, UnreadableNumber } from './shared';

export interface TemplateParams {
  T01: { readonly file: string };
  T02: { readonly annex: Annex; readonly role: string };
  T03: { readonly role: string; readonly columns: readonly string[] };
  T04: {
    readonly base: PointsConflict | null;
    readonly bonus: PointsConflict | null;
    readonly cells: string;
    /** Points that could not be read at all. */
    readonly unreadable: readonly NamedCell[];
    /** Where the rule book lists indicators: points that differ from it. */
    readonly suspects: readonly (PointsConflict & NamedCell)[];
  };
  T05: PointsConflict & { readonly label: string };
  T06: { readonly values: readonly string[] };
  T07: { readonly units: readonly string[] };
  T08: { readonly what: 'row' | 'column'; readonly name: string; readonly unit: string | null };
  T09: { readonly rows: number };
  T10: { readonly sheet: string };
  T11: { readonly row: number; readonly rowsBelow: number };
  T13: { readonly used: number; readonly formatted: number };
  T14: { readonly sheet: string };
  T16: { readonly file: string };
}

export interface ValueParams {
  V01: { readonly label: string; readonly value: string; readonly max: string };
  V02: { readonly label: string; readonly value: string };
  V03: UnreadableNumber;
  V04: RepairedNumber;
  V05: RepairedNumber;
  V06: RepairedNumber;
  V07: RepairedNumber;
  V08: RepairedNumber;
  V09: UnreadableNumber & { readonly guess: string | null };
  V10: {
    readonly unit: string | null;
    readonly stage: Stage;
    readonly missing: readonly NamedCell[];
    /** Nothing at all is filled in for the stage. */
    readonly whole: boolean;
    /** Items that do not apply, with what is written there, while it is open how they count; then nothing else is said. */
    readonly waiting: readonly (NamedCell & { readonly text: string })[];
    /** Rate of Annex 2 from which the points of an empty satisfaction item (群众满意度) are proposed. */
    readonly rate: string | null;
  };
  V11: { readonly label: string; readonly text: string; readonly formula: string | null };
  V15: {
    readonly label: string;
    readonly value: string;
    readonly decimals: number;
    readonly allowed: number;
    readonly rounded: string;
  };
  V21: UnreadableNumber;
  V22: UnreadableNumber;
  V13: { readonly label: string; readonly typed: string };
  V14: {
    readonly label: string;
    /** Last cell that is added up, where only cells behind it are missed. */
    readonly upTo: string | null;
    readonly missed: string;
    readonly cells: string;
  };
  V12: { readonly cell: string; readonly formula: string; readonly count: number };
  /** `total`: the grade that counts, and the one that the shown figure suggests. */
  V16: {
    readonly label: string;
    readonly shown: string;
    readonly stored: string;
    readonly total: { readonly grade: string; readonly apparent: string } | null;
  };
  V17: {
    readonly label: string;
    readonly shown: string;
    readonly format: 'percent' | 'date';
    readonly guess: string | null;
  };
  V20: { readonly unit: string | null; readonly total: string };
}

export interface SumParams {
  S01: {
    readonly label: string;
    readonly typed: string;
    readonly computed: string;
    readonly difference: string;
    /** Cells that are added up. */
    readonly cells: string;
  };
  S02: {
    readonly label: string;
    readonly typed: string;
    readonly computed: string;
    readonly count: number;
    readonly cells: string;
  };
  S03: {
    readonly label: string;
    readonly typed: string;
    readonly computed: string;
    readonly count: number;
    readonly cells: string;
  };
  S04: { readonly label: string; readonly typed: string; readonly max: string };
  S05: {
    readonly label: string;
    readonly unit: string | null;
    readonly typed: string;
    readonly limit: string;
    readonly sum: 'base' | 'total';
  };
  B01: { readonly unit: string | null; readonly raw: string; readonly cap: string; readonly lost: string };
  B03: {
    readonly unit: string | null;
    readonly label: string;
    /** The head that is the bonus (资金投入). */
    readonly head: string;
    readonly typed: string;
    readonly base: string;
    readonly bonus: string;
  };
  B02: { readonly label: string; readonly value: string; readonly max: string };
  B08: {
    readonly unit: string;
    readonly base: string;
    readonly bonus: string;
    readonly total: string;
    readonly grade: string;
  };
  S06: {
    readonly unit: string;
    readonly typed: string;
    readonly computed: string;
    readonly swapped: boolean;
  };
  B04: { readonly unit: string | null; readonly label: string; readonly points: string };
  B05: { readonly unit: string | null; readonly label: string; readonly points: string };
  B06: { readonly label: string; readonly amount: string; readonly earned: string; readonly points: string };
  B07: { readonly unit: string | null; readonly text: string };
}
