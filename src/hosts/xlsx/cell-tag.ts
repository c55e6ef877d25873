/** Reading of cell and row tags and of plain numbers, straight from the bytes: the innermost loop of the room. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import { broken } from './errors';
import type { XmlCursor } from './xml-cursor';
import { decodeUtf8 } from './xml-text';

export type CellType = 'n' | 's' | 'b' | 'e' | 'str' | 'inlineStr' | 'd';

/** Attributes of a `c` or `row` tag that matter for reading; `row` and `column` are -1 where the tag does not say. */
export class CellTag {
  row = -1;
  column = -1;
  style = 0;
  type: CellType = 'n';
  hidden = false;

  private nameStart = 0;
  private nameEnd = 0;
  private from = 0;
  private to = 0;

  /** Reads the `c` tag that the cursor stands on. */
  readCell(cursor: XmlCursor): void {
    const { bytes } = cursor;
    this.row = this.column = -1;
    this.style = 0;
    this.type = 'n';
    this.to = cursor.nameEnd - 1;
    while (this.nextAttribute(cursor)) {
      if (this.nameEnd !== this.nameStart + 1) continue;
      const name = bytes[this.nameStart];
      if (name === 114) this.readReference(cursor, this.from, this.to);
      else if (name === 115) this.style = readInteger(bytes, this.from, this.to);
      else if (name === 116) this.type = readType(bytes, this.from, this.to);
    }
  }

  /** Reads the `row` tag that the cursor stands on. */
  readRow(cursor: XmlCursor): void {
    const { bytes } = cursor;
    this.row = -1;
    this.hidden = false;
    this.to = cursor.nameEnd - 1;
    while (this.nextAttribute(cursor)) {
      const length = this.nameEnd - this.nameStart;
      if (length === 1 && bytes[this.nameStart] === 114) {
        const number = readInteger(bytes, this.from, this.to);
        if (!(number >= 1 && number <= MAX_ROWS)) throw broken(cursor.part, 'reference');
        this.row = number - 1;
      } else if (length === 6 && bytes[this.nameStart] === 104) {
        // hidden="1" or "true"
        this.hidden ||= bytes[this.from] === 49 || bytes[this.from] === 116;
      } else if (length === 2 && bytes[this.nameStart] === 104 && bytes[this.nameStart + 1] === 116) {
        // A row without height cannot be seen either.
        this.hidden ||= readNumber(bytes, this.from, this.to) === 0;
      }
    }
  }

  /** Goes to the next attribute of the tag; false behind the last. */
  private nextAttribute(cursor: XmlCursor): boolean {
    const { bytes, end } = cursor;
    let i = this.to + 1;
    while (i < end && bytes[i] <= 32) i++;
    if (i >= end || bytes[i] === 62 || bytes[i] === 47) return false;
    this.nameStart = i;
    while (i < end && bytes[i] !== 61 && bytes[i] > 32 && bytes[i] !== 62) i++;
    this.nameEnd = i;
    while (i < end && bytes[i] <= 32) i++;
    if (bytes[i] !== 61) throw broken(cursor.part, 'attribute');
    i++;
    while (i < end && bytes[i] <= 32) i++;
    const quote = bytes[i];
    if (quote !== 34 && quote !== 39) throw broken(cursor.part, 'attribute');
    this.from = ++i;
    while (i < end && bytes[i] !== quote) i++;
    this.to = i;
    return true;
  }

  private readReference(cursor: XmlCursor, from: number, to: number): void {
    const { bytes } = cursor;
    let column = 0;
    let i = from;
    for (; i < to; i++) {
      const letter = bytes[i] & 0xdf;
      if (letter < 65 || letter > 90 || bytes[i] < 65) break;
      column = column * 26 + letter - 64;
    }
    const row = readInteger(bytes, i, to);
    if (i === from || column > MAX_COLUMNS || row < 1 || row > MAX_ROWS)
      throw broken(cursor.part, 'reference');
    this.row = row - 1;
    this.column = column - 1;
  }
}

function readType(bytes: Uint8Array, from: number, to: number): CellType {
  const first = bytes[from];
  if (first === 115) return to - from === 1 ? 's' : 'str';
  if (first === 98) return 'b';
  if (first === 101) return 'e';
  if (first === 105) return 'inlineStr';
  return first === 100 ? 'd' : 'n';
}

/** A whole number without sign; NaN for anything else. */
export function readInteger(bytes: Uint8Array, from: number, to: number): number {
  let value = 0;
  if (from >= to || to - from > 15) return Number.NaN;
  for (let i = from; i < to; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) return Number(decodeUtf8(bytes, from, to));
    value = value * 10 + digit;
  }
  return value;
}

const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/**
 * The double nearest to a decimal notation. Up to 15 digits are read by hand: digits and power of ten are then both
 * exact, so that one division rounds correctly. NaN when the text is no number.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let i = from;
  const negative = bytes[i] === 45;
  if (negative) i++;
  let digits = 0;
  let decimals = -1;
  let value = 0;
  for (; i < to; i++) {
    const byte = bytes[i];
    if (byte >= 48 && byte <= 57) {
      value = value * 10 + byte - 48;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (byte === 46 && decimals < 0) {
      decimals = 0;
    } else {
      break;
    }
  }
  if (i < to || digits === 0 || digits > 15) {
    const text = decodeUtf8(bytes, from, to).trim();
    return text === '' ? Number.NaN : Number(text);
  }
  if (decimals > 0) value /= POWERS[decimals];
  return negative ? -value : value;
}

/** ISO date of a `d` cell → serial of the 1900 system; `null` when it is none. */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const time = Date.parse(/T/.test(text) ? `${text.replace(/Z$/, '')}Z` : `${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const serial = Math.round(time / 1000) / 86_400 + 25_569 - (date1904 ? 1462 : 0);
  return serial < 61 && !date1904 ? serial - 1 : serial;
}
