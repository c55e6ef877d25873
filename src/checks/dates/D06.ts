/** D06 整改报告逾期: A report on rectification dated after 17 March (Article 7). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { datedFields, isoOf, isoOfDay } from './dated-fields';

declare module '../params' {
  interface FindingParams {
    D06: { readonly unit: string | null; readonly date: string; readonly deadline: string };
  }
}

const meta: CheckMeta<'D06'> = {
  code: 'D06',
  severity: 'warning',
  articles: ['7'],
  basis: 'deadlines',
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['rectificationDate'],
};

export const D06: Check<'D06'> = {
  meta,
  run: (assessment) =>
    datedFields(assessment)
      .flat()
      .flatMap(({ kind, spot, day, deadline, late, assessed }) => {
        if (kind !== 'rectification' || day === null || deadline.value === null || late === 0) return [];
        const [month = 1, date = 1] = deadline.value.split('-').map(Number);
        const year = assessed === null ? day.year : assessed + 1;
        const params = { unit: spot.unit, date: isoOfDay(day), deadline: isoOf(year, month, date) };
        return [findingOf(meta, spot, params, [], { article: deadline.article })];
      }),
};
