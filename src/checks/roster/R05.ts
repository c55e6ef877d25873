/** R05 乡镇不在乡镇表: A township nobody knows, or none at all for a rostered unit (Article 7). */
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { unknownTownships } from './townships';

declare module '../params' {
  interface FindingParams {
    /** `township` is empty where none is given; `places`: cells that have it. */
    R05: { readonly unit: string | null; readonly township: string; readonly places: number };
  }
}

const meta: CheckMeta<'R05'> = {
  code: 'R05',
  severity: 'error',
  articles: ['7'],
  basis: 'quotas',
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [['township', 'quotaPool']],
};

export const R05: Check<'R05'> = {
  meta,
  run: (assessment) =>
    unknownTownships(assessment).map(({ source: { file, sheet }, at, also, unit, township, places }) => {
      const spot = { file, sheet, area: cellArea(at), also: also.map(cellArea), unit };
      return findingOf(meta, spot, { unit, township, places });
    }),
};
