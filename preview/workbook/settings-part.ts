/**
 * What an add-in keeps in a workbook (settings): in a file it lies where Excel puts it, in a part for each add-in that hangs
 * on the list of task panes. Those of other add-ins are left as they are.
 */
import { DEFAULT_LIMITS } from '../../src/hosts/xlsx';
import { openPackage, type Package } from '../../src/hosts/xlsx/package';
import { applySplices } from '../../src/hosts/xlsx/byte-writer';
import { XmlCursor } from '../../src/hosts/xlsx/xml-cursor';
import { encodeUtf8, escapeXml } from '../../src/hosts/xlsx/xml-text';
import { child, children, readTree } from './xml-tree';

/** The add-in's own id, as its manifest has it. */
export const ADDIN_ID = 'e1b26850-1957-4f86-8e36-4fdfffa09e80';

const RELATIONSHIP = 'http://schemas.microsoft.com/office/2011/relationships/';
const NAMESPACE = 'http://schemas.microsoft.com/office/webextensions/';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.ms-office.';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PANES = 'xl/webextensions/taskpanes.xml';
const EXTENSION = 'xl/webextensions/webextension#.xml';

export type Settings = ReadonlyMap<string, unknown>;

/** Texts by key; empty where the file holds nothing of ours. */
export function readSettings(pack: Package): Settings {
  const part = ownPart(pack);
  if (part === undefined) return new Map();
  const properties = children(child(readTree(pack.read(part), part), 'properties'), 'property');
  return new Map(
    properties.flatMap(({ attributes: { name, value } }): (readonly [string, unknown])[] => {
      const read = name === undefined || value === undefined ? undefined : parsed(value);
      return name === undefined || read === undefined ? [] : [[name, read]];
    }),
  );
}

/** The file with these settings in place of the ones it had; itself where they are the same. */
export function withSettings(bytes: Uint8Array, settings: Settings): Uint8Array {
  const pack = openPackage(bytes, DEFAULT_LIMITS);
  const part = ownPart(pack);
  if (same(readSettings(pack), settings)) return bytes;
  pack.replace(part ?? addPart(pack), encodeUtf8(extensionXml(settings)));
  return pack.write(new Map());
}

const same = (before: Settings, now: Settings): boolean =>
  before.size === now.size && [...now].every(([key, value]) => before.get(key) === value);

const panesPart = (pack: Package): string | undefined => partsOf(pack, '', 'webextensiontaskpanes')[0];

const partsOf = (pack: Package, source: string, kind: string): readonly string[] =>
  pack
    .relationships(source)
    .filter((one) => one.kind === kind && !one.external && pack.has(one.target))
    .map(({ target }) => target);

/** The part whose reference names our add-in. */
function ownPart(pack: Package): string | undefined {
  const panes = panesPart(pack);
  if (panes === undefined) return undefined;
  return partsOf(pack, panes, 'webextension').find((part) => {
    const reference = child(readTree(pack.read(part), part), 'reference');
    return reference?.attributes['id']?.toLowerCase() === ADDIN_ID;
  });
}

/** A place for our part, and for the list of panes where the file has none. */
function addPart(pack: Package): string {
  const panes = panesPart(pack) ?? addPanes(pack);
  const part = pack.freeName(EXTENSION);
  pack.addContentType(part, `${CONTENT}webextension+xml`);
  const id = pack.addRelationship(panes, `${RELATIONSHIP}webextension`, `/${part}`);
  const bytes = pack.read(panes);
  // Not shown by itself: whoever opens the file opens the pane.
  const pane =
    `<wetp:taskpane xmlns:wetp="${NAMESPACE}taskpanes/2010/11" dockstate="right" visibility="0" width="350" row="4">` +
    `<wetp:webextensionref xmlns:r="${OFFICE}" r:id="${id}"/></wetp:taskpane>`;
  const cursor = new XmlCursor(bytes, panes);
  cursor.next();
  cursor.skip();
  pack.replace(panes, applySplices(bytes, [{ from: cursor.start, to: cursor.start, text: pane }]));
  return part;
}

function addPanes(pack: Package): string {
  pack.replace(
    PANES,
    encodeUtf8(`${DECLARATION}<wetp:taskpanes xmlns:wetp="${NAMESPACE}taskpanes/2010/11"></wetp:taskpanes>`),
  );
  pack.addContentType(PANES, `${CONTENT}webextensiontaskpanes+xml`);
  pack.addRelationship('', `${RELATIONSHIP}webextensiontaskpanes`, PANES);
  return PANES;
}

function extensionXml(settings: Settings): string {
  const properties = [...settings].map(
    ([key, value]) =>
      `<we:property name="${escapeXml(key)}" value="${escapeXml(JSON.stringify(value ?? null))}"/>`,
  );
  return (
    `${DECLARATION}<we:webextension xmlns:we="${NAMESPACE}webextension/2010/11" id="{${ADDIN_ID.toUpperCase()}}">` +
    `<we:reference id="${ADDIN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>` +
    '<we:alternateReferences/>' +
    `<we:properties>${properties.join('')}</we:properties><we:bindings/>` +
    `<we:snapshot xmlns:r="${OFFICE}"/></we:webextension>`
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
