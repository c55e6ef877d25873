/** T07 合并单元格跨两家单位: One merged score cell stands for two units. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T07: { readonly units: readonly string[] };
  }
}

const meta: CheckMeta<'T07'> = {
  code: 'T07',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T07: Check<'T07'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'mergedUnits').map(({ source, area, units }) =>
      findingOf(meta, tableSpot(source, area), { units }),
    ),
};
