/** D07 附件2或自查报告逾期: Annex 2, or the self-report, handed in after its date (Article 8). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { datedFields, isoOf, isoOfDay } from './dated-fields';

declare module '../params' {
  interface FindingParams {
    D07: DatedEvent & { readonly unit: string | null; readonly deadline: string; readonly days: number };
  }
}

const meta: CheckMeta<'D07'> = {
  code: 'D07',
  severity: 'warning',
  articles: ['8'],
  basis: 'deadlines',
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [['date', 'reportDate', 'selfReportDate']],
};

export const D07: Check<'D07'> = {
  meta,
  run: (assessment) =>
    datedFields(assessment)
      .flat()
      .flatMap(({ kind, spot, day, deadline, late, assessed }) => {
        if (
          (kind !== 'survey' && kind !== 'selfReport') ||
          day === null ||
          deadline.value === null ||
          late === 0
        )
          return [];
        const [month = 1, date = 1] = deadline.value.split('-').map(Number);
        const year = assessed === null ? day.year : assessed + 1;
        const params = {
          kind,
          unit: spot.unit,
          date: isoOfDay(day),
          deadline: isoOf(year, month, date),
          days: late,
        };
        return [findingOf(meta, spot, params, [], { article: deadline.article })];
      }),
};
