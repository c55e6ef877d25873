/** Reads one row of Annex 1 in list layout (名册式的一行): its scores, sums, grade and whatever else it says. */
import { decimalFromNumber } from '../workbook/decimal';
import type { Frame } from './frame';
import type { ListColumns } from './list-columns';
import type { StageColumns } from './list-items';
import { readNumber } from './number';
import type {
  BoundTable,
  CellText,
  GradeCell,
  Indicator,
  Reading,
  ScoreForm,
  Stage,
  StageScores,
  SumCell,
} from './record';
import { textDown, villagesAt, type ListRow } from './rows';

/** What is known of a list once its header is read: the same for all its rows. */
export interface ListBindings {
  readonly columns: ListColumns;
  readonly indicators: readonly Indicator[];
  readonly proven: boolean;
}

export function formOfRow(
  frame: Frame,
  table: BoundTable,
  { columns, indicators, proven }: ListBindings,
  { row, unit }: ListRow,
  township: CellText | null,
  unread: ScoreForm['unread'] = NO_BLOCKS,
): ScoreForm {
  const { grid, header } = frame;
  const scores: Partial<Record<Stage, StageScores>> = {};
  for (const stage of columns.stages) scores[stage.stage] = readScores(frame, stage, row);
  const village = textDown(grid, columns.village, row, null, false);
  const remark = textDown(grid, columns.remark, row, null, false);
  return {
    table,
    area: { top: row, left: header.left, bottom: row, right: header.right },
    unit,
    township,
    villages: villagesAt(village, unit),
    indicators,
    scores,
    sums: columns.sums.map((sum) => sumCell(frame, sum, row)),
    grade: gradeAt(frame, columns.grade, row),
    pointSums: NO_POINT_SUMS,
    pointsProven: proven,
    remark,
    amounts: amountsAt(frame, columns, indicators, row),
    fields: columns.fields.length === 0 ? NO_FIELDS : fieldsAt(frame, columns, row),
    unread,
  };
}

const NO_BLOCKS: ScoreForm['unread'] = [];
const NO_FIELDS: ScoreForm['fields'] = [];
const NO_POINT_SUMS: ScoreForm['pointSums'] = [];
const NO_ODD: ReadonlyMap<number, Reading> = new Map();

/** The hot loop of long lists: a plain array of numbers, a map only where a cell is odd. */
function readScores(frame: Frame, stage: StageColumns, row: number): StageScores {
  const { grid } = frame;
  const cells = grid.sheet.values[row - grid.sheet.top] ?? [];
  const { left } = grid.sheet;
  const values = new Array<number>(stage.at.length);
  let odd: Map<number, Reading> | null = null;
  for (let index = 0; index < stage.at.length; index += 1) {
    const column = stage.at[index] ?? left;
    const cell = cells[column - left] ?? null;
    const exact = typeof cell === 'number' ? decimalFromNumber(cell) : null;
    if (exact !== null) {
      values[index] = exact;
      continue;
    }
    const reading = readNumber(cell, 'score', grid.uncomputed(row, column));
    odd ??= new Map();
    odd.set(index, reading);
    values[index] = reading.kind === 'repaired' ? reading.value : Number.NaN;
  }
  return { axis: 'across', line: row, at: stage.at, values, odd: odd ?? NO_ODD };
}

function sumCell(frame: Frame, sum: ListColumns['sums'][number], row: number): SumCell {
  const { grid } = frame;
  return {
    row,
    column: sum.column,
    role: sum.role,
    stage: sum.stage,
    label: sum.label,
    head: sum.head,
    members: sum.members,
    reading: readNumber(grid.value(row, sum.column), 'score', grid.uncomputed(row, sum.column)),
    formula: grid.formula(row, sum.column),
  };
}

const fieldsAt = ({ grid, header }: Frame, { fields }: ListColumns, row: number): ScoreForm['fields'] =>
  fields.map(({ label, column }) => ({
    label,
    labelPlace: { row: header.bottom, column },
    value: grid.seen(row, column).trim(),
    place: { row, column },
    section: null,
  }));

function gradeAt(frame: Frame, column: number | null, row: number): GradeCell | null {
  if (column === null) return null;
  return { row, column, text: frame.grid.text(row, column).trim(), formula: frame.grid.formula(row, column) };
}

const NO_AMOUNTS: ScoreForm['amounts'] = new Map();

/** A list has one column of money at most; it belongs to its first bonus item. */
function amountsAt(
  frame: Frame,
  columns: ListColumns,
  indicators: readonly Indicator[],
  row: number,
): ScoreForm['amounts'] {
  const index = indicators.findIndex(({ bonus }) => bonus);
  if (columns.amount === null || index < 0) return NO_AMOUNTS;
  const column = columns.amount;
  const reading = readNumber(frame.grid.value(row, column), 'amount', frame.grid.uncomputed(row, column));
  return new Map([[index, { row, column, reading }]]);
}
