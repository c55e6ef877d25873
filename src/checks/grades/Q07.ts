/** Q07 表彰线上并列: Units share the total at the last place to commend; the group stays whole (Article 7). */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot } from './pools';

declare module '../params' {
  interface FindingParams {
    Q07: {
      readonly places: number;
      readonly total: string;
      readonly units: readonly string[];
      readonly free: number;
    };
  }
}

const meta: CheckMeta<'Q07'> = {
  code: 'Q07',
  severity: 'warning',
  articles: ['7'],
  basis: 'commended',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: ['score', 'township'],
};

export const Q07: Check<'Q07'> = {
  meta,
  run: (assessment) => {
    const { places, tiedAtLine, units } = assessment.commendation;
    const total = tiedAtLine[0]?.total ?? null;
    if (total === null) return [];
    const params = {
      places,
      total: formatDecimal(total),
      units: tiedAtLine.map(({ unit }) => unit),
      free: places - units.length,
    };
    return [findingOf(meta, countySpot(assessment), params)];
  },
};
