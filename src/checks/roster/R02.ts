/** R02 名单单位没有评分表: A rostered unit without a score form, once any score form was read. */
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { meantInstead } from './unknown-names';

declare module '../params' {
  interface FindingParams {
    R02: { readonly unit: string };
  }
}

const meta: CheckMeta<'R02'> = {
  code: 'R02',
  severity: 'error',
  articles: ['2'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['unit'],
};

export const R02: Check<'R02'> = {
  meta,
  run: (assessment) => {
    if (assessment.readings.every(({ forms }) => forms.length === 0)) return [];
    const meant = meantInstead(assessment, 1);
    return assessment.units.flatMap(({ unit, roster, forms }) => {
      const entry = roster[0];
      if (!entry || forms.length > 0 || meant.has(unit)) return [];
      const { file, sheet } = entry.table.source;
      return [findingOf(meta, { file, sheet, area: cellArea(entry.unit), unit }, { unit })];
    });
  },
};
