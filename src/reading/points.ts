/**
 * Items told from categories and sums by arithmetic (分值勾稽): a binding holds when base points add up to 100 and
 * bonus points to 20 (Article 6). Category rows may carry the points of their items in the same column.
 */
import type { Decimal } from '../workbook/decimal';
import type { RuleBook } from '../rulebook/rulebook';

/** A row that carries points, before it is known whether it is an item. */
export interface PointsRow {
  readonly points: Decimal | null;
  readonly bonus: boolean;
  /** Looks like a heading: only its outer columns are filled, or it is numbered 一、 or (一). */
  readonly categoryLike: boolean;
  /** Rows of one pool share its points. */
  readonly pool?: string;
  /** Does it hold a score of its own? Absent where nothing says so. */
  readonly hasScore?: boolean;
}

/** One way to tell items from categories. */
export interface PointsReading<R> {
  readonly items: readonly R[];
  readonly categories: readonly R[];
  readonly proven: boolean;
}

/** Readings of the rows, the plainest first; each division into items and categories once. */
export function pointsReadings<R extends PointsRow>(
  rows: readonly R[],
  rulebook: RuleBook,
): readonly PointsReading<R>[] {
  const scored = rows.some(({ hasScore }) => hasScore === true);
  const attempts: readonly ReadonlySet<R>[] = [
    new Set<R>(),
    new Set(rows.filter((row) => row.categoryLike)),
    findCategories(rows, (row) => row.categoryLike),
    findCategories(rows, () => true),
    ...(scored
      ? [
          new Set(rows.filter((row) => row.hasScore === false)),
          findCategories(rows, (row) => row.hasScore === false),
        ]
      : []),
  ];
  const seen = new Set<string>();
  return attempts.flatMap((apart): readonly PointsReading<R>[] => {
    const key = rows.map((row) => (apart.has(row) ? 1 : 0)).join('');
    if (seen.has(key)) return [];
    seen.add(key);
    const items = rows.filter((row) => !apart.has(row));
    return [{ items, categories: rows.filter((row) => apart.has(row)), proven: addsUp(items, rulebook) }];
  });
}

/** The first reading whose points add up as the rule book says; of readings that all fail, the one that names the fault best. */
export function provePoints<R extends PointsRow>(rows: readonly R[], rulebook: RuleBook): PointsReading<R> {
  const readings = pointsReadings(rows, rulebook);
  return readings.find(({ proven }) => proven) ?? bestUnproven(rows, rulebook);
}

/** Without headings that are sums of their items: what is left names the fault. */
export function bestUnproven<R extends PointsRow>(rows: readonly R[], rulebook: RuleBook): PointsReading<R> {
  const apart = findCategories(rows, (row) => row.categoryLike);
  const items = rows.filter((row) => !apart.has(row));
  return { items, categories: rows.filter((row) => apart.has(row)), proven: addsUp(items, rulebook) };
}

/** Do base and bonus points of the items make what Article 6 says? */
export function addsUp(items: readonly PointsRow[], rulebook: RuleBook): boolean {
  const { base, bonus } = pointsOf(items);
  return items.length > 0 && base === rulebook.basePoints.value && bonus === rulebook.bonusPoints.value;
}

/** Points of base and bonus together, each pool once; NaN where an item has none. */
export function pointsOf(items: readonly PointsRow[]): { readonly base: number; readonly bonus: number } {
  let base = 0;
  let bonus = 0;
  const pools = new Set<string>();
  for (const { points, bonus: isBonus, pool } of items) {
    if (pool !== undefined && pools.has(pool)) continue;
    if (pool !== undefined) pools.add(pool);
    if (isBonus) bonus += points ?? Number.NaN;
    else base += points ?? Number.NaN;
  }
  return { base, bonus };
}

/** Rows whose points are the sum of the rows (or categories) right below them, found from the bottom up. */
function findCategories<R extends PointsRow>(rows: readonly R[], mayBe: (row: R) => boolean): ReadonlySet<R> {
  const categories = new Set<R>();
  const below: { row: R; points: number }[] = [];
  const own = ownPoints(rows);
  for (const row of [...rows].reverse()) {
    const points = own.get(row) ?? null;
    if (points === null) continue;
    const children = mayBe(row) ? childrenOf(row, points, below) : 0;
    if (children > 0) {
      categories.add(row);
      below.splice(below.length - children, children);
    }
    below.push({ row, points });
  }
  return categories;
}

/** The points a row brings: those of a pool count in its first row. */
function ownPoints<R extends PointsRow>(rows: readonly R[]): ReadonlyMap<R, number | null> {
  const pools = new Set<string>();
  return new Map(
    rows.map((row) => {
      if (row.pool === undefined || row.points === null) return [row, row.points] as const;
      const first = !pools.has(row.pool);
      pools.add(row.pool);
      return [row, first ? row.points : 0] as const;
    }),
  );
}

/** How many nodes on top of the stack add up to `points`; one child alone needs a heading to be believed. */
function childrenOf<R extends PointsRow>(
  row: R,
  points: number,
  below: readonly { points: number }[],
): number {
  let total = 0;
  for (let count = 1; count <= below.length; count += 1) {
    total += below[below.length - count]?.points ?? 0;
    if (total === points && points > 0 && (count > 1 || row.categoryLike)) return count;
    if (total > points) return 0;
  }
  return 0;
}
