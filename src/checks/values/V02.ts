/** V02 负分: A negative score; deductions are taken off the score, not written as one. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { numberFaults } from '../number-cells';
import { formSpot } from '../scope';

declare module '../params' {
  interface FindingParams {
    V02: { readonly label: string; readonly value: string };
  }
}

const meta: CheckMeta<'V02'> = {
  code: 'V02',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'wrongScore',
  repairable: true,
  needs: ['score'],
};

export const V02: Check<'V02'> = {
  meta,
  run: (assessment) =>
    numberFaults(assessment).negative.map(({ scope, index, place, value }) => {
      const label = scope.form.indicators[index]?.label ?? '';
      return findingOf(meta, formSpot(scope, place), { label, value: formatDecimal(value) });
    }),
};
