/** S04 小计超过本类满分: A typed subtotal exceeds the points of its head. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { sumFaults } from './typed-sums';
import { SUMS } from '../needs';

declare module '../params' {
  interface FindingParams {
    S04: { readonly label: string; readonly typed: string; readonly max: string };
  }
}

const meta: CheckMeta<'S04'> = {
  code: 'S04',
  severity: 'error',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'wrongSum',
  repairable: true,
  needs: [SUMS],
};

export const S04: Check<'S04'> = {
  meta,
  run: (assessment) =>
    sumFaults(assessment)
      .filter(({ code }) => code === 'S04')
      .map(({ scope, cell, typed, limit }) => {
        const params = { label: cell.label, typed: formatDecimal(typed), max: formatDecimal(limit) };
        return findingOf(meta, formSpot(scope, cell), params);
      }),
};
