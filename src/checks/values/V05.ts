/** V05 全角数字: Full-width digits (９.５), which Excel takes for text. */
import type { Check, CheckMeta } from '../check';
import { repairedNumbers } from './odd-numbers';
import { NUMBERS } from '../needs';

const meta: CheckMeta<'V05'> = {
  code: 'V05',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'noNumber',
  needs: [NUMBERS],
};

export const V05: Check<'V05'> = {
  meta,
  run: (assessment) => repairedNumbers(assessment, meta, 'fullWidth', (params) => params),
};
