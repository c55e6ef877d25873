/** V21 符号代替分数: A tick, a cross or another stray symbol instead of a score. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { pointsText, unreadableNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V21'> = {
  code: 'V21',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  repairable: true,
  needs: [NUMBERS],
};

export const V21: Check<'V21'> = {
  meta,
  run: (assessment) =>
    unreadableNumbers(assessment, 'symbol').map((cell) =>
      findingOf(meta, cell.spot, { label: cell.label, text: cell.text, max: pointsText(cell) }),
    ),
};
