/** Reads Annex 2 (挂联单位满意度测评结果统计表): a row per unit, one township per table or block. */
import type { Scalar } from '../workbook/snapshot';
import { bindOne } from './classify';
import { isTownshipLabel } from './field-words';
import { findField, readFields } from './fields';
import { limitOf, repeatedRows, sourceOf, yearOf, type Frame } from './frame';
import { columnsOf, type Header } from './header';
import { readNumber, readRate } from './number';
import type { BallotCount, BoundTable, CellText, CountCell, Survey } from './record';
import { headingAbove, readListRows, textDown, villagesAt } from './rows';
import { unclearAnswers, type UnclearColumn } from './survey-answers';
import { plain } from './text';
import { bareTownship, townshipIn } from './townships';
import { unitColumn } from './unit-column';
import type { Role } from './words/roles';

export const BALLOT_COUNTS: readonly BallotCount[] = [
  'issued', 'returned', 'valid', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown',
]; // prettier-ignore

export function readSurveys(frame: Frame): {
  readonly table: BoundTable;
  readonly surveys: readonly Survey[];
  readonly bottom: number;
} {
  const { grid, header, problems } = frame;
  const provisional = sourceOf(frame);
  const unit = unitColumn(header, provisional, problems);
  const unclear = unclearAnswers(header);
  const apart = new Set(unclear.flatMap(({ columns }) => columns));
  const bound: Record<string, number> = {};
  for (const role of [...BALLOT_COUNTS, 'rate', 'township', 'village'] as const) {
    const column =
      role === 'rate'
        ? rateColumn(header, apart)
        : bindOne(without(header, apart), role, provisional, problems);
    if (column !== null) bound[role] = column;
  }
  if (unit !== null) bound.unit = unit;
  const block =
    unit === null
      ? { rows: [], bottom: header.bottom, headings: [] }
      : readListRows(
          grid,
          {
            unit,
            left: header.left,
            right: header.right,
            top: header.bottom + 1,
            limit: limitOf(frame),
            filled: [...BALLOT_COUNTS.flatMap((role) => bound[role] ?? []), ...apart],
            repeated: repeatedRows(frame),
          },
          provisional,
          problems,
        );
  const source = sourceOf(frame, block.bottom);
  for (const role of unclear.length > 0 ? [] : missingRoles(unit, bound)) {
    problems.push({
      kind: 'missingColumn',
      source,
      annex: 2,
      role,
      at: { row: header.bottom, column: header.left },
    });
  }
  const counted = BALLOT_COUNTS.filter((role) => bound[role] !== undefined).length;
  const table: BoundTable = {
    source,
    annex: 2,
    layout: 'list',
    confidence: Math.round(50 + (counted / BALLOT_COUNTS.length) * 48) / 100,
    header: { top: header.top, bottom: header.bottom },
    columns: bound,
    year: yearOf(frame),
    choices: [],
  };
  const unread = unclear.map((column) => blockOf(frame, column, source.area.bottom));
  const about = townshipOfTable(frame);
  const fields = fieldsAround(frame, block.bottom);
  let previous: CellText | null = null;
  const surveys = block.rows.map(({ row, unit: mention }): Survey => {
    previous = bareTownship(textDown(grid, bound.township ?? null, row, previous, true));
    const heading = headingAbove(block.headings, row);
    const township = heading ? townshipIn(heading.text, frame.rulebook) : null;
    const village = textDown(grid, bound.village ?? null, row, null, false);
    return {
      table,
      row,
      column: header.left,
      unit: mention,
      township: previous ?? (heading && township ? { ...heading, text: township } : about),
      villages: villagesAt(village, mention),
      counts: countsAt(frame, bound, row),
      rate: unread.length > 0 ? null : rateAt(frame, bound.rate, row),
      fields,
      unread,
    };
  });
  return { table, surveys, bottom: source.area.bottom };
}

const without = (header: Header, apart: ReadonlySet<number>): Header => ({
  ...header,
  columns: header.columns.filter(({ column }) => !apart.has(column)),
});

const blockOf = (
  { file, grid, header }: Frame,
  { columns, words, reason }: UnclearColumn,
  bottom: number,
): Survey['unread'][number] => ({
  file,
  sheet: grid.sheet,
  area: { top: header.top, bottom, left: Math.min(...columns), right: Math.max(...columns) },
  shape: 'columns',
  words,
  weighty: true,
  reason,
});

/** The rate column is called 满意率 or 满意度; where both fit, the one that says 率. */
function rateColumn(header: Header, apart: ReadonlySet<number>): number | null {
  const columns = columnsOf(without(header, apart), 'rate');
  return (columns.find(({ leaf }) => plain(leaf).includes('率')) ?? columns[0])?.column ?? null;
}

function missingRoles(unit: number | null, bound: Readonly<Record<string, number>>): readonly Role[] {
  const missing: Role[] = [];
  if (unit === null) missing.push('unit');
  if (bound.satisfied === undefined && bound.rate === undefined) missing.push('satisfied');
  if (bound.valid === undefined && bound.returned === undefined && bound.dissatisfied === undefined) {
    missing.push('valid');
  }
  return missing;
}

function countsAt(frame: Frame, bound: Readonly<Record<string, number>>, row: number): Survey['counts'] {
  const counts: Partial<Record<BallotCount, CountCell>> = {};
  for (const role of BALLOT_COUNTS) {
    const column = bound[role];
    if (column === undefined) continue;
    const reading = readNumber(frame.grid.value(row, column), 'count', frame.grid.uncomputed(row, column));
    counts[role] = { row, column, reading };
  }
  return counts;
}

function rateAt(frame: Frame, column: number | undefined, row: number): Survey['rate'] {
  if (column === undefined) return null;
  const { grid } = frame;
  const value: Scalar = grid.value(row, column);
  return { row, column, ...readRate(value, grid.formula(row, column), grid.uncomputed(row, column)) };
}

/** Rows below the table that may hold who filled it in, and when. */
const FOOT_ROWS = 10;

function fieldsAround(frame: Frame, bottom: number): Survey['fields'] {
  const { grid, header, above } = frame;
  const { left, right } = header;
  return [
    ...readFields(grid, above, header.top - 1, left, right),
    ...readFields(grid, bottom + 1, Math.min(limitOf(frame), bottom + FOOT_ROWS), left, right),
  ];
}

/** Township of the whole table: a field above it, a township's name in its title, else in the sheet's name. */
function townshipOfTable(frame: Frame): CellText | null {
  const { grid, header, rulebook } = frame;
  const fields = readFields(grid, frame.above, header.top - 1, header.left, header.right);
  const field = findField(fields, isTownshipLabel);
  if (field && field.value !== '') return bareTownship({ ...field.place, text: field.value });
  for (let row = header.top - 1; row >= frame.above; row -= 1) {
    const text = grid.firstText(row, header.left, header.right);
    const township = townshipIn(text, rulebook);
    if (township) return { row, column: header.left, text: township };
  }
  const township = townshipIn(grid.sheet.name, rulebook);
  return township ? { row: header.top, column: header.left, text: township } : null;
}
