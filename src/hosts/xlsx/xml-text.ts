/** Text inside XML: decoding bytes, entities and the `_xHHHH_` notation of spreadsheets, and the way back. */
import { broken } from './errors';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();
const SHORT = 256;
const units = new Uint16Array(SHORT);

export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** UTF-8 → string; short pieces are decoded by hand, which is several times faster than the decoder's set-up. */
export function decodeUtf8(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > SHORT) return decoder.decode(bytes.subarray(from, to));
  let count = 0;
  for (let i = from; i < to;) {
    const byte = bytes[i];
    if (byte < 0x80) {
      units[count++] = byte;
      i++;
    } else if (byte > 0xe0 && byte < 0xf0 && byte !== 0xed && i + 2 < to) {
      const second = bytes[i + 1];
      const third = bytes[i + 2];
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80)
        return decoder.decode(bytes.subarray(from, to));
      units[count++] = ((byte & 15) << 12) | ((second & 63) << 6) | (third & 63);
      i += 3;
    } else {
      return decoder.decode(bytes.subarray(from, to));
    }
  }
  return String.fromCharCode.apply(null, units.subarray(0, count) as unknown as number[]);
}

/** Text between two tags: entities resolved, comments dropped, line ends as XML reads them. */
export function textBetween(bytes: Uint8Array, from: number, to: number, part: string): string {
  let plain = true;
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte === 38 || byte === 60 || byte === 13) {
      plain = false;
      break;
    }
  }
  const text = decodeUtf8(bytes, from, to);
  return plain ? text : resolveText(text, part);
}

function resolveText(text: string, part: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith('<![CDATA[')
        ? piece.slice(9, -3)
        : unescapeXml(piece.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ''), part),
    )
    .join('');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves the five entities of XML and character numbers; any other is an error. */
export function unescapeXml(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));|&/gi, (_, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : -1;
    if (code >= 0 && code <= 0x10ffff) return String.fromCodePoint(code);
    const known = typeof name === 'string' ? NAMED[name] : undefined;
    if (known === undefined) throw broken(part, 'entity');
    return known;
  });
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string =>
  /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character) : text;

/** `_x000D_` → the character it stands for (ST_Xstring). */
export const decodeXString = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** What cannot stand in the text of an element as it is; quotes can. */
const RESERVED = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]/;
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** Text of a cell, escaped for the inside of an element; characters XML cannot hold go as `_xHHHH_`. */
export function encodeXString(text: string): string {
  const literal = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  if (!RESERVED.test(literal)) return literal;
  const escaped = literal.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.replace(
    UNWRITABLE,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** Whether XML readers would trim or fold the text without being told to keep it. */
export const needsSpaceKept = (text: string): boolean => /^\s|\s$|\n/.test(text);
