/** The two dialects of the standard (transitional and strict) differ in namespaces; what we add speaks the file's own. */
import type { Package } from './package';
import { prefixOf, XmlCursor } from './xml-cursor';

export interface Dialect {
  /** Namespace of spreadsheet elements. */
  readonly main: string;
  /** Namespace of `r:id`; relationship types begin with it. */
  readonly relationships: string;
}

const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Namespaces of spreadsheet elements, of both dialects. */
export const MAIN_NAMESPACES: readonly string[] = [TRANSITIONAL.main, STRICT.main];

export function dialectOf(pack: Package, workbookPart: string): Dialect {
  const cursor = new XmlCursor(pack.read(workbookPart), workbookPart);
  cursor.next();
  const prefix = prefixOf(cursor.nameText()).slice(0, -1);
  const main = cursor.attribute(prefix === '' ? 'xmlns' : `xmlns:${prefix}`);
  return main === STRICT.main ? STRICT : TRANSITIONAL;
}
