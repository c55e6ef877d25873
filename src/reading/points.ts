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
}

export interface PointsProof<R> {
  readonly items: readonly R[];
  readonly categories: readonly R[];
  readonly proven: boolean;
}

/** The reading of the rows whose points add up as the rule book says; unproven when none does. */
export function provePoints<R extends PointsRow>(rows: readonly R[], rulebook: RuleBook): PointsProof<R> {
  const attempts: readonly (() => ReadonlySet<R>)[] = [
    () => new Set<R>(),
    () => new Set(rows.filter((row) => row.categoryLike)),
    () => findCategories(rows, (row) => row.categoryLike),
    () => findCategories(rows, () => true),
  ];
  const proofs = attempts.map((attempt) => {
    const categories = attempt();
    const items = rows.filter((row) => !categories.has(row));
    return { items, categories: rows.filter((row) => categories.has(row)), proven: addsUp(items, rulebook) };
  });
  // Of readings that all fail, the one without headings that are sums of their items names the fault best.
  const best = proofs.find((proof) => proof.proven) ?? proofs[2];
  return best ?? { items: rows, categories: [], proven: false };
}

/** Do base and bonus points of the items make what Article 6 says? */
export function addsUp(items: readonly PointsRow[], rulebook: RuleBook): boolean {
  let base = 0;
  let bonus = 0;
  for (const { points, bonus: isBonus } of items) {
    if (points === null) return false;
    if (isBonus) bonus += points;
    else base += points;
  }
  return items.length > 0 && base === rulebook.basePoints.value && bonus === rulebook.bonusPoints.value;
}

/** Rows whose points are the sum of the rows (or categories) right below them, found from the bottom up. */
function findCategories<R extends PointsRow>(rows: readonly R[], mayBe: (row: R) => boolean): ReadonlySet<R> {
  const categories = new Set<R>();
  const below: { row: R; points: number }[] = [];
  for (const row of [...rows].reverse()) {
    if (row.points === null) continue;
    const children = mayBe(row) ? childrenOf(row, row.points, below) : 0;
    if (children > 0) {
      categories.add(row);
      below.splice(below.length - children, children);
    }
    below.push({ row, points: row.points });
  }
  return categories;
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
    if (total === points && (count > 1 || row.categoryLike)) return count;
    if (total > points) return 0;
  }
  return 0;
}
