/** S03 小计之和与总分不符: The heads' subtotals are right and do not add up to the total. */
import { formatDecimal, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formSpot } from '../scope';
import { memberCells } from './member-cells';
import { areaToA1 } from '../../workbook/address';
import { runsOf } from '../finding';
import { headParts, isOnePerHead, sumFaults } from './typed-sums';

declare module '../params' {
  interface FindingParams {
    S03: {
      readonly label: string;
      readonly typed: string;
      readonly computed: string;
      readonly count: number;
      readonly cells: string;
    };
  }
}

const meta: CheckMeta<'S03'> = {
  code: 'S03',
  severity: 'error',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'wrongSum',
  repairable: true,
  needs: ['total'],
};

export const S03: Check<'S03'> = {
  meta,
  run: (assessment) =>
    sumFaults(assessment)
      .filter(({ code }) => code === 'S03')
      .map(({ scope, cell, typed, expected }) => {
        const onePerHead = isOnePerHead(scope.form);
        const parts = onePerHead ? [] : headParts(cell, scope.form.sums);
        const params = {
          label: cell.label,
          typed: formatDecimal(typed),
          computed: formatDecimal(expected),
          count: onePerHead ? cell.members.length : parts.length,
          cells: onePerHead ? memberCells(scope, cell) : runsOf(parts).map(areaToA1).join('、'),
        };
        return findingOf(meta, formSpot(scope, cell), params, [fixCell(cell, toNumber(expected))]);
      }),
};
