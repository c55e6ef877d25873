/** Q03 名额线上并列: Units with the same total at the line; shown as a whole group, never cut (Article 7). */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot, poolsInUse } from './pools';

declare module '../params' {
  interface FindingParams {
    Q03: {
      readonly pool: string;
      readonly total: string;
      readonly units: readonly string[];
      readonly places: number;
    };
  }
}

const meta: CheckMeta<'Q03'> = {
  code: 'Q03',
  severity: 'warning',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score', 'township'],
};

export const Q03: Check<'Q03'> = {
  meta,
  run: (assessment) =>
    poolsInUse(assessment).flatMap(({ pool, quota, ranking }) => {
      const tied = ranking.filter(({ place }) => place === 'tied');
      const total = tied[0]?.unit.total ?? null;
      if (quota === null || total === null) return [];
      const params = {
        pool,
        total: formatDecimal(total),
        units: tied.map(({ unit }) => unit.unit),
        places: quota - ranking.filter(({ place }) => place === 'in').length,
      };
      return [findingOf(meta, countySpot(assessment), params)];
    }),
};
