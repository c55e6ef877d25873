/** Q02 非公企业优秀超名额: The non-public enterprises over their common quota (Article 7). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot, overQuota, poolsInUse } from './pools';

declare module '../params' {
  interface FindingParams {
    Q02: PoolOverQuota;
  }
}

const meta: CheckMeta<'Q02'> = {
  code: 'Q02',
  severity: 'error',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score', 'kind'],
};

export const Q02: Check<'Q02'> = {
  meta,
  run: (assessment) =>
    poolsInUse(assessment).flatMap((pool) => {
      const params = pool.kind === 'enterprise' ? overQuota(pool, assessment.rulebook) : null;
      return params ? [findingOf(meta, countySpot(assessment), params)] : [];
    }),
};
