/** Reads Annex 1 in form layout (附件1 表格式): one unit × village per table, or one per score column. */
import type {
  BoundTable,
  CellText,
  FormField,
  GradeCell,
  Indicator,
  Reading,
  ScoreForm,
  Stage,
  StageScores,
  UnitMention,
} from './record';
import { findField, findUnit, readFields } from './fields';
import { VETO_FIELD } from './field-words';
import { isGradeLabel, isTownshipLabel, isVillageLabel } from './field-words';
import { bindColumns, boundColumns, scoreColumnsOf, type FormColumns } from './form-columns';
import { readBody, type FormBody } from './form-pages';
import type { ItemRow } from './form-search';
import { readSums } from './form-sums';
import { limitOf, sourceOf, yearOf, type Frame } from './frame';
import type { Grid } from './grid';
import { readNumber } from './number';
import { reportForm } from './form-problems';
import { sectionsBelow } from './sections';
import { bindScores, holdsFigures, type ScoreBinding, type Subject } from './stages';
import { labelOf, nameKey, plain, unitInTitle, villageInName } from './text';

export interface FormTable {
  readonly forms: readonly ScoreForm[];
  readonly body: FormBody;
}

/** `null` when the table turns out to hold nothing to score: a header alone, a list of criteria. */
export function readForm(frame: Frame): FormTable | null {
  const { grid, header } = frame;
  const provisional = sourceOf(frame);
  const scores = bindScores(header, (column) =>
    holdsFigures(grid, header.bottom + 1, limitOf(frame), column),
  );
  const columns = bindColumns(frame, provisional, scoredColumns(frame, scores));
  const body = readBody(frame, scores, columns);
  const { best } = body.result;
  if (best.items.length + best.categories.length < 2) return null;
  if (isForeign(columns, best.items, scores)) return null;
  const source = sourceOf(frame, body.bottom);
  const unread = reportForm(frame, source, body);
  const fields = fieldsAround(frame, body);
  const first = scores.subjects[0]?.stages ?? {};
  const table: BoundTable = {
    source,
    annex: 1,
    layout: 'form',
    confidence: confidenceOf(body),
    header: { top: header.top, bottom: header.bottom },
    columns: boundColumns(columns, first as Record<string, number>),
    year: yearOf(frame),
    choices: scores.choices,
  };
  const unit = findUnit(fields) ?? unitAbove(frame);
  const form = { frame, table, body, fields, unit, unread };
  return { forms: scores.subjects.map((subject) => formOf(form, subject)), body };
}

interface FormContext {
  readonly frame: Frame;
  readonly table: BoundTable;
  readonly body: FormBody;
  readonly fields: readonly FormField[];
  readonly unit: UnitMention | null;
  readonly unread: ScoreForm['unread'];
}

function formOf({ frame, table, body, fields, unit, unread }: FormContext, subject: Subject): ScoreForm {
  const { grid } = frame;
  const { columns, scores, result } = body;
  const { items, categories, proven } = result.best;
  const rows = body.pages.flatMap((page) => page.rows.rows);
  const sums = readSums(grid, rows, items, categories, subject.stages);
  const alone = scores.subjects.length === 1;
  const mention = subject.unit ?? unit;
  const { area } = table.source;
  const own = Object.values(subject.stages);
  return {
    table,
    area: alone ? area : { ...area, left: Math.min(...own), right: Math.max(...own) },
    unit: mention,
    township: textOf(findField(fields, isTownshipLabel)),
    villages: subject.village ? [subject.village] : villagesOf(findField(fields, isVillageLabel), mention),
    indicators: items.map((item) => indicatorOf(grid, columns, item, items)),
    scores: readScores(grid, items, subject.stages, scores.deducted),
    sums: sums.cells,
    pointSums: sums.points,
    grade: alone ? gradeCell(grid, fields) : null,
    pointsProven: proven && result.rival === null,
    remark: null,
    amounts: readAmounts(grid, columns, items),
    fields,
    unread,
  };
}

const scoredColumns = ({ header }: Frame, { subjects }: ScoreBinding): readonly number[] => [
  ...new Set([
    ...scoreColumnsOf(header).map(({ column }) => column),
    ...subjects.flatMap(({ stages }) => Object.values(stages)),
  ]),
];

/** Labelled fields above and below the table. */
function fieldsAround(
  { grid, header, above, limits }: Frame,
  { bottom, pages }: FormBody,
): readonly FormField[] {
  const { left, right } = header;
  const end = limits[pages.length - 1] ?? bottom;
  const vetoes = pages.flatMap(({ rows }) =>
    rows.vetoes.flatMap(({ answers }) =>
      answers.map(({ row, column, text }): FormField => ({
        label: VETO_FIELD,
        labelPlace: { row, column: left },
        value: text.trim(),
        place: { row, column },
        section: null,
      })),
    ),
  );
  return [
    ...readFields(grid, above, header.top - 1, left, right),
    ...vetoes,
    ...readFields(grid, bottom + 1, end, left, right, sectionsBelow(grid, bottom + 1, end, left, right)),
  ];
}

/** Names with one figure beside them, and no points or criteria anywhere: some other table's. */
const isForeign = (
  columns: FormColumns,
  items: readonly ItemRow[],
  { subjects, deducted }: ScoreBinding,
): boolean =>
  columns.points === null &&
  columns.criterion === null &&
  !deducted &&
  Object.keys(subjects[0]?.stages ?? {}).length < 2 &&
  items.every(({ points }) => points === null);

/** The unit in the title: 甲局2017年度“挂包帮”考核评分表. */
function unitAbove({ grid, header, above }: Frame): UnitMention | null {
  for (let row = header.top - 1; row >= above; row -= 1) {
    const found = unitInTitle(grid.firstText(row, header.left, header.right));
    if (found) return { row, column: header.left, text: found, name: nameKey(found) };
  }
  return null;
}

/** How sure: points that add up, and what speaks for the division of the rows. */
function confidenceOf({ result, scores }: FormBody): number {
  const { best, rival } = result;
  if (!best.proven || rival) return 0.4;
  const doubts = scores.clashes.length > 0 || scores.weighted.length > 0 ? 0.3 : 0;
  return Math.min(1, Math.round((0.62 + 0.5 * best.evidence - doubts) * 100) / 100);
}

function indicatorOf(grid: Grid, columns: FormColumns, item: ItemRow, items: readonly ItemRow[]): Indicator {
  const { row, folded } = item;
  const criterion = columns.criterion === null ? '' : grid.seen(row.row, columns.criterion);
  const labels = [row, ...folded].map(({ label }) => labelOf(label)).filter((label) => label !== '');
  const sharing = items.flatMap((other, index) =>
    item.pool !== undefined && other.pool === item.pool ? [index] : [],
  );
  return {
    label: [...new Set(labels)].join('、'),
    group: row.group === null ? null : labelOf(row.group),
    head: row.head,
    bonus: row.bonus,
    criterion: criterion === '' ? null : criterion,
    max: item.points,
    maxPlace: item.at?.place ?? (columns.points === null ? null : { row: row.row, column: columns.points }),
    satisfaction: /满意[度率]/.test(plain(`${row.group ?? ''}${row.label}`)),
    ...(sharing.length > 1 ? { sharing } : {}),
  };
}

function readScores(
  grid: Grid,
  items: readonly ItemRow[],
  stages: Subject['stages'],
  deducted: boolean,
): Readonly<Partial<Record<Stage, StageScores>>> {
  const at = items.map(({ row }) => row.scoreRow);
  const scores: Partial<Record<Stage, StageScores>> = {};
  for (const [stage, column] of Object.entries(stages) as [Stage, number][]) {
    const odd = new Map<number, Reading>();
    const values = at.map((row, index) => {
      const read = readNumber(grid.value(row, column), 'score', grid.uncomputed(row, column));
      const reading = deducted ? scoreLeft(read, items[index]) : read;
      if (reading.kind === 'number') return reading.value;
      odd.set(index, reading);
      return reading.kind === 'repaired' ? reading.value : Number.NaN;
    });
    scores[stage] = { axis: 'down', line: column, at, values, odd, ...(deducted ? { deducted } : {}) };
  }
  return scores;
}

/** What is left of the points when only the deduction is given. */
function scoreLeft(read: Reading, item: ItemRow | undefined): Reading {
  const points = item?.points ?? null;
  if (points === null || (read.kind !== 'number' && read.kind !== 'repaired')) return read;
  return { ...read, value: (points - Math.abs(read.value)) as typeof read.value };
}

function readAmounts(grid: Grid, columns: FormColumns, items: readonly ItemRow[]): ScoreForm['amounts'] {
  const amounts = new Map<number, { row: number; column: number; reading: Reading }>();
  const column = columns.amount;
  if (column === null) return amounts;
  items.forEach(({ row: { row }, bonus }, index) => {
    if (!bonus) return;
    const reading = readNumber(grid.value(row, column), 'amount', grid.uncomputed(row, column));
    amounts.set(index, { row, column, reading });
  });
  return amounts;
}

/** The grade stands in a cell of its own beside 等次; a label cell with nothing behind it is no place to write. */
function gradeCell(grid: Grid, fields: readonly FormField[]): GradeCell | null {
  const field = findField(fields, isGradeLabel);
  if (!field) return null;
  const { row, column } = field.place;
  const inLabel = row === field.labelPlace.row && column === field.labelPlace.column;
  if (inLabel && field.value === '') return null;
  return { row, column, text: field.value, formula: inLabel ? null : grid.formula(row, column) };
}

const textOf = (field: FormField | null): CellText | null =>
  field && field.value !== '' ? { ...field.place, text: field.value } : null;

/** Villages named in their field (several joined by 、), else in brackets behind the unit's name. */
export function villagesOf(field: FormField | null, unit: UnitMention | null): readonly CellText[] {
  if (field && field.value !== '') {
    const names = field.value.split(/[、,\uff0c;\uff1b/\n]/).map((name) => name.trim());
    return names.filter((name) => name !== '').map((text) => ({ ...field.place, text }));
  }
  const village = unit ? villageInName(unit.text) : null;
  return village && unit ? [{ row: unit.row, column: unit.column, text: village }] : [];
}
