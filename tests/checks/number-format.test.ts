/** What a number format shows of a value: places, a percentage, a date, or nothing that cuts it. */
import { formatKind } from '../../src/checks/number-format';

test.each<[string, string]>([
  ['General', 'other'],
  ['@', 'other'],
  ['0', 'decimals 0'],
  ['0.0', 'decimals 1'],
  ['0.00', 'decimals 2'],
  ['#,##0.0#', 'decimals 2'],
  ['#', 'decimals 0'],
  ['0.', 'decimals 0'],
  ['0.0"分"', 'decimals 1'],
  ['0.0\\%', 'decimals 1'],
  ['"%"0.0', 'decimals 1'],
  ['_(0.00_)', 'decimals 2'],
  ['* 0.0', 'decimals 1'],
  ['[Red]0.0', 'decimals 1'],
  ['[<60]0.0;0.000', 'decimals 1'],
  ['0.0;[Red]-0.00', 'decimals 1'],
  ['0%', 'percent'],
  ['0.0%;0', 'percent'],
  ['0;0%', 'decimals 0'],
  ['m/d', 'date'],
  ['m"月"d"日"', 'date'],
  ['yyyy-mm-dd', 'date'],
  ['YYYY', 'date'],
  ['hh:mm', 'date'],
  ['d', 'date'],
  ['年', 'date'],
  ['0.0d', 'decimals 1'],
  ['0.00E+00', 'other'],
  ['0.0e+0', 'other'],
  ['# ?/?', 'other'],
  ['?0.0', 'other'],
  ['"分"', 'other'],
  ['', 'other'],
])('%s: %s', (format, expected) => {
  const kind = formatKind(format);
  expect(kind.kind === 'decimals' ? `decimals ${kind.decimals}` : kind.kind).toBe(expected);
});
