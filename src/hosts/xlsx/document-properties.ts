/** The extended properties (docProps/app.xml) repeat the list of sheets; a list that became wrong is left out. */
import { applySplices } from './byte-writer';
import type { Package } from './package';
import { readChildren } from './xml-children';
import { localName, XmlCursor } from './xml-cursor';

/** Takes out the two optional lists of sheet titles, which Excel writes anew when it saves. */
export function forgetSheetTitles(pack: Package): void {
  const part = pack
    .relationships('')
    .find(
      ({ kind, external, target }) => kind === 'extended-properties' && !external && pack.has(target),
    )?.target;
  if (!part) return;
  const bytes = pack.read(part);
  const cursor = new XmlCursor(bytes, part);
  if (!cursor.next()) return;
  const lists = readChildren(cursor).filter(({ name }) =>
    ['HeadingPairs', 'TitlesOfParts'].includes(localName(name)),
  );
  if (lists.length === 0) return;
  pack.replace(
    part,
    applySplices(
      bytes,
      lists.map(({ start, end }) => ({ from: start, to: end, text: '' })),
    ),
  );
}
