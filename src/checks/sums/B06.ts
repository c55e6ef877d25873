/** B06 金额与加分不符: More points than the amount gives by the item's criterion (每10万元加1分). */
import { convertAmount, parseCriterion } from '../../assessment/criterion';
import { decimalsOf, formatDecimal, roundTo, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formSpot } from '../scope';
import { bonusItems } from './bonus-items';

declare module '../params' {
  interface FindingParams {
    B06: {
      readonly label: string;
      readonly amount: string;
      readonly earned: string;
      readonly points: string;
    };
  }
}

const meta: CheckMeta<'B06'> = {
  code: 'B06',
  severity: 'warning',
  articles: ['4'],
  basis: 'heads',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score', 'amount', 'criterion'],
};

export const B06: Check<'B06'> = {
  meta,
  run: (assessment) => {
    const { steps, decimals } = assessment.rulebook;
    return bonusItems(assessment, ({ amounts }) => amounts.size > 0).flatMap(
      ({ scope, index, indicator, points, place }) => {
        const reading = scope.form.amounts.get(index)?.reading;
        if (reading?.kind !== 'number' && reading?.kind !== 'repaired') return [];
        const criterion = indicator.criterion === null ? null : parseCriterion(indicator.criterion);
        if (!criterion || indicator.max === null || indicator.sharing) return [];
        const earned = convertAmount(criterion, reading.value, indicator.max, steps.value);
        if (earned === null || points <= roundTo(earned, Math.max(1, decimalsOf(points)))) return [];
        const offered = roundTo(earned, decimals.value);
        const params = {
          label: indicator.label,
          amount: formatDecimal(reading.value),
          earned: formatDecimal(offered),
          points: formatDecimal(points),
        };
        return [findingOf(meta, formSpot(scope, place), params, [fixCell(place, toNumber(offered))])];
      },
    );
  },
};
