/** T09 有筛选: Rows a filter does not show are counted as well. */
import type { TableSource } from '../../reading/record';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { tableSpot } from './problems';
import { hiddenDataRows } from './T08';

declare module '../params' {
  interface FindingParams {
    T09: { readonly rows: number };
  }
}

const meta: CheckMeta<'T09'> = {
  code: 'T09',
  severity: 'notice',
  articles: [],
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'none',
  needs: [],
};

export const T09: Check<'T09'> = {
  meta,
  run: (assessment) => {
    const filtered = new Map<TableSource, number>();
    for (const { table } of hiddenDataRows(assessment)) {
      const { source } = table;
      if (source.sheet.filtered) filtered.set(source, (filtered.get(source) ?? 0) + 1);
    }
    return [...filtered].map(([source, rows]) => findingOf(meta, tableSpot(source, source.area), { rows }));
  },
};
