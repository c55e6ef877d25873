/** V08 中文数字: Chinese numerals (八). */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';

const meta: CheckMeta<'V08'> = { code: 'V08', severity: 'warning', article: null, fix: 'auto' };

export const V08: Check<'V08'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, (params) => params),
};
