/** B04 有加分没有金额: A bonus beside an empty 投入资金 cell, where the form has that column. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { bonusItems } from './bonus-items';

declare module '../params' {
  interface FindingParams {
    B04: { readonly unit: string | null; readonly label: string; readonly points: string };
  }
}

const meta: CheckMeta<'B04'> = {
  code: 'B04',
  severity: 'error',
  articles: ['4'],
  basis: 'heads',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'empty',
  needs: ['score', 'amount'],
};

export const B04: Check<'B04'> = {
  meta,
  run: (assessment) =>
    bonusItems(assessment, ({ amounts }) => amounts.size > 0).flatMap(
      ({ scope, index, indicator, points }) => {
        const amount = scope.form.amounts.get(index);
        if (amount?.reading.kind !== 'blank') return [];
        const params = { unit: scope.name, label: indicator.label, points: formatDecimal(points) };
        return [findingOf(meta, formSpot(scope, amount), params)];
      },
    ),
};
