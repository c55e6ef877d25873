/**
 * Q05 表彰数与规定不符: More units are recommended than are to be commended, or than a pool has places; or fewer are graded 优秀
 * inside their quota than are to be commended (Article 7). The latter is said only of a county that could fill the list:
 * its pools have the places, and its open units are too few.
 */
import type { Assessment, UnitResult } from '../../assessment/result';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf } from '../finding';
import { commendedUnits } from './commended-units';
import { countySpot, poolsInUse } from './pools';

declare module '../params' {
  interface FindingParams {
    Q05: {
      readonly grade: string;
      /** The pool from which more are recommended than have places; `null`: the whole list. */
      readonly pool: string | null;
      readonly available: number;
      readonly listed: number;
      readonly places: number;
    };
  }
}

const meta: CheckMeta<'Q05'> = {
  code: 'Q05',
  severity: 'warning',
  articles: ['7'],
  basis: 'commended',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: [],
};

export const Q05: Check<'Q05'> = {
  meta,
  run: (assessment) => {
    const { places, available, units } = assessment.commendation;
    const grade = assessment.rulebook.excellent;
    const finding = (pool: string | null, listed: number, most: number): Finding<'Q05'> =>
      findingOf(meta, countySpot(assessment), { grade, pool, available, listed, places: most });
    const recommended = new Set(commendedUnits(assessment).map(({ result }) => result));
    return [
      ...(isShort(assessment) ? [finding(null, units.length, places)] : []),
      ...(recommended.size > places ? [finding(null, recommended.size, places)] : []),
      ...overPools(assessment, recommended).map(({ pool, listed, quota }) => finding(pool, listed, quota)),
    ];
  },
};

/** Pools from which more units are recommended than have places in them. */
function overPools(
  { pools }: Assessment,
  recommended: ReadonlySet<UnitResult>,
): readonly { readonly pool: string; readonly listed: number; readonly quota: number }[] {
  if (recommended.size === 0) return [];
  return pools.flatMap(({ pool, quota }) => {
    const listed = [...recommended].filter((unit) => unit.pool === pool).length;
    return quota !== null && listed > quota ? [{ pool, listed, quota }] : [];
  });
}

function isShort(assessment: Assessment): boolean {
  const { places, available } = assessment.commendation;
  const rostered = assessment.readings.some(({ roster }) => roster.length > 0);
  const open = assessment.units.filter(({ grade }) => !grade).length;
  const quotas = poolsInUse(assessment).map(({ quota }) => quota ?? 0);
  const possible = quotas.reduce((sum, quota) => sum + quota, 0);
  return rostered && available + open < places && possible >= places && assessment.units.length >= places;
}
