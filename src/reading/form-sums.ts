/** Sum rows of a form (小计, 合计): which items each of them covers, and the cells it has in each stage. */
import type { CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { Stage, SumCell, SumRole } from './record';
import type { BodyRow } from './form-body';
import type { Grid } from './grid';
import { readNumber } from './number';
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
  items: readonly BodyRow[],
  categories: readonly BodyRow[],
  stages: Readonly<Partial<Record<Stage, number>>>,
): {
  readonly cells: readonly SumCell[];
  readonly points: readonly (CellRef & { label: string; value: Decimal })[];
} {
  const sumRows = rows.filter((row) => row.sum);
  const found = [
    ...sumRows.map((row) => bindSum(row, items, sumRows)),
    ...categories.filter((row) => row.hasScore).map((row) => bindCategory(row, rows, items, categories)),
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
  const carriers = [...sumRows, ...categories].sort((a, b) => a.row - b.row);
  const points = carriers.flatMap((row) =>
    row.points !== null && row.pointsPlace
      ? [
          {
            ...row.pointsPlace,
            label: labelOf(row.sum ? row.sum.of + row.sum.word : row.label),
            value: row.points,
          },
        ]
      : [],
  );
  return { cells, points };
}

function bindSum(row: BodyRow, items: readonly BodyRow[], sumRows: readonly BodyRow[]): SumRow {
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

const isNamed = (item: BodyRow | undefined, name: string): boolean =>
  !!item && (plain(item.headText).includes(name) || plain(item.group ?? '').includes(name));

/** The role that a set of members has: all base items, all bonus items, or those of one head. */
function narrow(
  members: readonly number[],
  base: readonly number[],
  bonus: readonly number[],
  items: readonly BodyRow[],
): [SumRole, readonly number[], string | null] {
  const same = (other: readonly number[]) =>
    other.length === members.length && other.every((i) => members.includes(i));
  if (members.length > 0 && same(base)) return ['base', members, null];
  if (members.length > 0 && same(bonus)) return ['bonus', members, null];
  const heads = new Set(members.map((index) => items[index]?.head ?? null));
  return ['subtotal', members, heads.size === 1 ? ([...heads][0] ?? null) : null];
}

/** A bare 小计 covers the items since the last one; its own points, where typed, say so or say all base items. */
function itemsAbove(
  row: BodyRow,
  items: readonly BodyRow[],
  sumRows: readonly BodyRow[],
  base: readonly number[],
): readonly number[] {
  const previous = sumRows.filter((other) => other.row < row.row).at(-1)?.row ?? -1;
  const since = items.flatMap((item, index) => (item.row > previous && item.row < row.row ? [index] : []));
  if (row.points === null) return since;
  const points = (members: readonly number[]) =>
    members.reduce((total, index) => total + (items[index]?.points ?? Number.NaN), 0);
  if (points(since) === row.points) return since;
  const all = base.filter((index) => (items[index]?.row ?? 0) < row.row);
  if (points(all) === row.points) return all;
  for (let start = 1; start < since.length; start += 1) {
    if (points(since.slice(start)) === row.points) return since.slice(start);
  }
  return since;
}

/** A category row with a figure in a score column: a typed subtotal of the items below it. */
function bindCategory(
  row: BodyRow,
  rows: readonly BodyRow[],
  items: readonly BodyRow[],
  categories: readonly BodyRow[],
): SumRow {
  const members: number[] = [];
  let points = 0;
  for (const below of rows.filter((other) => other.row > row.row)) {
    if (points >= (row.points ?? 0)) break;
    const index = items.indexOf(below);
    if (index < 0 || categories.includes(below)) continue;
    members.push(index);
    points += below.points ?? 0;
  }
  return { row: row.row, label: labelOf(row.label), role: 'subtotal', head: row.head, members };
}
