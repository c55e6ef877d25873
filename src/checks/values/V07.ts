/** V07 不可见字符: Invisible characters around a number. */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V07'> = {
  code: 'V07',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  needs: [NUMBERS],
};

export const V07: Check<'V07'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, 'invisible', (params) => params),
};
