/** Q01 乡镇优秀超名额: A township over its quota (Article 7). Flagged, never repaired. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot, overQuota, poolsInUse } from './pools';

declare module '../params' {
  interface FindingParams {
    Q01: PoolOverQuota;
  }
}

const meta: CheckMeta<'Q01'> = {
  code: 'Q01',
  severity: 'error',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score', 'township'],
};

export const Q01: Check<'Q01'> = {
  meta,
  run: (assessment) =>
    poolsInUse(assessment).flatMap((pool) => {
      const params = pool.kind === 'enterprise' ? null : overQuota(pool, assessment.rulebook);
      return params ? [findingOf(meta, countySpot(assessment), params)] : [];
    }),
};
