/** Merged cells that hide values (T06) or tie two units' scores together (T07). */
import { overlap, type Area } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Grid } from './grid';
import type { BoundTable, ReadingProblem, ScoreForm, Survey } from './record';

/** Cells of one merged area that are looked at; larger areas are decoration. */
const LARGEST = 20_000;

export function findHiddenValues(grid: Grid, tables: readonly BoundTable[]): readonly ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  for (const merge of grid.sheet.merges ?? []) {
    const table = tables.find(({ source }) => overlap(source.area, merge));
    if (!table || (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > LARGEST) continue;
    const { values, numbers } = filledCells(grid, merge);
    // One text written out in every cell before they were merged hides nothing; equal numbers still add up.
    if (new Set(values).size > 1 || numbers > 1)
      problems.push({ kind: 'hiddenValues', source: table.source, area: merge, values });
  }
  return problems;
}

interface FilledCells {
  readonly values: readonly string[];
  /** How many of them are numbers. */
  readonly numbers: number;
}

function filledCells(grid: Grid, area: Area): FilledCells {
  const values: string[] = [];
  let numbers = 0;
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (grid.isBlank(row, column)) continue;
      values.push(grid.text(row, column) || String(grid.value(row, column)));
      if (typeof grid.value(row, column) === 'number') numbers += 1;
    }
  }
  return { values, numbers };
}

/** A row of a table with cells that count: its unit, and the columns of its scores or ballots. */
interface CountedRow {
  readonly unit: string;
  readonly table: BoundTable;
  readonly columns: readonly number[];
}

/** Score or ballot cells merged over the rows of two units. */
export function findSharedScores(
  sheet: SheetSnapshot,
  forms: readonly ScoreForm[],
  surveys: readonly Survey[],
): readonly ReadingProblem[] {
  const tall = (sheet.merges ?? []).filter(({ top, bottom }) => bottom > top && bottom - top <= LARGEST);
  if (tall.length === 0) return [];
  const rows = countedRows(tall, forms, surveys);
  if (rows.size === 0) return [];
  const problems: ReadingProblem[] = [];
  for (const merge of tall) {
    const tied: CountedRow[] = [];
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const entry = rows.get(row);
      if (entry?.columns.some((column) => column >= merge.left && column <= merge.right)) tied.push(entry);
    }
    const first = tied[0];
    if (first && tied.length > 1) {
      problems.push({
        kind: 'mergedUnits',
        source: first.table.source,
        area: merge,
        units: tied.map(({ unit }) => unit),
      });
    }
  }
  return problems;
}

/** Rows from the first merge to the last; the headings of a long list are merged, its rows hardly ever. */
function countedRows(
  merges: readonly Area[],
  forms: readonly ScoreForm[],
  surveys: readonly Survey[],
): ReadonlyMap<number, CountedRow> {
  const from = merges.reduce((least, { top }) => Math.min(least, top), Infinity);
  const to = merges.reduce((most, { bottom }) => Math.max(most, bottom), -1);
  const reached = (row: number) => row >= from && row <= to;
  const rows = new Map<number, CountedRow>();
  for (const { table, area, scores, unit } of forms) {
    if (table.layout !== 'list' || !reached(area.top)) continue;
    const columns = Object.values(scores).flatMap(({ at }) => at);
    rows.set(area.top, { unit: unit?.text ?? '', table, columns });
  }
  for (const { row, counts, unit, table } of surveys) {
    if (!reached(row)) continue;
    rows.set(row, { unit: unit.text, table, columns: Object.values(counts).map(({ column }) => column) });
  }
  return rows;
}
