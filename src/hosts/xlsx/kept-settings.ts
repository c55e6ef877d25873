/**
 * What the add-in keeps in a workbook (settings), as Excel saves it: properties of a web extension, whose values are
 * JSON texts. Only read here; the part itself is saved as it came.
 */
import { KEPT_PREFIX } from '../../workbook/kept';
import { XlsxError } from './errors';
import type { Package } from './package';
import { XmlCursor } from './xml-cursor';

const EXTENSION = /^xl\/webextensions\/webextension[^/]*\.xml$/;

/** Texts by key. A part that cannot be read keeps nothing: its loss is that of a remark, not of the workbook. */
export function keptSettings(pack: Package): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  for (const part of pack.names().filter((name) => EXTENSION.test(name))) {
    try {
      for (const [key, text] of propertiesOf(pack, part)) settings.set(key, text);
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
    }
  }
  return settings;
}

function propertiesOf(pack: Package, part: string): readonly (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const cursor = new XmlCursor(pack.read(part), part);
  while (cursor.next()) {
    const name = cursor.open ? cursor.attribute('name') : undefined;
    if (!name?.startsWith(KEPT_PREFIX)) continue;
    const text = textOf(cursor.attribute('value') ?? '');
    if (text !== null) found.push([name, text]);
  }
  return found;
}

function textOf(value: string): string | null {
  if (!value.startsWith('"')) return value;
  try {
    const text: unknown = JSON.parse(value);
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
