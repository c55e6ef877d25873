/** Bonus items with points in the assessed stage: what B04–B07 look at. */
import { scorePlace, type Indicator, type ScoreForm } from '../../reading/record';
import type { CellRef } from '../../workbook/address';
import { formScopes, type FormScope } from '../scope';
import type { Decimal } from '../../workbook/decimal';
import type { County } from '../county';

export interface BonusItem {
  readonly scope: FormScope;
  readonly index: number;
  readonly indicator: Indicator;
  readonly points: Decimal;
  readonly place: CellRef;
}

/**
 * Those of the forms to which a check applies (long lists have no column for most of these checks), in reading order.
 * Points outside their limits have findings of their own and are left out.
 */
export const bonusItems = (
  assessment: County,
  applies: (form: ScoreForm) => boolean,
): readonly BonusItem[] => {
  const items: BonusItem[] = [];
  for (const scope of formScopes(assessment)) {
    const { form } = scope;
    const scores = form.scores[assessment.stage];
    if (!scores || !form.pointsProven || !applies(form)) continue;
    form.indicators.forEach((indicator, index) => {
      const points = scores.values[index] ?? Number.NaN;
      if (!indicator.bonus || !(points > 0) || points > (indicator.max ?? Infinity)) return;
      items.push({ scope, index, indicator, points: points as Decimal, place: scorePlace(scores, index) });
    });
  }
  return items;
};
