/** Q09 名额少于表彰数: All places for 优秀 together are fewer than the units to be commended (第七条). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot } from './pools';

declare module '../params' {
  interface FindingParams {
    Q09: { readonly places: number; readonly commended: number };
  }
}

const meta: CheckMeta<'Q09'> = {
  code: 'Q09',
  severity: 'notice',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: [],
};

export const Q09: Check<'Q09'> = {
  meta,
  run: (assessment) => {
    const { placesInAll, commendation, units } = assessment;
    const { places: commended } = commendation;
    // A list of a few units is no county whose places could be compared.
    if (placesInAll === null || placesInAll >= commended || units.length === 0) return [];
    return [findingOf(meta, countySpot(assessment), { places: placesInAll, commended })];
  },
};
