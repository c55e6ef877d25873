/** T10 隐藏工作表含评分: A hidden sheet holds scores or ballots, which are not counted. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T10: { readonly sheet: string };
  }
}

const meta: CheckMeta<'T10'> = {
  code: 'T10',
  severity: 'warning',
  articles: [],
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T10: Check<'T10'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'hiddenSheet').map(({ source }) =>
      findingOf(meta, tableSpot(source, source.area), { sheet: source.sheet.name }),
    ),
};
