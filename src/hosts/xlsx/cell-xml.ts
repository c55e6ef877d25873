/** What a cell looks like in a sheet part. */
import { toA1 } from '../../workbook/address';
import type { CellContent } from '../../workbook/edit';
import type { Scalar } from '../../workbook/snapshot';
import { encodeXString, escapeXml, needsSpaceKept } from './xml-text';

/** Longest text of a cell and longest formula, as Excel has them. */
export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

/** Type attribute and inner elements for a content. */
export interface CellBody {
  /** With leading blank, e.g. ` t="str"`; empty for numbers. */
  readonly type: string;
  readonly inner: string;
}

/** A value as the result of a formula. */
export function cachedBody(prefix: string, value: Scalar): CellBody {
  if (value === null) return { type: '', inner: '' };
  const wrap = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === 'number') return { type: '', inner: wrap(String(value)) };
  if (typeof value === 'boolean') return { type: ' t="b"', inner: wrap(value ? '1' : '0') };
  if (typeof value === 'object') return { type: ' t="e"', inner: wrap(escapeXml(value.error)) };
  return { type: ' t="str"', inner: wrap(encodeXString(value)) };
}

export function contentBody(prefix: string, content: CellContent): CellBody {
  const { formula, value } = content;
  if (formula !== null) {
    const cached = cachedBody(prefix, value);
    return { type: cached.type, inner: formulaXml(prefix, formula) + cached.inner };
  }
  if (typeof value !== 'string') return cachedBody(prefix, value);
  const space = needsSpaceKept(value) ? ' xml:space="preserve"' : '';
  return {
    type: ' t="inlineStr"',
    inner: `<${prefix}is><${prefix}t${space}>${encodeXString(value)}</${prefix}t></${prefix}is>`,
  };
}

/** `formula` with its leading `=`. */
export const formulaXml = (prefix: string, formula: string): string =>
  `<${prefix}f>${encodeXString(formula.replace(/^=/, ''))}</${prefix}f>`;

/** A cell that was not there. */
export function newCellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  body: CellBody,
): string {
  const tag = `${prefix}c r="${toA1(row, column)}"${style > 0 ? ` s="${style}"` : ''}${body.type}`;
  return body.inner === '' ? `<${tag}/>` : `<${tag}>${body.inner}</${prefix}c>`;
}

/** Whether a content can stand in a cell at all. */
export function isWritable({ formula, value }: CellContent): boolean {
  if (formula !== null && (formula.length > MAX_FORMULA || /^=?\s*$/.test(formula))) return false;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'string' || value.length <= MAX_TEXT;
}
