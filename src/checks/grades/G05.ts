/** G05 接近分数线: A total just below a bound is worth a second look first. */
import { formatDecimal, subtract } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { resultSpot } from '../result-spot';

declare module '../params' {
  interface FindingParams {
    G05: { readonly unit: string; readonly total: string; readonly higher: string; readonly short: string };
  }
}

const meta: CheckMeta<'G05'> = {
  code: 'G05',
  severity: 'notice',
  articles: ['6'],
  basis: 'grades',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'none',
  needs: ['score'],
};

export const G05: Check<'G05'> = {
  meta,
  run: (assessment) => {
    const { grades, nearBoundary } = assessment.rulebook;
    return assessment.units.flatMap((result) => {
      const { unit, total, grade } = result;
      if (total === null || !grade) return [];
      const higher = grades.value[grades.value.findIndex(({ name }) => name === grade.name) - 1];
      if (!higher || higher.atLeast === null) return [];
      const short = subtract(higher.atLeast, total);
      if (short <= 0 || short > nearBoundary.value) return [];
      const params = { unit, total: formatDecimal(total), higher: higher.name, short: formatDecimal(short) };
      return [findingOf(meta, resultSpot(assessment, result), params)];
    });
  },
};
