/**
 * D03 日期是文本: A date in a cell of its own that is none to a spreadsheet (2017.1.23), or figures that make no day.
 * What is written in full with 年月日 nobody mistakes, and a line of a form is text anyway.
 */
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { datedFields, isoOfDay } from './dated-fields';
import { DATES } from '../needs';

declare module '../params' {
  interface FindingParams {
    /** `meant` is `null` for figures that make no day of the calendar. */
    D03: { readonly text: string; readonly meant: string | null; readonly number: boolean };
  }
}

const meta: CheckMeta<'D03'> = {
  code: 'D03',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [DATES],
};

export const D03: Check<'D03'> = {
  meta,
  run: (assessment) =>
    datedFields(assessment)
      .flat()
      .flatMap(({ field, spot, alone, value, reading, day }) => {
        const text = field.value;
        const number = typeof value === 'number';
        if (reading.kind === 'impossible') return [findingOf(meta, spot, { text, meant: null, number })];
        if (reading.kind === 'date' || !alone || day === null) return [];
        // In full it is a date to everybody: Excel makes a date cell of it, and so do we.
        const full = `${day.year}年${day.month}月${day.day}日`;
        const params = { text, meant: isoOfDay(day), number };
        return [findingOf(meta, spot, params, [fixCell(field.place, full)])];
      }),
};
