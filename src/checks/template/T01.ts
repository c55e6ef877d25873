/** T01 没有认出任何附件: No annex recognised in a file. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf } from './problems';

declare module '../params' {
  interface FindingParams {
    T01: { readonly file: string };
  }
}

const meta: CheckMeta<'T01'> = {
  code: 'T01',
  severity: 'error',
  articles: ['5(一)'],
  fix: 'ask',
  scope: 'file',
  live: false,
  mark: 'none',
  needs: [],
};

export const T01: Check<'T01'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'noAnnex').map(({ file }) =>
      findingOf(meta, { file, sheet: null, area: null, unit: null }, { file }),
    ),
};
