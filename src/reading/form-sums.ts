/** Sum rows of a form (小计, 合计): which items each of them covers, and the cells it has in each stage. */
import type { CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { Stage, SumCell, SumRole } from './record';
import type { BodyRow } from './form-rows';
import type { ItemRow } from './form-search';
import type { Grid } from './grid';
import { readNumber } from './number';
import { pointsOf } from './points';
import { labelOf, plain } from './text';

interface SumRow {
  readonly row: number;
  readonly label: string;
  readonly role: SumRole;
  readonly head: string | null;
  readonly members: readonly number[];
}

export function readSums(
  grid: Grid,
  rows: readonly BodyRow[],
  items: readonly ItemRow[],
  categories: readonly ItemRow[],
  stages: Readonly<Partial<Record<Stage, number>>>,
): {
  readonly cells: readonly SumCell[];
  readonly points: readonly (CellRef & { label: string; value: Decimal })[];
} {
  const sumRows = rows.filter((row) => row.sum);
  const found = [
    ...sumRows.map((row) => bindSum(row, items, sumRows)),
    ...categories.filter(({ hasScore }) => hasScore).map((category) => bindCategory(category, items)),
  ].sort((a, b) => a.row - b.row);
  const cells: SumCell[] = [];
  for (const sum of found) {
    if (sum.members.length === 0) continue;
    for (const [stage, column] of Object.entries(stages) as [Stage, number][]) {
      cells.push({
        ...sum,
        stage,
        column,
        reading: readNumber(grid.value(sum.row, column), 'score', grid.uncomputed(sum.row, column)),
        formula: grid.formula(sum.row, column),
      });
    }
  }
  const carriers = [...sumRows, ...categories.map(({ row }) => row)].sort((a, b) => a.row - b.row);
  const points = carriers.flatMap((row) => {
    const at = row.points.get('column');
    const label = labelOf(row.sum ? row.sum.of + row.sum.word : row.label);
    return at?.place ? [{ ...at.place, label, value: at.value }] : [];
  });
  return { cells, points };
}

function bindSum(row: BodyRow, items: readonly ItemRow[], sumRows: readonly BodyRow[]): SumRow {
  const { of, word } = row.sum ?? { of: '', word: '' };
  const indices = items.map((_, index) => index);
  const base = indices.filter((index) => !items[index]?.bonus);
  const bonus = indices.filter((index) => items[index]?.bonus);
  const make = (role: SumRole, members: readonly number[], head: string | null = null): SumRow => ({
    row: row.row,
    label: plain(of + word),
    role,
    head,
    members,
  });
  if (/基础|基本/.test(of)) return make('base', base);
  if (/加分|附加/.test(of)) return make('bonus', bonus);
  if (of !== '') {
    const named = indices.filter((index) => isNamed(items[index], of));
    if (named.length > 0) return make(...narrow(named, base, bonus, items));
  }
  if (word !== '小计') return make('total', indices);
  return make(...narrow(itemsAbove(row, items, sumRows, base), base, bonus, items));
}

const isNamed = (item: ItemRow | undefined, name: string): boolean =>
  !!item && (plain(item.row.headText).includes(name) || plain(item.row.group ?? '').includes(name));

/** The role that a set of members has: all base items, all bonus items, or those of one head. */
function narrow(
  members: readonly number[],
  base: readonly number[],
  bonus: readonly number[],
  items: readonly ItemRow[],
): [SumRole, readonly number[], string | null] {
  const same = (other: readonly number[]) =>
    other.length === members.length && other.every((i) => members.includes(i));
  if (members.length > 0 && same(base)) return ['base', members, null];
  if (members.length > 0 && same(bonus)) return ['bonus', members, null];
  const heads = new Set(members.map((index) => items[index]?.row.head ?? null));
  return ['subtotal', members, heads.size === 1 ? ([...heads][0] ?? null) : null];
}

/** A bare 小计 covers the items since the last one; its own points, where typed, say so or say all base items. */
function itemsAbove(
  row: BodyRow,
  items: readonly ItemRow[],
  sumRows: readonly BodyRow[],
  base: readonly number[],
): readonly number[] {
  const previous = sumRows.filter((other) => other.row < row.row).at(-1)?.row ?? -1;
  const since = items.flatMap((item, index) =>
    item.row.row > previous && item.row.row < row.row ? [index] : [],
  );
  const own = row.points.get('column')?.value ?? null;
  if (own === null) return since;
  const points = (members: readonly number[]) => {
    const { base: ofBase, bonus } = pointsOf(members.flatMap((index) => items[index] ?? []));
    return ofBase + bonus;
  };
  if (points(since) === own) return since;
  const all = base.filter((index) => (items[index]?.row.row ?? 0) < row.row);
  if (points(all) === own) return all;
  for (let start = 1; start < since.length; start += 1) {
    if (points(since.slice(start)) === own) return since.slice(start);
  }
  return since;
}

/** A category row with a figure in a score column: a typed subtotal of the items below it. */
function bindCategory(category: ItemRow, items: readonly ItemRow[]): SumRow {
  const members: number[] = [];
  let points = 0;
  items.forEach((item, index) => {
    if (item.row.row <= category.row.row || points >= (category.points ?? 0)) return;
    members.push(index);
    points += item.points ?? 0;
  });
  const { row } = category;
  return { row: row.row, label: labelOf(row.label), role: 'subtotal', head: row.head, members };
}
