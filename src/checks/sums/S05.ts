/** S05 超过总分上限: A typed base above 100 or a typed total above 120 (Article 6). */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { sumFaults } from './typed-sums';

declare module '../params' {
  interface FindingParams {
    S05: {
      readonly label: string;
      readonly unit: string | null;
      readonly typed: string;
      readonly limit: string;
      readonly sum: 'base' | 'total';
    };
  }
}

const meta: CheckMeta<'S05'> = {
  code: 'S05',
  severity: 'error',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'wrongSum',
  repairable: true,
  needs: [['base', 'total']],
};

export const S05: Check<'S05'> = {
  meta,
  run: (assessment) =>
    sumFaults(assessment)
      .filter(({ code }) => code === 'S05')
      .map(({ scope, cell, typed, limit }) => {
        const params = {
          label: cell.label,
          unit: scope.name,
          typed: formatDecimal(typed),
          limit: formatDecimal(limit),
          sum: cell.role === 'base' ? ('base' as const) : ('total' as const),
        };
        return findingOf(meta, formSpot(scope, cell), params);
      }),
};
