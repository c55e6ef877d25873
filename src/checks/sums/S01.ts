/** S01 合计不符: A typed base, bonus or total differs from the sum of its items. */
import { formatDecimal, subtract, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formSpot } from '../scope';
import { memberCells } from './member-cells';
import { sumFaults } from './typed-sums';
import { SUMS } from '../needs';

declare module '../params' {
  interface FindingParams {
    S01: {
      readonly label: string;
      readonly typed: string;
      readonly computed: string;
      readonly difference: string;
      /** Cells that are added up. */
      readonly cells: string;
    };
  }
}

const meta: CheckMeta<'S01'> = {
  code: 'S01',
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

export const S01: Check<'S01'> = {
  meta,
  run: (assessment) =>
    sumFaults(assessment)
      .filter(({ code }) => code === 'S01')
      .map(({ scope, cell, typed, expected }) => {
        const params = {
          label: cell.label,
          typed: formatDecimal(typed),
          computed: formatDecimal(expected),
          difference: formatDecimal(subtract(typed, expected)),
          cells: memberCells(scope, cell),
        };
        return findingOf(meta, formSpot(scope, cell), params, [fixCell(cell, toNumber(expected))]);
      }),
};
