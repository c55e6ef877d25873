/** B08 靠加分进入优秀: The base alone would not reach 优秀, the total does. The grade stays. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { resultSpot } from '../result-spot';

declare module '../params' {
  interface FindingParams {
    B08: {
      readonly unit: string;
      readonly base: string;
      readonly bonus: string;
      readonly total: string;
      readonly grade: string;
    };
  }
}

const meta: CheckMeta<'B08'> = {
  code: 'B08',
  severity: 'notice',
  articles: ['6'],
  basis: 'grades',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score'],
};

export const B08: Check<'B08'> = {
  meta,
  run: (assessment) => {
    const { excellent, grades } = assessment.rulebook;
    const bound = grades.value.find(({ name }) => name === excellent)?.atLeast ?? null;
    return assessment.units.flatMap((result) => {
      const { unit, base, bonus, total, grade } = result;
      if (grade?.name !== excellent || bound === null) return [];
      if (base === null || bonus === null || total === null || base >= bound || total < bound) return [];
      const params = {
        unit,
        base: formatDecimal(base),
        bonus: formatDecimal(bonus),
        total: formatDecimal(total),
        grade: excellent,
      };
      return [findingOf(meta, resultSpot(assessment, result), params)];
    });
  },
};
