/**
 * Elements are what their namespace says, whatever their prefix. Readers here go by the prefix of the root, so a part that
 * binds the namespace of spreadsheets more than once is brought to that one prefix before it is read.
 */
import { applySplices, type Splice } from './byte-writer';
import { MAIN_NAMESPACES } from './dialect';
import { prefixOf, XmlCursor } from './xml-cursor';
import { decodeUtf8, encodeUtf8, unescapeXml } from './xml-text';

const NAMESPACES = MAIN_NAMESPACES.map(encodeUtf8);
const DECLARATION = encodeUtf8('xmlns');

/** The part with one prefix for elements of spreadsheets; the same bytes where it is so already. */
export function withOnePrefix(bytes: Uint8Array, part: string): Uint8Array {
  const own = NAMESPACES.find((namespace) => occursTwice(bytes, namespace));
  return own ? renamed(bytes, part, decodeUtf8(own, 0, own.length)) : bytes;
}

function renamed(bytes: Uint8Array, part: string, main: string): Uint8Array {
  const cursor = new XmlCursor(bytes, part);
  const splices: Splice[] = [];
  /** What prefixes mean at each depth. */
  const scopes: ReadonlyMap<string, string>[] = [];
  let prefix = '';
  while (cursor.next()) {
    const { level, open, start, nameEnd } = cursor;
    const own = prefixOf(cursor.nameText());
    if (open && level === 0) prefix = own;
    if (open) scopes[level] = declared(cursor, scopes[level - 1] ?? new Map<string, string>());
    const scope = scopes[level] ?? new Map<string, string>();
    if (own === prefix || scope.get(own) !== main || scope.get(prefix) !== main) continue;
    const from = start + (open ? 1 : 2);
    splices.push({ from, to: from + own.length, text: prefix });
    if (from + own.length > nameEnd) return bytes;
  }
  return splices.length === 0 ? bytes : applySplices(bytes, splices);
}

/** Bindings in force inside the tag; prefixes with their colon, `` for the namespace without one. */
function declared(cursor: XmlCursor, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (indexOf(cursor.bytes.subarray(cursor.nameEnd, cursor.end), DECLARATION, 0) < 0) return outer;
  const scope = new Map(outer);
  for (const { start, nameEnd, from, to } of cursor.attributes()) {
    const name = decodeUtf8(cursor.bytes, start, nameEnd);
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const value = unescapeXml(decodeUtf8(cursor.bytes, from, to), cursor.part);
    scope.set(name === 'xmlns' ? '' : `${name.slice(6)}:`, value);
  }
  return scope;
}

function occursTwice(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const first = indexOf(bytes, wanted, 0);
  return first >= 0 && indexOf(bytes, wanted, first + wanted.length) >= 0;
}

/** Node has a fast search for pieces of bytes; elsewhere byte by byte. */
function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  if (typeof Buffer !== 'undefined') {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(wanted, from);
  }
  for (let at = bytes.indexOf(wanted[0], from); at >= 0; at = bytes.indexOf(wanted[0], at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}
