/** S02 小计不符: A typed subtotal differs from the sum of its items. */
import { formatDecimal, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formSpot } from '../scope';
import { memberCells } from './member-cells';
import { sumFaults } from './typed-sums';
import { SUMS } from '../needs';

declare module '../params' {
  interface FindingParams {
    S02: {
      readonly label: string;
      readonly typed: string;
      readonly computed: string;
      readonly count: number;
      readonly cells: string;
    };
  }
}

const meta: CheckMeta<'S02'> = {
  code: 'S02',
  severity: 'error',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'wrongSum',
  repairable: true,
  needs: [SUMS],
};

export const S02: Check<'S02'> = {
  meta,
  run: (assessment) =>
    sumFaults(assessment)
      .filter(({ code }) => code === 'S02')
      .map(({ scope, cell, typed, expected }) => {
        const params = {
          label: cell.label,
          typed: formatDecimal(typed),
          computed: formatDecimal(expected),
          count: cell.members.length,
          cells: memberCells(scope, cell),
        };
        return findingOf(meta, formSpot(scope, cell), params, [fixCell(cell, toNumber(expected))]);
      }),
};
