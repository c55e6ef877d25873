/** D01 超过期限: A date after its deadline (Article 5); the last day is in time. Reports on rectification are D06. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import type { DateKind } from '../params';
import { datedFields, isoOf, isoOfDay } from './dated-fields';
import { STEP_DATES } from '../needs';

declare module '../params' {
  interface FindingParams {
    D01: DatedEvent & { readonly unit: string | null; readonly deadline: string; readonly days: number };
  }
}

const meta: CheckMeta<'D01'> = {
  code: 'D01',
  severity: 'warning',
  articles: ['5(一)', '5(二)', '5(三)', '5(四)'],
  basis: 'deadlines',
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [STEP_DATES],
};

/** Reports with deadlines of their own: D06, D07. */
const NOT_STEPS: ReadonlySet<DateKind> = new Set(['rectification', 'selfReport', 'survey']);

export const D01: Check<'D01'> = {
  meta,
  run: (assessment) =>
    datedFields(assessment)
      .flat()
      .flatMap(({ kind, spot, day, deadline, late, assessed }) => {
        if (NOT_STEPS.has(kind) || day === null || deadline.value === null || late === 0) return [];
        const [month = 1, date = 1] = deadline.value.split('-').map(Number);
        const params = {
          unit: spot.unit,
          kind,
          date: isoOfDay(day),
          deadline: isoOf(assessed === null ? day.year : assessed + 1, month, date),
          days: late,
        };
        return [findingOf(meta, spot, params, [], { article: deadline.article })];
      }),
};
