/**
 * Q05 表彰数与规定不符: Fewer units graded 优秀 inside their quota than are to be commended (Article 7).
 * Reported only for a county that could fill the list: its pools have the places, and its open units are too few.
 */
import type { Assessment } from '../../assessment/result';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot, poolsInUse } from './pools';

declare module '../params' {
  interface FindingParams {
    Q05: {
      readonly grade: string;
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
  needs: ['score', 'township'],
};

export const Q05: Check<'Q05'> = {
  meta,
  run: (assessment) => {
    if (!isShort(assessment)) return [];
    const { places, available, units } = assessment.commendation;
    const grade = assessment.rulebook.excellent;
    return [findingOf(meta, countySpot(assessment), { grade, available, listed: units.length, places })];
  },
};

function isShort(assessment: Assessment): boolean {
  const { places, available } = assessment.commendation;
  const rostered = assessment.readings.some(({ roster }) => roster.length > 0);
  const open = assessment.units.filter(({ grade }) => !grade).length;
  const quotas = poolsInUse(assessment).map(({ quota }) => quota ?? 0);
  const possible = quotas.reduce((sum, quota) => sum + quota, 0);
  return rostered && available + open < places && possible >= places && assessment.units.length >= places;
}
