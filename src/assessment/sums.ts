/** Typed sums against computed ones: a disagreement that would give another grade leaves the unit without one. */
import { evaluate, num, round, slot, sum as add } from '../formula';
import { RESULT_DECIMALS, type Decimal } from '../workbook/decimal';
import { isOwnFormula } from '../workbook/own';
import { valueOf } from '../reading/number';
import type { ScoreForm, SumCell } from '../reading/record';
import type { FormShape } from './quantities';
import type { FormResult, StageTotals } from './result';
import { cellsIn } from './score-cells';

/** What the items of a sum add up to, caps of Article 6 included; `null` where an item has no usable score. */
export function computedSum(
  { form, shape }: Pick<FormResult, 'form' | 'shape'>,
  sum: SumCell,
): Decimal | null {
  const scores = form.scores[sum.stage];
  if (!scores || !form.pointsProven) return null;
  const value = evaluate(shape.of(scores).of(sum).stated, cellsIn(scores));
  return typeof value === 'number' ? value : null;
}

/** A typed sum that says something else than its items. */
export interface SumConflict {
  readonly sum: SumCell;
  readonly typed: Decimal;
  readonly computed: Decimal;
  /** The total that would hold if the typed figure were right. */
  readonly impliedTotal: Decimal;
}

export function sumConflicts(result: FormResult, totals: StageTotals): readonly SumConflict[] {
  const { form, shape } = result;
  const conflicts: SumConflict[] = [];
  for (const sum of form.sums) {
    if (sum.stage !== totals.stage || isOwnFormula(sum.formula)) continue;
    const typed = valueOf(sum.reading);
    const computed = computedSum(result, sum);
    if (typed === null || computed === null || totals.total === null || typed === computed) continue;
    if (isRawBonus(sum, typed, totals) || leavesOutText(form, sum, typed, totals)) continue;
    if (holdsBonus(form, sum, totals)) continue;
    conflicts.push({
      sum,
      typed,
      computed,
      impliedTotal: impliedTotal(sum, typed, computed, totals, shape),
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
  if (!scores || !sum.members.some((index) => scores.odd.get(index)?.kind === 'repaired')) return false;
  return evaluate(round(add(sum.members.map(slot)), RESULT_DECIMALS), cellsIn(scores)) === typed;
}

function impliedTotal(
  sum: SumCell,
  typed: Decimal,
  computed: Decimal,
  totals: StageTotals,
  shape: FormShape,
): Decimal {
  const total = totals.total ?? (0 as Decimal);
  if (sum.role === 'total') return typed;
  const counts = sum.role === 'bonus' ? evaluate(shape.plain.capped(num(typed)), () => null) : typed;
  return (total - computed + Number(counts)) as Decimal;
}
