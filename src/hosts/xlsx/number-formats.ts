/** Number formats: those that have a number instead of a text, and what a value looks like under one. */
import { format } from './numfmt';
import type { Lookup, Scalar } from '../../workbook/snapshot';

/** Formats that files name by number only, as a Chinese Excel shows them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;[Red]"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'AM/PMh"时"mm"分"',
  35: 'AM/PMh"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* -#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'AM/PMh"时"mm"分"',
  56: 'AM/PMh"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

export const GENERAL = 'General';

/** Text of format `id`: the workbook's own where it has one, else the built-in one, else General. */
export const formatOfId = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? BUILT_IN[id] ?? GENERAL;

/** Days between the two date systems (日期系统). */
const DAYS_1904 = 1462;
const DATE = /^(?:[^"[\\]|"[^"]*"|\\.|\[[^\]]*\])*[ymdhs]/i;

/** What a cell with this value and format shows, column width aside; `undefined` for an empty cell. */
export function displayText(
  value: Scalar | undefined,
  pattern: string,
  date1904: boolean,
): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'object') return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (pattern === GENERAL || pattern === '@')) return value;
  const shifted = typeof value === 'number' && date1904 && DATE.test(pattern) ? value + DAYS_1904 : value;
  try {
    return format(pattern, shifted, { locale: 'zh-CN' });
  } catch {
    // A pattern that is none: Excel shows the value as it is.
    return String(value);
  }
}

/** Displayed texts of a sheet, made when somebody asks. */
export class DisplayedTexts implements Lookup<string> {
  constructor(
    private readonly valueOf: (key: number) => Scalar,
    private readonly formats: Lookup<string>,
    private readonly date1904: boolean,
  ) {}

  get(key: number): string | undefined {
    return displayText(this.valueOf(key), this.formats.get(key) ?? GENERAL, this.date1904);
  }
}
