/**
 * Cells of the sheet 考核规则 and what clerks write in them: words, numbers with their unit, dates, lists. A reader turns
 * a filled cell into a JSON value of the rule book document, or gives `undefined` for what it does not understand.
 */
import { decimalFromNumber, decimalFromText, divide, decimal, toNumber } from '../workbook/decimal';
import { cellKey } from '../workbook/address';
import { isError, serial1900, valueAt, type SheetSnapshot } from '../workbook/snapshot';

/** A filled cell: its text as written, and its number where it holds one. */
export interface RuleCell {
  readonly text: string;
  readonly number: number | null;
  readonly format: string;
}

export type CellReader = (cell: RuleCell) => unknown;

const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g;

/** Half width, without blanks: what two spellings of a word have in common. */
export const flat = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '').replace(/\s/g, '');

/** A label for look-up: flat, without brackets, quotes and a trailing colon. */
export const labelKey = (text: string): string => flat(text).replace(/[()[\]“”"]|:$/g, '');

/** The cell at a place; `null` when it is blank, `undefined` when it holds what nobody can read (an error, √). */
export function ruleCell(sheet: SheetSnapshot, row: number, column: number): RuleCell | null | undefined {
  const key = cellKey(row, column);
  if (sheet.uncomputed.has(key)) return undefined;
  const value = valueAt(sheet, row, column);
  if (value === null) return null;
  if (isError(value) || typeof value === 'boolean') return undefined;
  const format = sheet.formats.get(key) ?? '';
  if (typeof value === 'number') {
    const exact = decimalFromNumber(value);
    if (exact === null) return undefined;
    const number = isDateFormat(format) ? serial1900(sheet, toNumber(exact)) : toNumber(exact);
    return { text: String(value), number, format };
  }
  const text = value.replace(UNSEEN, '');
  return flat(text) === '' ? null : { text, number: null, format };
}

/** The name or sentence itself, without blanks around it. */
export const readText: CellReader = (cell) => cell.text.trim();

const numberIn = (text: string): number | undefined => {
  const value = decimalFromText(text);
  return value === null ? undefined : toNumber(value);
};

/** A number, also as text and with one of these units behind it: `20分`. */
export const readNumber = (...units: readonly string[]): CellReader => {
  const pattern = new RegExp(`^(-?\\d+(?:\\.\\d+)?)(?:${units.join('|')})?$`);
  return (cell) => cell.number ?? numberIn(pattern.exec(flat(cell.text))?.[1] ?? '');
};

const LOWER = /^(?:≥|>=)?(\d+(?:\.\d+)?)分?(?:\(含(?:\1)?分?\))?(?:以上|及以上)?(?:\(含(?:\1)?分?\))?$/;
const UPPER = /^(?:≤|<=)?(\d+(?:\.\d+)?)分?(?:\(含(?:\1)?分?\))?(?:以下)?(?:\(含(?:\1)?分?\))?$/;
const readBound =
  (pattern: RegExp): CellReader =>
  (cell) =>
    cell.number ?? numberIn(pattern.exec(flat(cell.text))?.[1] ?? '');

/** 90, 90分以上, 90分(含)以上, ≥90. */
export const readLowerBound = readBound(LOWER);
/** 89, 89分, 69分以下. */
export const readUpperBound = readBound(UPPER);

const PERCENT = /^(\d+(?:\.\d+)?)%$/;
const HUNDRED = decimal(100);

/** 10 % or 0.1 → 0.1. A bare 10 stays 10: it is no share, and is refused as such. */
export const readShare: CellReader = (cell) => {
  if (cell.number !== null) return cell.number;
  const percent = decimalFromText(PERCENT.exec(flat(cell.text))?.[1] ?? '');
  return percent === null ? readNumber()(cell) : toNumber(divide(percent, HUNDRED));
};

/** One of the words of a table: word → value. */
export const readWord =
  <T>(words: ReadonlyMap<string, T>): CellReader =>
  (cell) =>
    words.get(flat(cell.text));

/** Reads `null` from one of these words, everything else as `reader` does. */
export const readUnless =
  (words: readonly string[], reader: CellReader): CellReader =>
  (cell) =>
    words.includes(flat(cell.text)) ? null : reader(cell);

const LIST = /[、;；\n]/;
const LINES = /\n/;

/** Words of one cell: a line each where it has lines, else between 、 or ;. */
export function splitWords(text: string, separators: RegExp = LIST): readonly string[] {
  const parts = text.split(LINES.test(text) ? LINES : separators);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** Writes words so that `splitWords` reads them back: a line each where a word contains a separator. */
export function joinWords(words: readonly string[], separator = '、', separators: RegExp = LIST): string {
  if (!words.some((word) => separators.test(word))) return words.join(separator);
  return words.length === 1 ? `${words.join('')}\n` : words.join('\n');
}

const DAY_MS = 86_400_000;
const DATE_FORMAT = /[ymd年月日]/i;
const QUOTED = /"[^"]*"|\\.|\[[^\]]*\]/g;
const isDateFormat = (format: string): boolean => DATE_FORMAT.test(format.replace(QUOTED, ''));

/** Year, month and day of a cell that Excel holds as a date; the day count starts at 30 December 1899. */
function dateOfSerial(cell: RuleCell): readonly number[] | null {
  if (cell.number === null || !isDateFormat(cell.format)) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(cell.number) * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

const two = (value: number): string => String(value).padStart(2, '0');
const FULL_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const DAY = /^(?:次年)?(\d{1,2})[-/.月](\d{1,2})日?$/;

function dateIn(cell: RuleCell): readonly number[] | null {
  if (cell.number !== null) return dateOfSerial(cell);
  const match = FULL_DATE.exec(flat(cell.text));
  return match ? match.slice(1).map(Number) : null;
}

/** 2017年1月20日, 2017-1-20, or a date cell → `2017-01-20`. */
export const readDate: CellReader = (cell) => {
  const date = dateIn(cell);
  return date ? `${date[0]}-${two(date[1] ?? 0)}-${two(date[2] ?? 0)}` : undefined;
};

/** 1月23日, 次年1月23日前, 1-23, or a date cell, whose year is Excel's own addition → `01-23`. */
export const readDay: CellReader = (cell) => {
  const date = dateIn(cell);
  if (date) return `${two(date[1] ?? 0)}-${two(date[2] ?? 0)}`;
  if (cell.number !== null) return undefined;
  const match = DAY.exec(flat(cell.text).replace(/以?前$/, ''));
  return match ? `${two(Number(match[1]))}-${two(Number(match[2]))}` : undefined;
};
