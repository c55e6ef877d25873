/** Typed sums against computed ones: a disagreement that would give another grade leaves the unit without one. */
import { RESULT_DECIMALS, roundTo, type Decimal } from '../workbook/decimal';
import { isOwnFormula } from '../workbook/own';
import type { RuleBook } from '../rulebook/rulebook';
import { valueOf } from '../reading/number';
import type { ScoreForm, SumCell } from '../reading/record';
import type { StageTotals } from './result';

/** What the items of a sum add up to, caps of Article 6 included; `null` where an item has no usable score. */
export function computedSum(form: ScoreForm, sum: SumCell, totals: StageTotals): Decimal | null {
  const scores = form.scores[sum.stage];
  if (!scores || !form.pointsProven) return null;
  if (sum.role === 'base') return totals.base;
  if (sum.role === 'bonus') return totals.bonus;
  if (sum.role === 'total') return totals.total;
  const open = new Set([
    ...totals.blank,
    ...totals.unreadable,
    ...totals.outOfRange,
    ...totals.notApplicable,
  ]);
  if (sum.members.some((index) => open.has(index))) return null;
  return roundTo(
    sum.members.reduce((total, index) => total + (scores.values[index] ?? 0), 0) as Decimal,
    RESULT_DECIMALS,
  );
}

/** A typed sum that says something else than its items. */
export interface SumConflict {
  readonly sum: SumCell;
  readonly typed: Decimal;
  readonly computed: Decimal;
  /** The total that would hold if the typed figure were right. */
  readonly impliedTotal: Decimal;
}

export function sumConflicts(
  form: ScoreForm,
  totals: StageTotals,
  rulebook: RuleBook,
): readonly SumConflict[] {
  const conflicts: SumConflict[] = [];
  for (const sum of form.sums) {
    if (sum.stage !== totals.stage || isOwnFormula(sum.formula)) continue;
    const typed = valueOf(sum.reading);
    const computed = computedSum(form, sum, totals);
    if (typed === null || computed === null || totals.total === null || typed === computed) continue;
    if (isRawBonus(sum, typed, totals) || leavesOutText(form, sum, typed, totals)) continue;
    if (holdsBonus(form, sum, totals)) continue;
    conflicts.push({
      sum,
      typed,
      computed,
      impliedTotal: impliedTotal(sum, typed, computed, totals, rulebook),
    });
  }
  return conflicts;
}

/** A bonus written before the cap is what its items add up to; the cap is announced elsewhere (B01). */
const isRawBonus = (sum: SumCell, typed: Decimal, totals: StageTotals): boolean =>
  sum.role === 'bonus' && typed === totals.bonusRaw;

/**
 * A base that the bonus was added to (B03) is a bonus in the wrong cell, and says nothing else about the items; unless
 * the total counts it twice.
 */
export function holdsBonus(form: ScoreForm, sum: SumCell, totals: StageTotals): boolean {
  const { base, bonus, bonusRaw, total, stage } = totals;
  const typed = valueOf(sum.reading);
  if (sum.role !== 'base' || sum.stage !== stage || typed === null || isOwnFormula(sum.formula)) return false;
  if (base === null || bonus === null || bonusRaw === null || bonus <= 0) return false;
  if (typed !== base + bonus && typed !== base + bonusRaw) return false;
  return form.sums.every((other) => {
    const wrong = other.role === 'total' && other.stage === stage && !isOwnFormula(other.formula);
    return !wrong || (valueOf(other.reading) ?? total) === total;
  });
}

/** Excel leaves `5分` out of a sum: a sum short by exactly its text scores has no fault of its own. */
function leavesOutText(form: ScoreForm, sum: SumCell, typed: Decimal, totals: StageTotals): boolean {
  const scores = form.scores[totals.stage];
  if (!scores || scores.odd.size === 0) return false;
  let numbers = 0;
  let texts = 0;
  for (const index of sum.members) {
    const value = scores.values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    if (scores.odd.get(index)?.kind === 'repaired') texts += 1;
    else numbers += value;
  }
  return texts > 0 && roundTo(numbers as Decimal, RESULT_DECIMALS) === typed;
}

function impliedTotal(
  sum: SumCell,
  typed: Decimal,
  computed: Decimal,
  totals: StageTotals,
  rulebook: RuleBook,
): Decimal {
  const total = totals.total ?? (0 as Decimal);
  if (sum.role === 'total') return typed;
  if (sum.role === 'bonus')
    return (total - computed + Math.min(typed, rulebook.bonusPoints.value)) as Decimal;
  return (total - computed + typed) as Decimal;
}
