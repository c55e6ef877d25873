/** V09 形近字符: Look-alike characters in a number (9。5, l0): a guess is offered, never taken. */
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { pointsText, unreadableNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V09'> = {
  code: 'V09',
  severity: 'error',
  articles: [],
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  repairable: true,
  needs: [NUMBERS],
};

export const V09: Check<'V09'> = {
  meta,
  run: (assessment) =>
    unreadableNumbers(assessment, 'lookAlike').map((cell) =>
      findingOf(
        meta,
        cell.spot,
        { label: cell.label, text: cell.text, max: pointsText(cell), guess: cell.guessText },
        cell.guess === null ? [] : [fixCell(cell.place, cell.guess)],
      ),
    ),
};
