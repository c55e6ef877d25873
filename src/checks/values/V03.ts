/** V03 应填数字: Text where a number is needed. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { pointsText, unreadableNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V03'> = {
  code: 'V03',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  repairable: true,
  needs: [NUMBERS],
};

export const V03: Check<'V03'> = {
  meta,
  run: (assessment) =>
    unreadableNumbers(assessment, 'text').map((cell) =>
      findingOf(meta, cell.spot, { label: cell.label, text: cell.text, max: pointsText(cell) }),
    ),
};
