/** Binding the columns of an Annex 1 list: items per stage, sums, and the row that carries the points. */
import type { CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { HeadId } from '../rulebook/rulebook';
import { bindOne, headOf, indicatorColumns } from './classify';
import { columnLabel } from './field-words';
import type { Frame } from './frame';
import { columnsOf, type HeaderColumn } from './header';
import { readNumber, valueOf } from './number';
import type { Stage, SumRole, TableSource } from './record';
import { headerKey, labelOf, plain, pointsInName } from './text';
import { meaningOf } from './vocabulary';

export interface StageColumns {
  readonly stage: Stage;
  /** Column per indicator. */
  readonly at: readonly number[];
}

export interface ListItem {
  readonly label: string;
  readonly path: readonly string[];
  readonly column: number;
  readonly head: HeadId | null;
  readonly max: Decimal | null;
  readonly maxPlace: CellRef | null;
}

export interface SumColumn {
  readonly column: number;
  readonly role: SumRole;
  readonly stage: Stage;
  readonly label: string;
  readonly head: HeadId | null;
  readonly members: readonly number[];
}

export interface ListColumns {
  readonly unit: number;
  readonly township: number | null;
  readonly village: number | null;
  readonly remark: number | null;
  readonly amount: number | null;
  readonly grade: number | null;
  readonly items: readonly ListItem[];
  readonly stages: readonly StageColumns[];
  readonly sums: readonly SumColumn[];
  /** Columns beside the scores that carry a date, a reason, a confirmation. */
  readonly fields: readonly { readonly label: string; readonly column: number }[];
  /** Row below the header that holds the maxima (分值), where there is one. */
  readonly pointsRow: number | null;
  readonly sumsOnly: boolean;
  readonly bound: Readonly<Record<string, number>>;
}

const POINTS_ROW = /^(?:分值|满分|标准分|标准分值|应得分|指标分|分数)$/;
/** A list that names no stage holds the final assessment. */
const DEFAULT_STAGE: Stage = 'city';

export function bindList(frame: Frame, source: TableSource): ListColumns {
  const { header, problems } = frame;
  const unit = bindOne(header, 'unit', source, problems) ?? header.left;
  const pointsRow = findPointsRow(frame, unit);
  const single = (role: 'township' | 'village' | 'remark' | 'amount' | 'grade') =>
    bindOne(header, role, source, role === 'grade' ? problems : []);
  const candidates = itemColumns(frame, pointsRow);
  const groups = groupByItem(candidates);
  const detailed = groups.length > 0;
  const items = detailed
    ? groups.map((group) => itemOf(frame, group, pointsRow))
    : sumItems(frame, pointsRow);
  const stages = detailed
    ? stagesOf(groups)
    : [{ stage: DEFAULT_STAGE, at: items.map((item) => item.column) }];
  const itemAt = new Set(stages.flatMap(({ at }) => at));
  const sums = sumColumns(frame, items, itemAt);
  const grade = single('grade');
  const bound: Record<string, number> = { unit };
  for (const role of ['township', 'village', 'remark', 'amount'] as const) {
    const column = single(role);
    if (column !== null) bound[role] = column;
  }
  if (grade !== null) bound.grade = grade;
  for (const sum of sums) if (sum.role !== 'subtotal') bound[`${sum.role}.${sum.stage}`] = sum.column;
  return {
    unit,
    township: bound.township ?? null,
    village: bound.village ?? null,
    remark: bound.remark ?? null,
    amount: bound.amount ?? null,
    grade,
    items,
    stages,
    sums,
    fields: fieldColumns(frame, itemAt),
    pointsRow,
    sumsOnly: !detailed,
    bound,
  };
}

function fieldColumns({ header }: Frame, itemAt: ReadonlySet<number>): ListColumns['fields'] {
  return header.columns.flatMap(({ column, leaf, meaning }) => {
    const label = meaning === null && !itemAt.has(column) ? columnLabel(leaf) : null;
    return label === null ? [] : [{ label, column }];
  });
}

/** The row of maxima stands right below the header and names itself in one of the leading columns. */
function findPointsRow(frame: Frame, unit: number): number | null {
  const { grid, header } = frame;
  for (let row = header.bottom + 1; row <= Math.min(header.bottom + 2, frame.limit); row += 1) {
    for (let column = header.left; column <= Math.max(unit, header.left + 3); column += 1) {
      if (POINTS_ROW.test(headerKey(grid.text(row, column)))) return row;
    }
  }
  return null;
}

interface ItemColumn {
  readonly column: HeaderColumn;
  readonly stage: Stage;
  /** What the item is called, without stage words. */
  readonly words: readonly string[];
}

function itemColumns(frame: Frame, pointsRow: number | null): ItemColumn[] {
  const { header, grid, rulebook } = frame;
  const worded = new Set(indicatorColumns(header, rulebook).map(({ column }) => column));
  return header.columns.flatMap((column) => {
    const hasPoints =
      pointsRow !== null && valueOf(readNumber(grid.value(pointsRow, column.column))) !== null;
    const isSum = ['base', 'bonus', 'total', 'points'].includes(column.meaning?.role ?? '');
    const unknown = column.meaning === null || column.meaning.role === 'rate';
    const scored = column.meaning?.role === 'score' && column.path.length > 1;
    if (!worded.has(column.column) && !(hasPoints && (unknown || scored) && !isSum)) return [];
    const stage = column.path.map((text) => meaningOf(text)?.stage ?? null).find((found) => found !== null);
    const words = column.path.filter((text) => meaningOf(text)?.role !== 'score');
    return words.length === 0 ? [] : [{ column, stage: stage ?? DEFAULT_STAGE, words }];
  });
}

/** The same item in several stages becomes one group, in the order of the sheet. */
function groupByItem(columns: readonly ItemColumn[]): readonly (readonly ItemColumn[])[] {
  const groups = new Map<string, ItemColumn[]>();
  const seen = new Map<string, number>();
  for (const item of columns) {
    const words = plain(item.words.join('|'));
    // Two items of one name in one stage stay two items: the n-th of each stage belong together.
    const nth = seen.get(`${item.stage}|${words}`) ?? 0;
    seen.set(`${item.stage}|${words}`, nth + 1);
    const key = `${words}#${nth}`;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

function itemOf(frame: Frame, group: readonly ItemColumn[], pointsRow: number | null): ListItem {
  const { grid, header } = frame;
  const first = group[0];
  const words = first?.words ?? [];
  const label = words.at(-1) ?? '';
  const column = first?.column.column ?? header.left;
  const inRow =
    pointsRow === null ? undefined : group.find(({ column: c }) => !grid.isBlank(pointsRow, c.column));
  const typed =
    pointsRow === null || !inRow ? null : valueOf(readNumber(grid.value(pointsRow, inRow.column.column)));
  const maxPlace =
    typed !== null && pointsRow !== null && inRow
      ? { row: pointsRow, column: inRow.column.column }
      : { row: header.bottom, column };
  return {
    label,
    path: words,
    column,
    head: headOf(words, frame.rulebook),
    max: typed ?? pointsInName(label),
    maxPlace,
  };
}

function stagesOf(groups: readonly (readonly ItemColumn[])[]): readonly StageColumns[] {
  const stages: StageColumns[] = [];
  for (const stage of ['self', 'township', 'city'] as const) {
    const at = groups.map((group) => group.find((item) => item.stage === stage)?.column.column ?? -1);
    if (at.every((column) => column >= 0)) stages.push({ stage, at });
  }
  // Stages that share no common set of items: each item counts in the stage it names.
  const any = groups.map((group) => group[0]?.column.column ?? 0);
  return stages.length > 0 ? stages : [{ stage: DEFAULT_STAGE, at: any }];
}

/** A list of sums only: 基础分 and 加分 are its items, with the points Article 6 gives them. */
function sumItems(frame: Frame, pointsRow: number | null): ListItem[] {
  const { rulebook, grid } = frame;
  const bonusHead = rulebook.heads.value.find((head) => head.bonus)?.id ?? null;
  return (['base', 'bonus'] as const).flatMap((role) => {
    const column = columnsOf(frame.header, role)[0];
    if (!column) return [];
    const typed = pointsRow === null ? null : valueOf(readNumber(grid.value(pointsRow, column.column)));
    const ruled = role === 'base' ? rulebook.basePoints.value : rulebook.bonusPoints.value;
    return [
      {
        label: column.leaf,
        path: column.path,
        column: column.column,
        head: role === 'bonus' ? bonusHead : null,
        max: typed ?? pointsInName(column.leaf) ?? ruled,
        maxPlace: null,
      },
    ];
  });
}

function sumColumns(frame: Frame, items: readonly ListItem[], itemAt: ReadonlySet<number>): SumColumn[] {
  const isBonus = (item: ListItem) =>
    frame.rulebook.heads.value.some((head) => head.bonus && head.id === item.head);
  const indices = items.map((_, index) => index);
  const members = (role: SumRole) =>
    role === 'total'
      ? indices
      : indices.filter((index) => isBonus(items[index] as ListItem) === (role === 'bonus'));
  const sums: SumColumn[] = [];
  for (const column of frame.header.columns) {
    const role = column.meaning?.role;
    if (itemAt.has(column.column)) continue;
    if (role === 'base' || role === 'bonus' || role === 'total') {
      const stage = column.meaning?.stage ?? DEFAULT_STAGE;
      sums.push(sumColumn(column, role, stage, members(role)));
    } else if (/小计$/.test(headerKey(column.leaf))) {
      const head = headOf(column.path, frame.rulebook);
      const own = indices.filter((index) => items[index]?.head === head);
      const stage = column.path.map((text) => meaningOf(text)?.stage ?? null).find((found) => found !== null);
      if (head !== null && own.length > 0) {
        sums.push({ ...sumColumn(column, 'subtotal', stage ?? DEFAULT_STAGE, own), head });
      }
    }
  }
  return sums;
}

const sumColumn = (
  column: HeaderColumn,
  role: SumRole,
  stage: Stage,
  members: readonly number[],
): SumColumn => ({
  column: column.column,
  role,
  stage,
  label: labelOf(column.leaf),
  head: null,
  members,
});
