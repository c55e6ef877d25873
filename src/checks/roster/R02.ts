/** R02 名单单位没有评分表: A rostered unit without a score form, once any score form was read. */
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { standsUnread } from '../template/unread';
import { unitsOfNameless } from './likely-units';
import { lookAlikes } from './look-alikes';
import { meantInstead } from './unknown-names';

declare module '../params' {
  interface FindingParams {
    /** `remarks`: the roster has a column for remarks. */
    R02: { readonly unit: string; readonly remarks: boolean };
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
    const nameless = unitsOfNameless(assessment);
    // A twin of another spelling (R04) may be the very unit.
    const twins = new Set(
      lookAlikes(assessment).flatMap(({ later, earlier }) => [later.mention.name, earlier.mention.name]),
    );
    return assessment.units.flatMap(({ unit, roster, forms }) => {
      const entry = roster[0];
      if (!entry || forms.length > 0 || meant.has(unit) || twins.has(entry.unit.name)) return [];
      if (nameless.has(unit)) return [];
      // What was not read (T18) may be its form.
      if (standsUnread(assessment, entry.unit.name)) return [];
      const { file, sheet } = entry.table.source;
      const remarks = entry.table.columns.remark !== undefined;
      return [findingOf(meta, { file, sheet, area: cellArea(entry.unit), unit }, { unit, remarks })];
    });
  },
};
