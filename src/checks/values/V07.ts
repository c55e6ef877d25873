/** V07 不可见字符: Invisible characters around a number. */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';

const meta: CheckMeta<'V07'> = { code: 'V07', severity: 'warning', article: null, fix: 'auto' };

export const V07: Check<'V07'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, (params) => params),
};
