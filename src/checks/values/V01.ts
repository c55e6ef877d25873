/** V01 得分超过满分: A base item's score above its 分值. Bonus items are B02. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { numberFaults } from '../number-cells';
import { formSpot } from '../scope';

declare module '../params' {
  interface FindingParams {
    V01: { readonly label: string; readonly value: string; readonly max: string };
  }
}

const meta: CheckMeta<'V01'> = {
  code: 'V01',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'wrongScore',
  repairable: true,
  needs: ['points', 'score'],
};

export const V01: Check<'V01'> = {
  meta,
  run: (assessment) =>
    numberFaults(assessment).aboveMax.flatMap(({ scope, index, place, value }) => {
      const indicator = scope.form.indicators[index];
      if (!indicator || indicator.bonus || indicator.max === null) return [];
      const { label, max } = indicator;
      const params = { label, value: formatDecimal(value), max: formatDecimal(max) };
      return [findingOf(meta, formSpot(scope, place), params)];
    }),
};
