/** V06 文本型数字: Number stored as text, with or without an apostrophe. */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V06'> = {
  code: 'V06',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  needs: [NUMBERS],
};

export const V06: Check<'V06'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, 'asText', (params) => params),
};
