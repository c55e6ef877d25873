/** Ranking by total, ties kept whole; a chain of tie-breaks where the rule book has one, each use on record. */
import { divide, sum, decimal, type Decimal } from '../workbook/decimal';
import type { RuleBook, TieBreak } from '../rulebook/rulebook';
import type { UnitResult } from './result';

/** Units of equal standing, and what told them from the group before. */
export interface TieGroup {
  readonly units: readonly UnitResult[];
  readonly settledBy: string | null;
}

/** Units with a total in groups of equal totals, best first; within a group the given order. */
export function byTotal(units: readonly UnitResult[]): readonly (readonly UnitResult[])[] {
  return groupsBy(units, (unit) => unit.total);
}

function groupsBy(
  units: readonly UnitResult[],
  score: (unit: UnitResult) => Decimal | null,
): readonly (readonly UnitResult[])[] {
  const groups = new Map<number, UnitResult[]>();
  for (const unit of units) {
    const key = score(unit) ?? Number.NEGATIVE_INFINITY;
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return [...groups].sort(([a], [b]) => b - a).map(([, group]) => group);
}

/** Splits units with the same total by the rule book's chain; whom it cannot part stay together. */
export function settleTies(units: readonly UnitResult[], rulebook: RuleBook): readonly TieGroup[] {
  let groups: readonly TieGroup[] = [{ units, settledBy: null }];
  for (const tieBreak of rulebook.tieBreaks.value) {
    groups = groups.flatMap((group) => split(group, tieBreak, rulebook));
  }
  return groups;
}

function split(group: TieGroup, tieBreak: TieBreak, rulebook: RuleBook): readonly TieGroup[] {
  if (group.units.length < 2) return [group];
  const score = (unit: UnitResult) => tieScore(unit, tieBreak);
  // A unit without the deciding figure cannot lose by it.
  if (group.units.some((unit) => score(unit) === null)) return [group];
  const parts = groupsBy(group.units, score);
  if (parts.length < 2) return [group];
  const settledBy = tieBreakName(tieBreak, rulebook);
  return parts.map((units) => ({ units, settledBy }));
}

function tieBreakName(tieBreak: TieBreak, rulebook: RuleBook): string {
  if (tieBreak.by === 'satisfaction') return 'satisfaction';
  return rulebook.heads.value.find(({ id }) => id === tieBreak.head)?.name ?? tieBreak.head;
}

function tieScore(unit: UnitResult, tieBreak: TieBreak): Decimal | null {
  if (tieBreak.by === 'satisfaction') return unit.satisfaction?.rate ?? null;
  const scores = unit.forms.map(({ form }) => {
    const values = form.scores[unit.stage]?.values ?? [];
    const indices = form.indicators.flatMap(({ head }, index) => (head === tieBreak.head ? [index] : []));
    return indices.length === 0
      ? null
      : sum(indices.map((index) => (values[index] ?? Number.NaN) as Decimal));
  });
  const known = scores.filter((score) => score !== null && !Number.isNaN(score)) as Decimal[];
  return known.length === 0 || known.length < scores.length
    ? null
    : divide(sum(known), decimal(known.length), 4);
}
