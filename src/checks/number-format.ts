/** What a number format shows of a value (显示值), for the plain formats that forms use. */
import { cellKey } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';

export type FormatKind =
  | { readonly kind: 'decimals'; readonly decimals: number }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' }
  /** General, text, and whatever else does not cut a number to fixed places. */
  | { readonly kind: 'other' };

const OTHER: FormatKind = { kind: 'other' };
const known = new Map<string, FormatKind>();

export function formatKindAt(sheet: SheetSnapshot, row: number, column: number): FormatKind {
  const format = sheet.formats.get(cellKey(row, column));
  if (format === undefined) return OTHER;
  const before = known.get(format);
  if (before) return before;
  const kind = formatKind(format);
  // Formats repeat by the thousand; a workbook of hostile ones shall not fill the memory.
  if (known.size < 1000) known.set(format, kind);
  return kind;
}

/** Reads the first section of a format code, without its literals, colours and conditions. */
export function formatKind(format: string): FormatKind {
  const [section = ''] = format.split(';');
  const code = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (/%/.test(code)) return { kind: 'percent' };
  if (/[ymdh年月日]/i.test(code) && !/[0#]/.test(code)) return { kind: 'date' };
  if (/[@?/eE]/.test(code)) return OTHER;
  const match = /[0#](?:\.([0#]*))?[^0#.]*$/.exec(code.replace(/,/g, ''));
  return match ? { kind: 'decimals', decimals: match[1]?.length ?? 0 } : OTHER;
}
