/** V08 中文数字: Chinese numerals (八). */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V08'> = {
  code: 'V08',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  needs: [NUMBERS],
};

export const V08: Check<'V08'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, 'chinese', (params) => params),
};
