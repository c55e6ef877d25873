/** Reads Annex 1 in list layout (附件1 名册式): a row per unit, a column per indicator or head. */
import { decimalFromNumber } from '../workbook/decimal';
import type { SheetSnapshot } from '../workbook/snapshot';
import type {
  BoundTable,
  CellText,
  GradeCell,
  Indicator,
  Reading,
  ReadingProblem,
  ScoreForm,
  Stage,
  StageScores,
  SumCell,
  SummaryRow,
} from './record';
import { headOf } from './classify';
import { sourceOf, yearOf, type Frame } from './frame';
import { Grid } from './grid';
import { bindList, type ListColumns } from './list-columns';
import type { StageColumns } from './list-items';
import { readNumber } from './number';
import { addsUp } from './points';
import { mentionAt, readListRows, textDown, villagesAt, type ListRow } from './rows';
import type { Grain } from './summaries';
import { labelOf, plain } from './text';

export interface ListReading {
  readonly forms: readonly ScoreForm[];
  readonly bottom: number;
  readonly grain: Grain;
  /** Columns without which the list cannot be scored; no fault where it is a summary. */
  readonly missing: readonly ReadingProblem[];
}

export function readList(frame: Frame): ListReading {
  const { grid, header } = frame;
  const provisional = sourceOf(frame);
  const columns = bindList(frame, provisional);
  const block = readListRows(
    grid,
    { unit: columns.unit, left: header.left, right: header.right },
    columns.pointsRow === null ? header.bottom + 1 : columns.pointsRow + 1,
    frame.limit,
    provisional,
    frame.problems,
  );
  const source = sourceOf(frame, block.bottom);
  const indicators = columns.items.map((item) => indicatorOf(frame, item));
  const proven = addsUp(
    indicators.map(({ max, bonus }) => ({ points: max, bonus, categoryLike: false })),
    frame.rulebook,
  );
  if (indicators.some(({ max }) => max === null) && block.rows.length > 0) {
    frame.problems.push({
      code: 'T02',
      source,
      annex: 1,
      role: 'points',
      at: {
        row: header.bottom,
        column: columns.items.find((item) => item.max === null)?.column ?? header.left,
      },
    });
  }
  const table: BoundTable = {
    source,
    annex: 1,
    layout: 'list',
    confidence: proven ? 0.98 : 0.5,
    header: { top: header.top, bottom: header.bottom },
    columns: columns.bound,
    year: yearOf(frame),
  };
  const bindings = { columns, indicators, proven };
  rememberRows(frame, table, bindings);
  let township: CellText | null = null;
  const forms = block.rows.map((row) => {
    township = textDown(grid, columns.township, row.row, township, true);
    return formOf(frame, table, bindings, row, township);
  });
  const missing =
    forms.length === 0
      ? []
      : missingSums(columns, indicators).map((role): ReadingProblem => {
          const at = { row: header.bottom, column: header.left };
          return { code: 'T02', source, annex: 1, role, at };
        });
  return {
    forms,
    bottom: Math.max(block.bottom, header.bottom),
    grain: columns.sumsOnly ? 'sums' : grainOf(indicators),
    missing,
  };
}

/** A total alone cannot be proved: it is base and bonus together. */
const missingSums = (
  { sumsOnly }: ListColumns,
  indicators: readonly Indicator[],
): readonly ('base' | 'bonus')[] =>
  sumsOnly
    ? (['base', 'bonus'] as const).filter(
        (role) => !indicators.some(({ bonus }) => bonus === (role === 'bonus')),
      )
    : [];

/** A column for each head and no more. */
function grainOf(indicators: readonly Indicator[]): Grain {
  const heads = new Set(indicators.map(({ head }) => head));
  return heads.size === indicators.length && !heads.has(null) ? 'heads' : 'items';
}

/** What is known of a list once its header is read: the same for all its rows. */
interface Bindings {
  readonly columns: ListColumns;
  readonly indicators: readonly Indicator[];
  readonly proven: boolean;
}

/** How a single row of a table is read again after a change, without its table. */
const rowReaders = new WeakMap<BoundTable, (sheet: SheetSnapshot, known: ScoreForm) => ScoreForm>();

function rememberRows(frame: Frame, table: BoundTable, bindings: Bindings): void {
  const { columns } = bindings;
  rowReaders.set(table, (sheet, { area, township }) => {
    const grid = new Grid(sheet);
    const now = { ...table, source: { ...table.source, sheet } };
    const again = { ...frame, grid };
    rememberRows(again, now, bindings);
    const unit = mentionAt(grid, area.top, columns.unit, grid.seen(area.top, columns.unit));
    const where = textDown(grid, columns.township, area.top, township, true);
    return formOf(again, now, bindings, { row: area.top, unit }, where);
  });
}

/** The row of a list as the sheet has it now; `null` for a form that is no row of a list. */
export const rereadRow = (form: ScoreForm, sheet: SheetSnapshot): ScoreForm | null =>
  rowReaders.get(form.table)?.(sheet, form) ?? null;

function indicatorOf(frame: Frame, item: ListColumns['items'][number]): Indicator {
  const head = headOf(item.path, frame.rulebook) ?? item.head;
  const words = plain(item.path.join(''));
  return {
    label: labelOf(item.label),
    group: item.path.length > 1 ? labelOf(item.path[item.path.length - 2] ?? '') : null,
    head,
    bonus: frame.rulebook.heads.value.some((candidate) => candidate.id === head && candidate.bonus),
    criterion: null,
    max: item.max,
    maxPlace: item.maxPlace,
    satisfaction: /满意[度率]/.test(words),
  };
}

function formOf(
  frame: Frame,
  table: BoundTable,
  { columns, indicators, proven }: Bindings,
  { row, unit }: ListRow,
  township: CellText | null,
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
  };
}

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

/** A list without items of its own (汇总表) is compared with the forms, not scored a second time. */
export const summaryOf = (form: ScoreForm): SummaryRow => ({
  table: form.table,
  area: form.area,
  unit: form.unit,
  total:
    form.sums.find(({ role, stage }) => role === 'total' && stage === 'city') ?? form.sums.at(-1) ?? null,
  sums: form.sums,
  grade: form.grade,
  fields: form.fields,
});
