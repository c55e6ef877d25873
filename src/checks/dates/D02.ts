/** D02 日期先后颠倒: A step dated before one that it follows (Article 5). Dates that are late or of another year are D01, D04. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import type { DateKind } from '../params';
import { datedFields, isoOfDay, type DatedField, type Day } from './dated-fields';
import { STEP_DATES } from '../needs';

declare module '../params' {
  interface FindingParams {
    D02: { readonly later: DatedEvent; readonly earlier: DatedEvent };
  }
}

const meta: CheckMeta<'D02'> = {
  code: 'D02',
  severity: 'error',
  articles: ['5'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [STEP_DATES],
};

/** Steps in their order; a form may be filled in before or after the village confirms it. Spot checks have no place. */
const ORDER: Readonly<Partial<Record<DateKind, number>>> = {
  self: 1,
  report: 2,
  village: 2,
  township: 3,
  city: 4,
};

interface Step {
  readonly dated: DatedField;
  readonly day: Day;
  readonly rank: number;
}

export const D02: Check<'D02'> = {
  meta,
  run: (assessment) =>
    datedFields(assessment).flatMap((dates) => {
      const steps = dates.flatMap(stepOf);
      return steps.flatMap((step) => {
        const before = steps.filter(({ rank, day }) => rank < step.rank && day.number > step.day.number);
        const latest = before.sort((a, b) => b.day.number - a.day.number)[0];
        if (!latest) return [];
        return [findingOf(meta, step.dated.spot, { later: event(step), earlier: event(latest) })];
      });
    }),
};

function stepOf(dated: DatedField): readonly Step[] {
  const { kind, day, wrongYear, late } = dated;
  const rank = ORDER[kind];
  return rank === undefined || day === null || wrongYear || late > 0 ? [] : [{ dated, day, rank }];
}

const event = ({ dated, day }: Step) => ({ kind: dated.kind, date: isoOfDay(day) });
