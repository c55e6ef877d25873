/** Merged cells that hide values (T06) or tie two units' scores together (T07). */
import type { Area } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { Grid } from './grid';
import type { BoundTable, ReadingProblem, ScoreForm, Survey } from './record';

/** Cells of one merged area that are looked at; larger areas are decoration. */
const LARGEST = 20_000;

export function findHiddenValues(grid: Grid, tables: readonly BoundTable[]): readonly ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  for (const merge of grid.sheet.merges ?? []) {
    const table = tables.find(({ source }) => overlaps(source.area, merge));
    if (!table || (merge.bottom - merge.top + 1) * (merge.right - merge.left + 1) > LARGEST) continue;
    const { values, numbers } = filledCells(grid, merge);
    // One text written out in every cell before they were merged hides nothing; equal numbers still add up.
    if (new Set(values).size > 1 || numbers > 1)
      problems.push({ code: 'T06', source: table.source, area: merge, values });
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

const overlaps = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** Score or ballot cells merged over the rows of two units. */
export function findSharedScores(
  sheet: SheetSnapshot,
  forms: readonly ScoreForm[],
  surveys: readonly Survey[],
): readonly ReadingProblem[] {
  const tall = (sheet.merges ?? []).filter(({ top, bottom }) => bottom > top && bottom - top <= LARGEST);
  if (tall.length === 0) return [];
  const rows = new Map<number, { unit: string; table: BoundTable; columns: ReadonlySet<number> }>();
  for (const form of forms) {
    if (form.table.layout !== 'list') continue;
    const columns = new Set(Object.values(form.scores).flatMap((scores) => scores.at));
    rows.set(form.area.top, { unit: form.unit?.text ?? '', table: form.table, columns });
  }
  for (const survey of surveys) {
    const columns = new Set(Object.values(survey.counts).map(({ column }) => column));
    rows.set(survey.row, { unit: survey.unit.text, table: survey.table, columns });
  }
  const problems: ReadingProblem[] = [];
  for (const merge of tall) {
    const tied = [];
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      const entry = rows.get(row);
      if (entry && [...entry.columns].some((column) => column >= merge.left && column <= merge.right))
        tied.push(entry);
    }
    const first = tied[0];
    if (first && tied.length > 1) {
      problems.push({
        code: 'T07',
        source: first.table.source,
        area: merge,
        units: tied.map(({ unit }) => unit),
      });
    }
  }
  return problems;
}
