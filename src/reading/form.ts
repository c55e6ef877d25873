/** Reads Annex 1 in form layout (附件1 表格式): one unit × village per table. */
import type {
  BoundTable,
  CellText,
  FormField,
  GradeCell,
  Indicator,
  ScoreForm,
  Stage,
  StageScores,
  TableSource,
  UnitMention,
} from './record';
import { bindOne } from './classify';
import { findField, readFields } from './fields';
import { readBody, type Body, type BodyRow, type FormColumns } from './form-body';
import { readSums } from './form-sums';
import { sourceOf, yearOf, type Frame } from './frame';
import type { Grid } from './grid';
import { columnsOf } from './header';
import { readNumber } from './number';
import { provePoints } from './points';
import type { Reading } from './record';
import { sectionsBelow } from './sections';
import { labelOf, nameKey, plain, villageInName } from './text';

const UNIT_LABELS =
  '挂包单位 挂联单位 帮扶单位 填报单位 单位名称 被考核单位 考核单位 挂钩单位 定点扶贫单位 单位'.split(' ');
const TOWNSHIP_LABELS = '挂包乡镇 挂联乡镇 所在乡镇 帮扶乡镇 乡镇名称 乡镇'.split(' ');
const VILLAGE_LABELS = '挂包村 挂联村 帮扶村 行政村 村名 村'.split(' ');
export const GRADE_LABELS = '等次 考核等次 评定等次'.split(' ');

/** `null` when the table turns out to hold nothing to score: a header alone, a list of criteria. */
export function readForm(frame: Frame): ScoreForm | null {
  const { grid, header, rulebook } = frame;
  const provisional = sourceOf(frame);
  const stages = stageColumns(frame, provisional);
  const columns = bindColumns(frame, provisional, Object.values(stages));
  const body = readBody(grid, columns, header.bottom + 1, frame.limit, rulebook);
  const carriers = body.rows.filter((row) => !row.sum && (row.points !== null || row.hasScore));
  if (carriers.length < 2) return null;
  if (isForeign(columns, carriers, Object.keys(stages).length)) return null;
  const source = sourceOf(frame, body.bottom);
  reportGaps(frame, source, columns, stages, body);
  const proof = provePoints(carriers, rulebook);
  const fields = [
    ...readFields(grid, frame.above, header.top - 1, header.left, header.right),
    ...readFields(
      grid,
      body.bottom + 1,
      frame.limit,
      header.left,
      header.right,
      sectionsBelow(grid, body.bottom + 1, frame.limit, header.left, header.right),
    ),
  ];
  const table: BoundTable = {
    source,
    annex: 1,
    layout: 'form',
    confidence: confidenceOf(columns, stages, proof.proven),
    header: { top: header.top, bottom: header.bottom },
    columns: boundColumns(columns, stages),
    year: yearOf(frame),
    choices: [],
  };
  const villageField = findField(fields, VILLAGE_LABELS);
  const unit = mentionOf(findField(fields, UNIT_LABELS));
  const sums = readSums(grid, body.rows, proof.items, proof.categories, stages);
  return {
    table,
    area: source.area,
    unit,
    township: textOf(findField(fields, TOWNSHIP_LABELS)),
    villages: villagesOf(villageField, unit),
    indicators: proof.items.map((row) => indicatorOf(grid, columns, row)),
    scores: readScores(grid, proof.items, stages),
    sums: sums.cells,
    pointSums: sums.points,
    grade: gradeCell(grid, fields),
    pointsProven: proof.proven,
    remark: null,
    amounts: readAmounts(grid, columns, proof.items),
    fields,
    unread: [],
  };
}

/** Names with one figure beside them, and no points or criteria anywhere: some other table's. */
const isForeign = (columns: FormColumns, rows: readonly BodyRow[], stages: number): boolean =>
  columns.points === null &&
  columns.criterion === null &&
  stages < 2 &&
  rows.every(({ points }) => points === null);

/** Stage → column. A single 得分 column without a stage's name is the city's, whose score alone counts. */
function stageColumns(frame: Frame, source: TableSource): Readonly<Partial<Record<Stage, number>>> {
  const stages: Partial<Record<Stage, number>> = {};
  const scoreColumns = columnsOf(frame.header, 'score');
  for (const { column, meaning } of scoreColumns) {
    const stage = meaning?.stage ?? (scoreColumns.length === 1 ? 'city' : null);
    if (!stage) continue;
    const taken = stages[stage];
    if (taken === undefined) stages[stage] = column;
    else {
      frame.problems.push({
        kind: 'ambiguousColumn',
        source,
        role: `score.${stage}`,
        at: { row: frame.header.bottom, column: taken },
        columns: [taken, column],
      });
    }
  }
  return stages;
}

function bindColumns(frame: Frame, source: TableSource, scores: readonly number[]): FormColumns {
  const bind = (role: 'serial' | 'head' | 'group' | 'content' | 'criterion' | 'points' | 'amount') =>
    bindOne(frame.header, role, source, role === 'points' ? frame.problems : []);
  return {
    serial: bind('serial'),
    head: bind('head'),
    group: bind('group'),
    content: bind('content'),
    criterion: bind('criterion'),
    points: bind('points'),
    amount: bind('amount'),
    left: frame.header.left,
    right: frame.header.right,
    scores: [...scores].sort((a, b) => a - b),
  };
}

function reportGaps(
  frame: Frame,
  source: TableSource,
  columns: FormColumns,
  stages: Readonly<Partial<Record<Stage, number>>>,
  body: Body,
): void {
  const at = { row: frame.header.bottom, column: frame.header.left };
  if (columns.points === null && body.rows.every((row) => row.points === null)) {
    frame.problems.push({ kind: 'missingColumn', source, annex: 1, role: 'points', at });
  }
  if (Object.keys(stages).length === 0) {
    frame.problems.push({ kind: 'missingColumn', source, annex: 1, role: 'score', at });
  }
  for (const { row, rowsBelow } of body.blankRows) {
    frame.problems.push({ kind: 'blankRow', source, row, rowsBelow });
  }
}

function confidenceOf(
  columns: FormColumns,
  stages: Readonly<Partial<Record<Stage, number>>>,
  proven: boolean,
): number {
  const found = [columns.content, columns.criterion, columns.points, columns.head ?? columns.group];
  const words = found.filter((column) => column !== null).length + Object.keys(stages).length;
  return Math.round((proven ? 70 : 35) + (words / (found.length + 3)) * 30) / 100;
}

function boundColumns(
  columns: FormColumns,
  stages: Readonly<Partial<Record<Stage, number>>>,
): Readonly<Record<string, number>> {
  const bound: Record<string, number> = {};
  for (const role of ['serial', 'head', 'group', 'content', 'criterion', 'points', 'amount'] as const) {
    const column = columns[role];
    if (column !== null) bound[role] = column;
  }
  for (const [stage, column] of Object.entries(stages)) bound[`score.${stage}`] = column;
  return bound;
}

function indicatorOf(grid: Grid, columns: FormColumns, row: BodyRow): Indicator {
  const criterion = columns.criterion === null ? '' : grid.seen(row.row, columns.criterion);
  return {
    label: labelOf(row.label),
    group: row.group === null ? null : labelOf(row.group),
    head: row.head,
    bonus: row.bonus,
    criterion: criterion === '' ? null : criterion,
    max: row.points,
    maxPlace: row.pointsPlace,
    satisfaction: /满意[度率]/.test(plain(`${row.group ?? ''}${row.label}`)),
  };
}

function readScores(
  grid: Grid,
  items: readonly BodyRow[],
  stages: Readonly<Partial<Record<Stage, number>>>,
): Readonly<Partial<Record<Stage, StageScores>>> {
  const at = items.map((item) => item.row);
  const scores: Partial<Record<Stage, StageScores>> = {};
  for (const [stage, column] of Object.entries(stages) as [Stage, number][]) {
    const odd = new Map<number, Reading>();
    const values = at.map((row, index) => {
      const reading = readNumber(grid.value(row, column), 'score', grid.uncomputed(row, column));
      if (reading.kind === 'number') return reading.value;
      odd.set(index, reading);
      return reading.kind === 'repaired' ? reading.value : Number.NaN;
    });
    scores[stage] = { axis: 'down', line: column, at, values, odd };
  }
  return scores;
}

function readAmounts(grid: Grid, columns: FormColumns, items: readonly BodyRow[]): ScoreForm['amounts'] {
  const amounts = new Map<number, { row: number; column: number; reading: Reading }>();
  const column = columns.amount;
  if (column === null) return amounts;
  items.forEach((item, index) => {
    if (!item.bonus) return;
    const reading = readNumber(grid.value(item.row, column), 'amount', grid.uncomputed(item.row, column));
    amounts.set(index, { row: item.row, column, reading });
  });
  return amounts;
}

/** The grade stands in a cell of its own beside 等次; a label cell with nothing behind it is no place to write. */
function gradeCell(grid: Grid, fields: readonly FormField[]): GradeCell | null {
  const field = findField(fields, GRADE_LABELS);
  if (!field) return null;
  const { row, column } = field.place;
  const inLabel = row === field.labelPlace.row && column === field.labelPlace.column;
  if (inLabel && field.value === '') return null;
  return { row, column, text: field.value, formula: inLabel ? null : grid.formula(row, column) };
}

const textOf = (field: FormField | null): CellText | null =>
  field && field.value !== '' ? { ...field.place, text: field.value } : null;

const mentionOf = (field: FormField | null): UnitMention | null =>
  field && field.value !== '' ? { ...field.place, text: field.value, name: nameKey(field.value) } : null;

/** Villages named in their field (several joined by 、), else in brackets behind the unit's name. */
export function villagesOf(field: FormField | null, unit: UnitMention | null): readonly CellText[] {
  if (field && field.value !== '') {
    const names = field.value.split(/[、,\uff0c;\uff1b/\n]/).map((name) => name.trim());
    return names.filter((name) => name !== '').map((text) => ({ ...field.place, text }));
  }
  const village = unit ? villageInName(unit.text) : null;
  return village && unit ? [{ row: unit.row, column: unit.column, text: village }] : [];
}
