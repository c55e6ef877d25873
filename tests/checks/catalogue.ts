/**
 * The catalogue of checks as staff have it on paper: code, severity, fix (可 in bulk, 半 the user picks, 否 a person), and the
 * article that the sentence cites, where it cites one. Written down here apart from the checks, to hold them to it.
 */
import type { FixKind } from '../../src/checks';
import type { Severity } from '../../src/workbook/edit';

const ROWS = `
T01 错 半 · T02 错 半 · T03 警 半 · T04 错 否 6 · T05 警 半 · T06 错 半 · T07 错 否 · T08 警 半
T09 注 否 · T10 警 否 · T11 警 可 · T13 注 可 · T14 警 半 · T16 警 可
V01 错 否 · V02 错 否 · V03 错 否 · V04 警 可 · V05 警 可 · V06 警 可 · V07 警 可 · V08 警 可
V09 错 半 · V10 错 否 · V11 错 否 · V12 注 否 · V13 警 可 · V14 错 可 · V15 警 半 · V16 警 半
V17 警 半 · V20 警 否 · V21 错 否 · V22 错 否
S01 错 半 · S02 错 半 · S03 错 半 · S04 错 否 · S05 错 否 6 · S06 错 半
B01 警 可 6 · B02 错 否 · B03 警 半 4 · B04 错 否 · B05 警 否 5(四) · B06 警 半 · B07 警 否 4(三) · B08 注 否
M01 错 否 · M02 错 否 · M03 错 否 · M04 错 否 · M05 警 可 · M06 警 可 · M07 错 否 · M08 警 半
M09 警 否 · M10 注 否 · M11 错 否 8
R01 错 半 · R02 错 否 · R03 错 半 · R04 警 半 · R05 错 半 · R06 错 否 · R07 警 半 · R08 注 否 2
R09 警 否 · R11 注 可
G01 错 半 6 · G02 警 半 · G03 注 否 · G04 错 否 · G05 注 否 · G06 警 否 · G07 错 否 · G08 警 否
Q01 错 否 · Q02 错 否 7 · Q03 警 否 · Q04 注 否 · Q05 警 否 7 · Q06 错 否 7 · Q07 警 否 · Q08 警 否
P01 警 否 · P02 注 否 5(二) · P03 错 否 5(三) · P05 错 可
D01 警 否 · D02 错 否 · D03 警 可 · D04 警 半 · D06 警 否
E01 错 否 5(一) · E02 错 否 · E03 错 否 5(二) · E05 警 否
F01 错 否 · F07 注 可
`;

export interface CatalogueEntry {
  readonly code: string;
  readonly severity: Severity;
  readonly fix: FixKind;
  /** `null` where the sentence cites none. */
  readonly article: string | null;
}

const SEVERITIES: Readonly<Record<string, Severity>> = { 错: 'error', 警: 'warning', 注: 'notice' };
const FIXES: Readonly<Record<string, FixKind>> = { 可: 'auto', 半: 'ask', 否: 'none' };

/** All kinds of faults, in their order. F01 is told of a file, before there is anything to check. */
export const CATALOGUE: readonly CatalogueEntry[] = ROWS.trim()
  .split(/ · |\n/)
  .map((entry) => {
    const [code = '', severity = '', fix = '', article = null] = entry.trim().split(' ');
    const known = { severity: SEVERITIES[severity], fix: FIXES[fix] };
    if (!known.severity || !known.fix) throw new Error(`not an entry: ${entry}`);
    return { code, severity: known.severity, fix: known.fix, article };
  });

/** Told by the file host: no sheet was read, so there is no check to run. */
export const FILE_CODES: readonly string[] = ['F01'];
