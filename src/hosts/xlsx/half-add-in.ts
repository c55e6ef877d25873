/**
 * An add-in's list of task panes whose web extension is missing: LibreOffice keeps the one and drops the other when it
 * saves (findings/libreoffice-task-pane.sh), and Excel repairs or refuses such a file. What the extension kept is lost already.
 */
import { XlsxError } from './errors';
import type { Package } from './package';
import { localName, XmlCursor } from './xml-cursor';

const PANES = 'webextensiontaskpanes';

/** Takes such a list out; true when there was one. */
export function removeHalfAddIn(pack: Package): boolean {
  let removed = false;
  for (const { kind, external, target } of pack.relationships('')) {
    if (kind !== PANES || external || isWhole(pack, target)) continue;
    pack.removeRelationships('', target);
    if (pack.has(target)) pack.remove(target);
    pack.removeRelationshipsOf(target);
    removed = true;
  }
  return removed;
}

/** The list is there, is one of task panes, and every extension that it names is there. */
function isWhole(pack: Package, panes: string): boolean {
  if (!pack.has(panes) || !/taskpanes\+xml/.test(pack.contentType(panes) ?? '')) return false;
  try {
    const extensions = pack.relationships(panes);
    return extensionsNamed(pack, panes).every((id) =>
      extensions.some((one) => one.id === id && !one.external && pack.has(one.target)),
    );
  } catch (error) {
    // A part that nobody can read is left to whoever wrote it.
    if (error instanceof XlsxError) return true;
    throw error;
  }
}

/** Relationship ids of the extensions in a list of task panes. */
function extensionsNamed(pack: Package, panes: string): readonly string[] {
  const ids: string[] = [];
  const cursor = new XmlCursor(pack.read(panes), panes);
  while (cursor.next()) {
    if (!cursor.open || localName(cursor.nameText()) !== 'webextensionref') continue;
    for (const name of cursor.attributeNames()) {
      if (localName(name) === 'id') ids.push(cursor.attribute(name) ?? '');
    }
  }
  return ids;
}
