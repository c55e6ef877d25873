/** R06 乡镇类别未标明: It is not known whether a township with units is poor, so its quota is unknown (Article 7). */
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, type Spot } from '../finding';
import type { Assessment } from '../../assessment/result';
import { countySpot, poolsInUse } from '../grades/pools';
import { nameKey } from '../../reading/text';
import { unknownTownships } from './townships';

declare module '../params' {
  interface FindingParams {
    R06: { readonly township: string };
  }
}

const meta: CheckMeta<'R06'> = {
  code: 'R06',
  severity: 'error',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'untilRun',
  needs: ['township'],
};

export const R06: Check<'R06'> = {
  meta,
  run: (assessment) => {
    if (assessment.readings.every(({ roster }) => roster.length === 0)) return [];
    // A township that is not known at all is R05.
    const unknown = new Set(unknownTownships(assessment).map(({ township }) => nameKey(township)));
    return poolsInUse(assessment).flatMap(({ pool, kind }) => {
      if (kind !== null || unknown.has(nameKey(pool))) return [];
      return [findingOf(meta, townshipSpot(assessment, pool), { township: pool })];
    });
  },
};

/** The roster's first entry of the township: its 乡镇类别 cell where it has that column. */
function townshipSpot(assessment: Assessment, pool: string): Spot {
  for (const { roster } of assessment.readings) {
    for (const entry of roster) {
      if (!entry.township || nameKey(entry.township.text) !== nameKey(pool)) continue;
      const { file, sheet } = entry.table.source;
      const column = entry.table.columns.category ?? entry.township.column;
      return { file, sheet, area: cellArea({ row: entry.township.row, column }), unit: null };
    }
  }
  return countySpot(assessment);
}
