/** Dates as forms write them: serials, 2017年1月24日, 2017.1.24, 20170124, 1月24日. */
import { serial1900, type Scalar, type SheetSnapshot } from '../workbook/snapshot';
import { plain } from './text';

export interface CalendarDate {
  /** `null` where none is written. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * `date`: a date cell, or written in full with 年月日. `loose`: understood, but no date to a spreadsheet and not to
 * every reader. `impossible`: figures that make no day of the calendar.
 */
export type DateReading =
  { readonly kind: 'date' | 'loose'; readonly date: CalendarDate } | { readonly kind: 'impossible' };

/** Serials of the years 2000 to 2099. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const PATTERNS: readonly (readonly ['date' | 'loose', RegExp])[] = [
  ['date', /(?<!\d)(\d{4})年(\d{1,2})月(\d{1,2})[日号]?(?!\d)/],
  ['loose', /(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/],
  ['loose', /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/],
  ['loose', /(?<!\d)(\d{2})[-./年](\d{1,2})[-./月](\d{1,2})日?(?!\d)/],
  ['loose', /(?<![\d年])()(\d{1,2})月(\d{1,2})[日号]/],
];

/** A cell that holds nothing but a date, on a sheet of either date system. `null` when it holds none. */
export function readDateCell(value: Scalar, sheet: Pick<SheetSnapshot, 'date1904'>): DateReading | null {
  const serial = typeof value === 'number' ? serial1900(sheet, value) : 0;
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL) {
    const day = new Date(EPOCH + Math.floor(serial) * DAY);
    const date = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
    return { kind: 'date', date };
  }
  return typeof value === 'string' || typeof value === 'number' ? readDateText(String(value)) : null;
}

/** A date within a text. */
export function readDateText(text: string): DateReading | null {
  const flat = plain(text);
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(flat);
    if (!match) continue;
    const [, year = '', month, day] = match;
    const date = { year: yearOf(year), month: Number(month), day: Number(day) };
    return isDay(date) ? { kind, date } : { kind: 'impossible' };
  }
  return null;
}

const CENTURY = 2000;
const yearOf = (digits: string): number | null =>
  digits === '' ? null : Number(digits) + (digits.length === 2 ? CENTURY : 0);

/** A day of the calendar; without a year, of a leap year. */
function isDay({ year, month, day }: CalendarDate): boolean {
  const date = new Date(Date.UTC(year ?? CENTURY, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Days since the epoch of spreadsheets, as a date cell stores them. */
export const serialOf = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
