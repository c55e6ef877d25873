/** Q04 名额未用完: Places left in a pool that has units; the text allows no transfer (Article 7). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot, poolsInUse } from './pools';

declare module '../params' {
  interface FindingParams {
    Q04: {
      readonly pool: string;
      /** The grade that has quotas: 优秀. */
      readonly grade: string;
      readonly quota: number;
      readonly free: number;
      readonly excellent: number;
      readonly ungraded: number;
    };
  }
}

const meta: CheckMeta<'Q04'> = {
  code: 'Q04',
  severity: 'notice',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score', 'township'],
};

export const Q04: Check<'Q04'> = {
  meta,
  run: (assessment) =>
    poolsInUse(assessment).flatMap(({ pool, quota, free, excellent }) => {
      if (quota === null || free === null || free <= 0) return [];
      const units = assessment.units.filter((unit) => unit.pool === pool);
      const ungraded = units.filter(({ grade }) => !grade).length;
      // Before any of them has a grade nobody knows what is left.
      if (ungraded === units.length) return [];
      const grade = assessment.rulebook.excellent;
      return [findingOf(meta, countySpot(assessment), { pool, grade, quota, free, excellent, ungraded })];
    }),
};
