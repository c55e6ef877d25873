/** T11 表格中间有空行: A blank row cuts the table in two; what is below is read as well. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T11: { readonly row: number; readonly rowsBelow: number };
  }
}

const meta: CheckMeta<'T11'> = {
  code: 'T11',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T11: Check<'T11'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'blankRow').map(({ source, row, rowsBelow }) => {
      const { left, right } = source.area;
      return findingOf(meta, tableSpot(source, { top: row, bottom: row, left, right }), {
        row: row + 1,
        rowsBelow,
      });
    }),
};
