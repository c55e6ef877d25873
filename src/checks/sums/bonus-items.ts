/** Bonus items with points in the assessed stage: what B04–B07 look at. */
import type { Assessment } from '../../assessment/result';
import { scorePlace, type Indicator } from '../../reading/record';
import type { CellRef } from '../../workbook/address';
import { perAssessment } from '../per-assessment';
import { formScopes, type FormScope } from '../scope';
import type { Decimal } from '../../workbook/decimal';

export interface BonusItem {
  readonly scope: FormScope;
  readonly index: number;
  readonly indicator: Indicator;
  readonly points: Decimal;
  readonly place: CellRef;
}

/** All of them, in reading order. Points outside their limits have findings of their own and are left out. */
export const bonusItems = perAssessment((assessment: Assessment): readonly BonusItem[] =>
  formScopes(assessment).flatMap((scope) => {
    const scores = scope.form.scores[assessment.stage];
    if (!scores || !scope.form.pointsProven) return [];
    return scope.form.indicators.flatMap((indicator, index): BonusItem[] => {
      const points = scores.values[index] ?? Number.NaN;
      if (!indicator.bonus || !(points > 0) || points > (indicator.max ?? Infinity)) return [];
      return [{ scope, index, indicator, points: points as Decimal, place: scorePlace(scores, index) }];
    });
  }),
);
