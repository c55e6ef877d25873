/** B02 单项加分超过上限: A bonus item above its own 分值. The bonus as a whole is B01. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { numberFaults } from '../number-cells';
import { formSpot } from '../scope';
import { isLoneBonus } from './member-values';

declare module '../params' {
  interface FindingParams {
    B02: { readonly label: string; readonly value: string; readonly max: string };
  }
}

const meta: CheckMeta<'B02'> = {
  code: 'B02',
  severity: 'error',
  articles: ['6'],
  basis: 'bonusPoints',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'wrongScore',
  repairable: true,
  needs: ['points', 'score'],
};

export const B02: Check<'B02'> = {
  meta,
  run: (assessment) =>
    numberFaults(assessment).aboveMax.flatMap(({ scope, index, place, value }) => {
      const indicator = scope.form.indicators[index];
      if (!indicator?.bonus || indicator.max === null || isLoneBonus(scope.form, index)) return [];
      const { label, max } = indicator;
      const params = { label, value: formatDecimal(value), max: formatDecimal(max) };
      return [findingOf(meta, formSpot(scope, place), params)];
    }),
};
