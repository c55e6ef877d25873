/** Q10 名额由人工调整解决: Over its quota by the computed grades, a pool is within it by the decisions in force (Articles 5 and 7). */
import type { UnitResult } from '../../assessment/result';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot } from './pools';

declare module '../params' {
  interface FindingParams {
    Q10: {
      readonly pool: string;
      readonly over: number;
      /** Units that decisions took out of the pool's 优秀, in the order of their totals. */
      readonly decisions: readonly {
        readonly unit: string;
        readonly grade: string;
        readonly reason: string;
        readonly approver: string;
      }[];
    };
  }
}

const meta: CheckMeta<'Q10'> = {
  code: 'Q10',
  severity: 'notice',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score', 'township'],
};

export const Q10: Check<'Q10'> = {
  meta,
  run: (assessment) => {
    const now = new Map(assessment.pools.map((pool) => [pool.pool, pool]));
    return assessment.computedPools.flatMap(({ pool, over, ranking }) => {
      if (over === null || over <= 0 || now.get(pool)?.over !== 0) return [];
      const decisions = ranking.flatMap(({ unit }) => decisionOn(unit, assessment.rulebook.excellent));
      return [findingOf(meta, countySpot(assessment), { pool, over, decisions })];
    });
  },
};

const decisionOn = ({ unit, adjusted }: UnitResult, excellent: string) =>
  adjusted && adjusted.grade.name !== excellent
    ? [{ unit, grade: adjusted.grade.name, reason: adjusted.reason, approver: adjusted.approver }]
    : [];
