/** What a number format shows of a value (显示值), for the plain formats that forms use. */
import { cellKey, type CellRef } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import { shared } from './county';

export type FormatKind =
  | { readonly kind: 'decimals'; readonly decimals: number }
  | { readonly kind: 'percent' }
  | { readonly kind: 'date' }
  /** General, text, and whatever else does not cut a number to fixed places. */
  | { readonly kind: 'other' };

const OTHER: FormatKind = { kind: 'other' };

/** What the format of one cell shows. */
export function formatKindAt(sheet: SheetSnapshot, row: number, column: number): FormatKind {
  const format = sheet.formats.get(cellKey(row, column));
  return format === undefined ? OTHER : formatKind(format);
}

/** The same for all cells of a county: formats repeat by the thousand, each is looked at once. */
export const formatKinds = shared(() => {
  const known = new Map<string, FormatKind>();
  return (sheet: SheetSnapshot, { row, column }: CellRef): FormatKind => {
    const format = sheet.formats.get(cellKey(row, column));
    if (format === undefined) return OTHER;
    const kind = known.get(format) ?? formatKind(format);
    known.set(format, kind);
    return kind;
  };
});

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
