/** D04 年份不对: A date outside the season of the assessed year: all steps are in the year after it (Article 5). */
import { serialOf } from '../../reading/dates';
import { textAt } from '../../workbook/snapshot';
import type { Check, CheckMeta, Fix } from '../check';
import { findingOf, fixCell } from '../finding';
import { datedFields, expectedYear, isoOf, isoOfDay, type DatedField, type Day } from './dated-fields';
import { DATES } from '../needs';

declare module '../params' {
  interface FindingParams {
    D04: DatedEvent & { readonly assessed: number; readonly expected: string };
  }
}

const meta: CheckMeta<'D04'> = {
  code: 'D04',
  severity: 'warning',
  articles: ['5(一)', '5(二)', '5(三)', '5(四)', '7'],
  basis: 'deadlines',
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [DATES],
};

export const D04: Check<'D04'> = {
  meta,
  run: (assessment) =>
    datedFields(assessment)
      .flat()
      .flatMap((dated) => {
        const { kind, spot, day, assessed, wrongYear, deadline } = dated;
        if (day === null || assessed === null || deadline.value === null || !wrongYear) return [];
        const [month = 1, date = 1] = deadline.value.split('-').map(Number);
        const params = { kind, date: isoOfDay(day), assessed, expected: isoOf(assessed + 1, month, date) };
        const fixes = inYear(dated, day, expectedYear(day, assessed));
        return [findingOf(meta, spot, params, fixes, { article: deadline.article })];
      }),
};

/** The same day in the right year, written as it was. */
function inYear(
  { field, spot, value }: DatedField,
  { year, month, day }: Day,
  right: number,
): readonly Fix[] {
  if (
    typeof value === 'number' &&
    field.value === String(value) &&
    Math.trunc(value) === serialOf(year, month, day)
  ) {
    return [fixCell(field.place, serialOf(right, month, day))];
  }
  const whole = spot.sheet ? textAt(spot.sheet, field.place.row, field.place.column) : '';
  const mended = field.value.replace(String(year), String(right));
  if (mended === field.value || !whole.includes(field.value)) return [];
  return [
    fixCell(
      field.place,
      whole.replace(field.value, () => mended),
    ),
  ];
}
