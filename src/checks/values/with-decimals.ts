/** A number as a cell shows it. */
import { formatDecimal, type Decimal } from '../../workbook/decimal';

/** 9 with one decimal → `9.0`; `value` has no more than `decimals` places. */
export function withDecimals(value: Decimal, decimals: number): string {
  const text = formatDecimal(value);
  if (decimals === 0) return text;
  const [whole = '', fraction = ''] = text.split('.');
  return `${whole}.${fraction.padEnd(decimals, '0')}`;
}
