/** Binding the columns of an Annex 1 list: items per stage, sums, and the row that carries the points. */
import type { HeadId } from '../rulebook/rulebook';
import { bindOne } from './classify';
import { columnLabel, VETO_FIELD } from './field-words';
import { limitOf, type Frame } from './frame';
import type { HeaderColumn } from './header';
import {
  DEFAULT_STAGE,
  isBonusHead,
  isSubtotal,
  readItems,
  type Category,
  type ListItem,
  type StageColumns,
} from './list-items';
import type { Stage, SumRole, TableSource } from './record';
import { headerKey, labelOf } from './text';
import { stageNames } from './stage-names';
import { unitColumn } from './unit-column';
import type { Role } from './words/roles';

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

/** Roles of columns that hold words: one of them may be a field that is known by its own name. */
const TEXTUAL: ReadonlySet<Role> = new Set(['info', 'remark', 'evidence', 'grade']);

const POINTS_ROW = /^(?:分值|满分|标准分|标准分值|应得分|指标分|分数)$/;
export function bindList(frame: Frame, source: TableSource): ListColumns {
  const { header, problems } = frame;
  const unit = unitColumn(header, source, problems) ?? header.left;
  const pointsRow = findPointsRow(frame, unit);
  const single = (role: 'township' | 'village' | 'remark' | 'amount' | 'grade') =>
    bindOne(header, role, source, role === 'grade' ? problems : []);
  const { detailed, items, stages, categories } = readItems(frame, pointsRow);
  const itemAt = new Set(stages.flatMap(({ at }) => at));
  const sums = sumColumns(frame, items, itemAt, categories);
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
    const label = itemAt.has(column)
      ? null
      : meaning?.role === 'veto'
        ? VETO_FIELD
        : meaning === null || TEXTUAL.has(meaning.role)
          ? columnLabel(leaf)
          : null;
    return label === null ? [] : [{ label, column }];
  });
}

/** The row of maxima stands right below the header and names itself in one of the leading columns. */
function findPointsRow(frame: Frame, unit: number): number | null {
  const { grid, header } = frame;
  for (let row = header.bottom + 1; row <= Math.min(header.bottom + 2, limitOf(frame)); row += 1) {
    for (let column = header.left; column <= Math.max(unit, header.left + 3); column += 1) {
      if (POINTS_ROW.test(headerKey(grid.text(row, column)))) return row;
    }
  }
  return null;
}

function sumColumns(
  frame: Frame,
  items: readonly ListItem[],
  itemAt: ReadonlySet<number>,
  categories: readonly Category[],
): SumColumn[] {
  const indices = items.map((_, index) => index);
  const members = (role: SumRole) =>
    role === 'total'
      ? indices
      : indices.filter((index) => isBonusHead(frame, items[index]?.head ?? null) === (role === 'bonus'));
  const names = stageNames(frame.header, frame.grid.lexicon);
  return frame.header.columns.flatMap((column): SumColumn[] => {
    const role = column.meaning?.role;
    if (itemAt.has(column.column)) return [];
    if (role === 'base' || role === 'bonus' || role === 'total') {
      return [sumColumn(column, role, column.meaning?.stage ?? DEFAULT_STAGE, members(role))];
    }
    const category = categories.find(({ columns }) => columns.has(column.column));
    if (!isSubtotal(column.leaf) && !category) return [];
    const head = frame.grid.lexicon.headOf(column.path);
    const own = category?.members ?? indices.filter((index) => items[index]?.head === head);
    if (head === null || own.length === 0) return [];
    const stage = column.path.map((text) => names.get(text)).find((found) => found !== undefined);
    return [{ ...sumColumn(column, 'subtotal', stage ?? DEFAULT_STAGE, own), head }];
  });
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
