/** V04 带汉字的数字: Number with its unit written behind it (5分): Excel does not add it up. */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V04'> = {
  code: 'V04',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  needs: [NUMBERS],
};

export const V04: Check<'V04'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, 'withUnit', (params) => params),
};
