/** The example of a page: the cells around a finding, as a table, and what the cells do not show. */
import { checkOf, runChecks, type CheckCode, type Finding } from '../../src/checks';
import { assess } from '../../src/assessment';
import type { PageWords } from '../../src/locales/pages';
import { readWorkbook, type BoundTable } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { areaToA1, cellKey, columnName, toA1, type Area } from '../../src/workbook/address';
import { isError, type Scalar, type SheetSnapshot } from '../../src/workbook/snapshot';
import { withSetting } from '../../tests/checks/support/findings';
import type { Case } from '../../tests/checks/tables/table';
import { snapshotOf } from '../../tests/support/snapshot';

export interface Example {
  readonly finding: Finding;
  readonly sheet: SheetSnapshot;
  readonly table: BoundTable | null;
  readonly one: Case;
}

/** Runs a case and takes the first finding of the check. */
export function exampleOf(code: CheckCode, one: Case): Example {
  const { rulebook = MILE_2017, stage = 'city' } = one.setting ?? {};
  const files = [one.sheets, ...(one.more ?? [])];
  const readings = files.map((sheets, index) => {
    const snapshot = snapshotOf(sheets, files.length === 1 ? 'test.xlsx' : `test${index + 1}.xlsx`);
    const reading = readWorkbook(withSetting(snapshot, one.setting ?? {}), rulebook);
    return one.setting?.reads?.(reading) ?? reading;
  });
  const finding = runChecks(assess(readings, rulebook, stage)).find((found) => found.code === code);
  if (!finding) throw new Error(`${code}: the first case of its table does not fire`);
  const reading = readings.find(({ snapshot }) => snapshot.file === finding.file) ?? readings[0];
  const sheets = reading?.snapshot.sheets ?? [];
  // What concerns the county is seen in its last sheet, the list of scores.
  const sheet = sheets.find(({ name }) => name === finding.sheet) ?? sheets.at(-1);
  if (!sheet) throw new Error(`${code}: no sheet`);
  const table = reading?.tables.find(({ source }) => source.sheet === sheet) ?? null;
  return { finding, sheet, table, one };
}

/** Rows shown of one area, and around it. */
const MOST_ROWS = 6;
const ABOVE = 1;

export function exampleTable({ finding, sheet, table }: Example): readonly string[] {
  const areas = [finding.area, ...(finding.also ?? [])].filter((area) => area !== null);
  const rows = rowsShown(sheet, table, areas);
  const width = Math.max(0, ...sheet.values.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => sheet.left + index).filter((column) =>
    rows.some((row) => cellText(sheet, row, column) !== '' || covers(areas, row, column)),
  );
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  if (rows.length === 0) return [];
  return [
    line(['', ...columns.map(columnName)]),
    line(['---', ...columns.map(() => '---')]),
    ...rows.map((row) =>
      line([
        String(row + 1),
        ...columns.map((column) => {
          const text = cellText(sheet, row, column);
          if (!covers(areas, row, column)) return text;
          return text === '' ? '**□**' : `**${text}**`;
        }),
      ]),
    ),
  ];
}

const covers = (areas: readonly Area[], row: number, column: number): boolean =>
  areas.some(
    ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );

function rowsShown(
  sheet: SheetSnapshot,
  table: BoundTable | null,
  areas: readonly Area[],
): readonly number[] {
  const rows = new Set<number>();
  const last = sheet.top + sheet.values.length - 1;
  const add = (from: number, to: number) => {
    for (let row = Math.max(0, from); row <= Math.min(to, last); row += 1) rows.add(row);
  };
  if (table) add(table.header.top, table.header.bottom);
  if (areas.length === 0)
    add(table ? table.header.bottom + 1 : sheet.top, (table?.header.bottom ?? 0) + MOST_ROWS);
  for (const { top, bottom } of areas) add(top - ABOVE, Math.min(bottom, top + MOST_ROWS - 1));
  return [...rows]
    .filter((row) => !isBlankRow(sheet, row) || covers(areas, row, sheet.left))
    .sort((a, b) => a - b);
}

const isBlankRow = ({ values, top }: SheetSnapshot, row: number): boolean =>
  (values[row - top] ?? []).every((value) => value === null || value === '');

const LONGEST = 24;

/** What stands in a cell, formulas as such; blanks that nobody sees are made visible. */
function cellText({ values, formulas, top, left }: SheetSnapshot, row: number, column: number): string {
  const value = values[row - top]?.[column - left] ?? null;
  const formula = formulas.get(cellKey(row, column));
  const shown = formula === undefined ? plain(value) : `${formula} → ${plain(value)}`;
  const text = shown
    .replace(/\s*\n\s*/g, ' ')
    .replace(/^ +| +$/g, (blanks) => '␣'.repeat(blanks.length))
    .replace(/\u3000/g, '␣')
    .replace(/\u200b/g, '␣');
  const short = formula === undefined && text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return short.replace(/[|*_<>`\\]/g, (sign) => `\\${sign}`);
}

const plain = (value: Scalar): string => {
  if (value === null) return '';
  return isError(value) ? value.error : String(value);
};

/** Sheet name, and what the cells do not show. */
export function exampleFacts({ finding, sheet, one }: Example, words: PageWords['example']): string {
  const input = one.sheets.find(({ name }) => name === sheet.name);
  const merged = (input?.merges ?? []).filter(
    (area) =>
      checkOf(finding.code).meta.scope === 'table' &&
      finding.area !== null &&
      area === areaToA1(finding.area),
  );
  const formats = [...(input?.formats ?? [])].map(([key, format]) =>
    words.format(toA1(Math.floor(key / COLUMNS), key % COLUMNS), format),
  );
  const hiddenRows = [...sheet.hiddenRows].map((row) => row + 1).join('、');
  const facts = [
    words.sheet(sheet.name),
    ...(sheet.protected ? [words.protected] : []),
    ...(sheet.visibility === 'visible' ? [] : [words.hiddenSheet]),
    ...(sheet.filtered ? [words.filtered] : []),
    ...(hiddenRows === '' ? [] : [words.hiddenRows(hiddenRows)]),
    ...(sheet.hiddenColumns.size === 0
      ? []
      : [words.hiddenColumns([...sheet.hiddenColumns].map(columnName).join('、'))]),
    ...(merged.length === 0 ? [] : [words.merged(merged.join('、'))]),
    ...formats,
    ...(sheet.formattedRows > sheet.top + sheet.values.length
      ? [words.formattedRows(sheet.formattedRows)]
      : []),
    ...(one.setting?.calculation === 'manual' ? [words.manual] : []),
    ...(one.setting?.rulebook ? [words.otherRules] : []),
  ];
  return facts.join(' · ');
}

/** Columns of a sheet: keys of cells count by rows of so many. */
const COLUMNS = 16_384;
