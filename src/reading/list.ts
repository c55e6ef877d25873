/** Reads Annex 1 in list layout (附件1 名册式): a row per unit, a column per indicator or head. */
import type { RuleBook } from '../rulebook/rulebook';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { BoundTable, CellText, Indicator, ReadingProblem, ScoreForm, SummaryRow } from './record';
import { limitOf, repeatedRows, sourceOf, yearOf, type Frame } from './frame';
import { Grid } from './grid';
import { bindList, type ListColumns } from './list-columns';
import { formOfRow, type ListBindings } from './list-row';
import { addsUp } from './points';
import { headingAbove, mentionAt, readListRows, textDown } from './rows';
import { unreadInList } from './list-unread';
import { bareTownship, townshipIn } from './townships';
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
    {
      unit: columns.unit,
      left: header.left,
      right: header.right,
      top: columns.pointsRow === null ? header.bottom + 1 : columns.pointsRow + 1,
      limit: limitOf(frame),
      filled: [...columns.stages.flatMap(({ at }) => at), ...columns.sums.map(({ column }) => column)],
      repeated: repeatedRows(frame),
    },
    provisional,
    frame.problems,
  );
  const source = sourceOf(frame, block.bottom);
  const indicators = columns.items.map((item) => indicatorOf(frame, item));
  const unpointed = isHeadsAlone(indicators, frame.rulebook);
  const proven =
    unpointed ||
    addsUp(
      indicators.map(({ max, bonus }) => ({ points: max, bonus, categoryLike: false })),
      frame.rulebook,
    );
  if (!unpointed && indicators.some(({ max }) => max === null) && block.rows.length > 0) {
    frame.problems.push({
      kind: 'missingColumn',
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
    choices: [],
  };
  const bindings = { columns, indicators, proven };
  rememberRows(frame, table, bindings);
  let written: CellText | null = null;
  const unread = unreadInList(frame, columns, block.rows, source.area.bottom);
  const forms = block.rows.map((row) => {
    written = bareTownship(textDown(grid, columns.township, row.row, written, true));
    const heading = written === null ? headingAbove(block.headings, row.row) : null;
    const headed = heading ? townshipIn(heading.text, frame.rulebook) : null;
    const township = heading && headed ? { ...heading, text: headed } : written;
    return formOfRow(frame, table, bindings, row, township, unread.get(row.row));
  });
  const missing =
    forms.length === 0
      ? []
      : missingSums(columns, indicators).map((role): ReadingProblem => {
          const at = { row: header.bottom, column: header.left };
          return { kind: 'missingColumn', source, annex: 1, role, at };
        });
  return {
    forms,
    bottom: Math.max(block.bottom, header.bottom),
    grain: columns.sumsOnly ? 'sums' : grainOf(indicators),
    missing,
  };
}

/** A column for every head of the rule book needs no points: base and bonus are bounded as a whole (ruling 30). */
function isHeadsAlone(indicators: readonly Indicator[], { heads }: RuleBook): boolean {
  const found = indicators.map(({ head }) => head);
  return (
    indicators.every(({ max }) => max === null) &&
    found.length === heads.value.length &&
    heads.value.every(({ id }) => found.includes(id))
  );
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

/** How a single row of a table is read again after a change, without its table. */
const rowReaders = new WeakMap<BoundTable, (sheet: SheetSnapshot, known: ScoreForm) => ScoreForm>();

function rememberRows(frame: Frame, table: BoundTable, bindings: ListBindings): void {
  const { columns } = bindings;
  rowReaders.set(table, (sheet, known) => {
    const { area, township } = known;
    const grid = new Grid(sheet, frame.grid.lexicon);
    const now = { ...table, source: { ...table.source, sheet } };
    const again = { ...frame, grid };
    rememberRows(again, now, bindings);
    const unit = mentionAt(grid, area.top, columns.unit, grid.seen(area.top, columns.unit));
    const where = textDown(grid, columns.township, area.top, township, true);
    return formOfRow(again, now, bindings, { row: area.top, unit }, where, known.unread);
  });
}

/** The row of a list as the sheet has it now; `null` for a form that is no row of a list. */
export const rereadRow = (form: ScoreForm, sheet: SheetSnapshot): ScoreForm | null =>
  rowReaders.get(form.table)?.(sheet, form) ?? null;

function indicatorOf(frame: Frame, item: ListColumns['items'][number]): Indicator {
  const head = frame.grid.lexicon.headOf(item.path) ?? item.head;
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
