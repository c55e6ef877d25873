/** T06 合并单元格里有多个值: A merged area hides values behind its first cell. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T06: { readonly values: readonly string[] };
  }
}

const meta: CheckMeta<'T06'> = {
  code: 'T06',
  severity: 'error',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T06: Check<'T06'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'hiddenValues').map(({ source, area, values }) =>
      findingOf(meta, tableSpot(source, area), { values }),
    ),
};
