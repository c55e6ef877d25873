/** P01 自评与市评相差大: A self-assessment far above the city's; the items that differ most are named. */
import type { FormResult } from '../../assessment/result';
import { formatDecimal, subtract, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { resultSpot } from '../result-spot';

declare module '../params' {
  interface FindingParams {
    P01: {
      readonly unit: string;
      readonly self: string;
      readonly city: string;
      readonly gap: string;
      readonly items: readonly { readonly label: string; readonly difference: string }[];
    };
  }
}

const meta: CheckMeta<'P01'> = {
  code: 'P01',
  severity: 'warning',
  articles: ['5(三)'],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score.self', 'score.city'],
};

const MOST_NAMED = 3;

export const P01: Check<'P01'> = {
  meta,
  run: (assessment) =>
    assessment.units.flatMap((result) => {
      const { unit, forms, stageTotals } = result;
      const { self, city } = stageTotals;
      if (self === null || city === null) return [];
      const gap = subtract(self, city);
      if (gap <= assessment.rulebook.stageGap.value) return [];
      const params = {
        unit,
        self: formatDecimal(self),
        city: formatDecimal(city),
        gap: formatDecimal(gap),
        items: forms.length === 1 ? forms.flatMap(largestDifferences) : [],
      };
      return [findingOf(meta, resultSpot(assessment, result), params)];
    }),
};

function largestDifferences({
  form,
}: FormResult): readonly { readonly label: string; readonly difference: string }[] {
  const { self, city } = form.scores;
  if (!self || !city) return [];
  return form.indicators
    .map(({ label }, index) => ({ label, difference: (city.values[index] ?? 0) - (self.values[index] ?? 0) }))
    .filter(({ difference }) => difference < 0)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, MOST_NAMED)
    .map(({ label, difference }) => ({ label, difference: formatDecimal(difference as Decimal) }));
}
