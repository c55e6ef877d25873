/** M08 满意率与评分表不符: The satisfaction item of Annex 1 differs from what Annex 2 gives by the item's criterion. */
import { scorePlace, scoreReading } from '../../reading/record';
import { decimalsOf, formatDecimal, roundTo, toNumber, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formScopes, formSpot } from '../scope';
import { convertedRate } from './conversion';
import { percentText } from './rates';

declare module '../params' {
  interface FindingParams {
    M08: {
      readonly unit: string;
      readonly rate: string;
      readonly label: string;
      readonly score: string;
      readonly converted: string;
    };
  }
}

const meta: CheckMeta<'M08'> = {
  code: 'M08',
  severity: 'warning',
  articles: ['5(一)'],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['points', 'score', 'satisfied'],
};

export const M08: Check<'M08'> = {
  meta,
  run: (assessment) =>
    formScopes(assessment).flatMap((scope) => {
      const scores = scope.form.scores[assessment.stage];
      if (!scores || !scope.form.pointsProven) return [];
      const converted = convertedRate(assessment, scope);
      const indicator = converted ? scope.form.indicators[converted.index] : undefined;
      if (!converted || !indicator) return [];
      const reading = scoreReading(scores, converted.index);
      if (reading.kind !== 'number' && reading.kind !== 'repaired') return [];
      const score = reading.value;
      // A score outside 0…分值 is V01 or V02; one that follows a wrong typed rate is M05.
      if (score < 0 || score > (indicator.max ?? score)) return [];
      if (
        isSame(score, converted.points) ||
        (converted.fromTyped !== null && isSame(score, converted.fromTyped))
      ) {
        return [];
      }
      const place = scorePlace(scores, converted.index);
      const points = roundTo(converted.points, assessment.rulebook.decimals.value);
      const params = {
        unit: scope.name ?? '',
        rate: percentText(converted.rate),
        label: indicator.label,
        score: formatDecimal(score),
        converted: formatDecimal(points),
      };
      return [findingOf(meta, formSpot(scope, place), params, [fixCell(place, toNumber(points))])];
    }),
};

/** A score says the same as the converted points when these, rounded to its decimals (one at least), are it. */
const isSame = (score: Decimal, points: Decimal): boolean =>
  roundTo(points, Math.max(1, decimalsOf(score))) === score;
