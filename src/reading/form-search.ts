/**
 * The best reading of a form's rows (读法): where its points stand and which rows are items. Every reading that the points
 * prove is a candidate; scores, typed sums and the user's own formulas speak for or against it.
 */
import type { RuleBook } from '../rulebook/rulebook';
import { sum, type Decimal } from '../workbook/decimal';
import type { BodyRow } from './form-rows';
import { bestUnproven, pointsReadings, type PointsRow } from './points';
import type { PointsAt, PointsSource } from './points-sources';

/** A row under one assumption about where the points stand. */
export interface ItemRow extends PointsRow {
  readonly row: BodyRow;
  /** Rows whose merged score cell is this one's: their contents belong to the item. */
  readonly folded: readonly BodyRow[];
  readonly at: PointsAt | null;
}

export interface FormReading {
  readonly source: PointsSource;
  readonly items: readonly ItemRow[];
  readonly categories: readonly ItemRow[];
  readonly proven: boolean;
  /** −∞ … 1: what speaks for it, in shares. */
  readonly evidence: number;
}

/** What a candidate is weighed by. */
export interface Witnesses {
  /** The deciding score of a row; `null` where it holds no number. */
  readonly scoreOf: (row: BodyRow) => Decimal | null;
  /** Rows that the user's own sum formulas add up, one list for each formula. */
  readonly added: readonly (readonly number[])[];
}

export interface SearchResult {
  readonly best: FormReading;
  /** Another reading that is as good and gives another sum. */
  readonly rival: FormReading | null;
}

export function searchReading(
  rows: readonly BodyRow[],
  rulebook: RuleBook,
  witnesses: Witnesses,
): SearchResult {
  const candidates: FormReading[] = [];
  for (const source of sourcesIn(rows)) {
    const carriers = foldMerged(rows, source);
    if (carriers.length === 0) continue;
    for (const reading of pointsReadings(carriers, rulebook)) {
      if (reading.proven) candidates.push(weigh(source, reading, rows, witnesses));
    }
  }
  const [best, ...others] = [...candidates].sort((a, b) => b.evidence - a.evidence);
  if (!best) return { best: unproven(rows, rulebook, witnesses), rival: null };
  const total = totalOf(best, witnesses);
  const rival = others.find(
    (other) => best.evidence - other.evidence < CLEAR && totalOf(other, witnesses) !== total,
  );
  return { best, rival: total === null ? null : (rival ?? null) };
}

/** A reading that leads by less is not told from the next one. */
const CLEAR = 0.02;

/** No reading holds: the one that names the fault, by the points in their own column or wherever most rows have them. */
function unproven(rows: readonly BodyRow[], rulebook: RuleBook, witnesses: Witnesses): FormReading {
  const sources = sourcesIn(rows);
  const count = (source: PointsSource): number => rows.filter(({ points }) => points.has(source)).length;
  const source = [...sources].sort((a, b) => count(b) - count(a))[0] ?? 'column';
  const carriers = foldMerged(rows, source);
  return weigh(source, bestUnproven(carriers, rulebook), rows, witnesses);
}

/** Points in their own column leave no other choice. */
function sourcesIn(rows: readonly BodyRow[]): readonly PointsSource[] {
  const all = [...new Set(rows.flatMap(({ points }) => [...points.keys()]))];
  const typed = rows.some(({ points }) => points.get('column')?.pool.startsWith('p'));
  if (typed) return ['column'];
  const rank = (source: PointsSource): number =>
    source === 'column'
      ? 0
      : source === 'name'
        ? 1
        : source === 'criterion'
          ? 50
          : 40 - Number(source.slice(5));
  const sources = all.sort((a, b) => rank(a) - rank(b));
  return sources.length > 0 ? sources : ['column'];
}

/** Rows that carry points or scores; those under one merged score cell are one item. */
export function foldMerged(rows: readonly BodyRow[], source: PointsSource): readonly ItemRow[] {
  const groups = new Map<number, BodyRow[]>();
  for (const row of rows) {
    if (row.sum) continue;
    const group = groups.get(row.scoreRow);
    if (group) group.push(row);
    else groups.set(row.scoreRow, [row]);
  }
  const carriers: ItemRow[] = [];
  for (const group of groups.values()) {
    const [row, ...folded] = group;
    if (!row) continue;
    const hasScore = group.some((each) => each.hasScore);
    const found = group.flatMap((each) => each.points.get(source) ?? []);
    if (found.length === 0 && !hasScore) continue;
    const pools = new Map(found.map((at) => [at.pool, at]));
    const [at] = pools.values();
    carriers.push({
      row,
      folded,
      at: at ?? null,
      points: found.length === 0 ? null : sum([...pools.values()].map(({ value }) => value)),
      bonus: row.bonus,
      categoryLike: row.categoryLike,
      hasScore,
      ...(pools.size === 1 && at ? { pool: at.pool } : {}),
    });
  }
  return carriers;
}

function weigh(
  source: PointsSource,
  {
    items,
    categories,
    proven,
  }: Pick<FormReading, 'proven'> & {
    readonly items: readonly ItemRow[];
    readonly categories: readonly ItemRow[];
  },
  rows: readonly BodyRow[],
  witnesses: Witnesses,
): FormReading {
  const { scoreOf } = witnesses;
  const anyScore = [...items, ...categories].some(({ hasScore }) => hasScore);
  const scored = anyScore ? share(items, ({ hasScore }) => hasScore === true) : 1;
  const within = share(items, ({ row, points }) => (scoreOf(row) ?? 0) <= (points ?? Infinity));
  const idle =
    categories.length === 0 ? 1 : share(categories, (category) => isIdle(category, items, scoreOf));
  const typed = typedSums(items, rows, scoreOf);
  const added = addedShare(items, witnesses);
  const shared = share(items, ({ pool }) => items.filter((other) => other.pool === pool).length > 1);
  return {
    source,
    items,
    categories,
    proven,
    evidence: (3 * scored + within + idle + 2 * typed + 2 * added - 0.5 * shared) / 9,
  };
}

const share = <T>(all: readonly T[], holds: (one: T) => boolean): number =>
  all.length === 0 ? 1 : all.filter(holds).length / all.length;

/** A category holds no score, or the sum of some of its items. */
function isIdle(category: ItemRow, items: readonly ItemRow[], scoreOf: Witnesses['scoreOf']): boolean {
  const own = scoreOf(category.row);
  if (own === null) return true;
  let total = 0;
  for (const { row } of items.filter((item) => item.row.row > category.row.row)) {
    total += scoreOf(row) ?? 0;
    if (total === own) return true;
  }
  return false;
}

/** How many typed totals the scores of the items make; half where nothing is typed. */
function typedSums(
  items: readonly ItemRow[],
  rows: readonly BodyRow[],
  scoreOf: Witnesses['scoreOf'],
): number {
  const totals = rows.flatMap((row) => (row.sum && row.sum.word !== '小计' ? (scoreOf(row) ?? []) : []));
  if (totals.length === 0) return 0.5;
  const figures = sumsOf(items, scoreOf);
  return share(totals, (total) => figures.includes(total));
}

const sumsOf = (items: readonly ItemRow[], scoreOf: Witnesses['scoreOf']): readonly number[] => {
  const all = items.map(({ row, bonus }) => ({ bonus, score: scoreOf(row) ?? 0 }));
  const of = (keep: (bonus: boolean) => boolean) =>
    all.filter(({ bonus }) => keep(bonus)).reduce((total, { score }) => total + score, 0);
  return [of(() => true), of((bonus) => !bonus), of((bonus) => bonus)];
};

/** The user's own sums add up items and nothing else; half where there is no such formula. */
function addedShare(items: readonly ItemRow[], { added }: Witnesses): number {
  if (added.length === 0) return 0.5;
  const known = new Set(items.flatMap(({ row, folded }) => [row.row, ...folded.map((other) => other.row)]));
  return share(added, (rows) => rows.every((row) => known.has(row)));
}

function totalOf({ items }: FormReading, { scoreOf }: Witnesses): number | null {
  const scores = items.map(({ row }) => scoreOf(row));
  if (scores.every((score) => score === null)) return null;
  return scores.reduce<number>((total, score) => total + (score ?? 0), 0);
}
