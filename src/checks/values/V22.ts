/** V22 一格两数: Two values in one cell (8/9). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { pointsText, unreadableNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V22'> = {
  code: 'V22',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  repairable: true,
  needs: [NUMBERS],
};

export const V22: Check<'V22'> = {
  meta,
  run: (assessment) =>
    unreadableNumbers(assessment, 'twoNumbers').map((cell) =>
      findingOf(meta, cell.spot, { label: cell.label, text: cell.text, max: pointsText(cell) }),
    ),
};
