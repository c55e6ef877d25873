/** The table of shared strings, decoded once. Rich text gives its plain words; phonetic guides are left out. */
import { checkLimit } from './errors';
import type { Limits } from './limits';
import { nameCode, prefixOf, XmlCursor } from './xml-cursor';
import { decodeXString, textBetween } from './xml-text';

/** Names of the pieces of a text item, under the prefix of its part. */
export interface TextNames {
  readonly text: number;
  readonly phonetic: number;
}

export const textNames = (prefix: string): TextNames => ({
  text: nameCode(`${prefix}t`),
  phonetic: nameCode(`${prefix}rPh`),
});

/** Reads the item (`si`, `is`) whose opening tag the cursor stands on; leaves the cursor on its closing tag. */
export function readTextItem(cursor: XmlCursor, names: TextNames): string {
  if (cursor.selfClosing) return '';
  const { level, bytes, part } = cursor;
  let text = '';
  while (cursor.next()) {
    if (!cursor.open) {
      if (cursor.level === level) break;
    } else if (cursor.name === names.phonetic) {
      cursor.skip();
    } else if (cursor.name === names.text && !cursor.selfClosing) {
      const from = cursor.end;
      const piece = textBetween(bytes, from, cursor.toClose(), part);
      text = text === '' ? piece : text + piece;
    }
  }
  return decodeXString(text);
}

/** All shared strings by index; throws `tooLarge`, `hostile` or `broken`. */
export function readSharedStrings(bytes: Uint8Array, part: string, limits: Limits): string[] {
  const cursor = new XmlCursor(bytes, part);
  const strings: string[] = [];
  if (!cursor.next()) return strings;
  const prefix = prefixOf(cursor.nameText());
  const item = nameCode(`${prefix}si`);
  const names = textNames(prefix);
  while (cursor.next()) {
    if (cursor.open && cursor.name === item) strings.push(readTextItem(cursor, names));
    if (strings.length > limits.strings) checkLimit('strings', strings.length, limits.strings);
  }
  cursor.finish();
  return strings;
}
