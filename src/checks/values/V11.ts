/** V11 公式错误: A formula that gives an error, or that nobody can compute. Its consequences are not reported. */
import { formulaAt } from '../../workbook/snapshot';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { unreadableNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

declare module '../params' {
  interface FindingParams {
    V11: { readonly label: string; readonly text: string; readonly formula: string | null };
  }
}

const meta: CheckMeta<'V11'> = {
  code: 'V11',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  repairable: true,
  needs: [NUMBERS],
};

export const V11: Check<'V11'> = {
  meta,
  run: (assessment) =>
    unreadableNumbers(assessment, 'noValue').map(({ spot, place, label, text }) => {
      const formula = spot.sheet ? formulaAt(spot.sheet, place.row, place.column) : null;
      return findingOf(meta, spot, { label, text, formula });
    }),
};
