/** M11 有评分表没有满意度测评: A unit in Annex 1 without Annex 2 (Article 8), once any Annex 2 was read. */
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { lookAlikes } from '../roster/look-alikes';
import { standsUnread } from '../template/unread';
import { meantInstead } from '../roster/unknown-names';

declare module '../params' {
  interface FindingParams {
    M11: { readonly unit: string };
  }
}

const meta: CheckMeta<'M11'> = {
  code: 'M11',
  severity: 'error',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['unit'],
};

export const M11: Check<'M11'> = {
  meta,
  run: (assessment) => {
    if (assessment.readings.every(({ surveys }) => surveys.length === 0)) return [];
    // A name that matches no roster entry (R01), or resembles another (R04), may be the very unit that is looked for.
    const meant = meantInstead(assessment, 2);
    const unknown = new Set([
      ...assessment.unknownNames.map(({ mention }) => mention.name),
      ...lookAlikes(assessment).flatMap(({ later, earlier }) => [later.mention.name, earlier.mention.name]),
    ]);
    return assessment.units.flatMap(({ unit, forms, surveys }) => {
      const form = forms[0]?.form;
      if (!form?.unit || surveys.length > 0 || meant.has(unit) || unknown.has(form.unit.name)) return [];
      // What was not read (T18) may be its row.
      if (standsUnread(assessment, form.unit.name)) return [];
      const { file, sheet } = form.table.source;
      return [findingOf(meta, { file, sheet, area: cellArea(form.unit), unit }, { unit })];
    });
  },
};
