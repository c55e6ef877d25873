/** Q04 名额未用完: Places left in a pool that has units; the text allows no transfer (Article 7). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot, poolsInUse } from './pools';

const meta: CheckMeta<'Q04'> = { code: 'Q04', severity: 'notice', article: '7', fix: 'none' };

export const Q04: Check<'Q04'> = {
  meta,
  run: (assessment) =>
    poolsInUse(assessment).flatMap(({ pool, quota, free, excellent }) => {
      if (quota === null || free === null || free <= 0) return [];
      const ungraded = assessment.units.filter((unit) => unit.pool === pool && !unit.grade).length;
      return [
        findingOf(meta, countySpot(assessment), {
          pool,
          grade: assessment.rulebook.excellent,
          quota,
          free,
          excellent,
          ungraded,
        }),
      ];
    }),
};
