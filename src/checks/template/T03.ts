/** T03 两列含义相同: Two columns fit the same meaning; the first is used. */
import { columnName } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T03: { readonly role: string; readonly columns: readonly string[] };
  }
}

const meta: CheckMeta<'T03'> = {
  code: 'T03',
  severity: 'warning',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T03: Check<'T03'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'ambiguousColumn').map(({ source, role, at, columns }) =>
      findingOf(meta, tableSpot(source, cellArea(at)), { role, columns: columns.map(columnName) }),
    ),
};
