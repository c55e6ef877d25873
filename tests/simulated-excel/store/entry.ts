/** What Excel makes of something typed or written into a cell: texts that look like something else become it. */
import type { Scalar } from '../../../src/workbook/snapshot';
import type { Entry } from './types';

const NUMBER = /^\s*[-+]?(?:\d+(?:,\d{3})*\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i;
const PERCENT = /^\s*([-+]?\d+\.?\d*)\s*%\s*$/;
const DATE = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const CHINESE_DATE = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const DAY = /^(\d{1,2})[-/](\d{1,2})$/;
const ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NUM!|NAME\?|NULL!)$/;
const CALENDAR_START = Date.UTC(1899, 11, 30);

const serial = (year: number, month: number, day: number): number =>
  (Date.UTC(year, month - 1, day) - CALENDAR_START) / 86_400_000;

const constant = (value: Scalar, format?: string): Entry =>
  format === undefined ? { value, formula: null } : { value, formula: null, format };

/** `format` is the cell's own number format: a cell formatted as text takes everything literally. */
export function understand(input: unknown, format: string): Entry {
  if (typeof input === 'number' || typeof input === 'boolean') return constant(input);
  if (typeof input !== 'string' || input === '') return constant(null);
  if (input.startsWith("'")) return constant(input.slice(1));
  if (format === '@') return constant(input);
  if (input.length > 1 && input.startsWith('=')) return { value: 0, formula: input };
  if (NUMBER.test(input)) return constant(Number(input.replace(/,/g, '')));
  const percent = PERCENT.exec(input);
  if (percent) return constant(Number((Number(percent[1]) / 100).toPrecision(15)), '0.00%');
  if (/^(true|false)$/i.test(input)) return constant(input.toLowerCase() === 'true');
  if (ERROR.test(input)) return constant({ error: input });
  const date = DATE.exec(input) ?? CHINESE_DATE.exec(input);
  if (date) return constant(serial(Number(date[1]), Number(date[2]), Number(date[3])), 'yyyy/m/d');
  const day = DAY.exec(input);
  if (day && Number(day[1]) <= 12 && Number(day[2]) <= 31) {
    return constant(serial(2017, Number(day[1]), Number(day[2])), 'm"月"d"日"');
  }
  return constant(input);
}
