/**
 * A manifest as a tree. The project's own scanner finds the tags; what it leaves to its callers (spreadsheets are
 * written by machines, manifests by hand) is refused here: sloppy attributes, text between elements, two roots.
 */
import { XmlCursor } from '../../src/hosts/xlsx/xml-cursor';
import { decodeUtf8, encodeUtf8, textBetween } from '../../src/hosts/xlsx/xml-text';

const PART = 'manifest';
const TAG = /^<\/?[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>$/;
const COMMENT = /<!--([\s\S]*?)-->/g;

/** Namespaces by the short name we give them, whatever prefix the file uses. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.microsoft.com/office/appforoffice/1.1', ''],
  ['http://schemas.microsoft.com/office/taskpaneappversionoverrides', 'ov:'],
  ['http://schemas.microsoft.com/office/officeappbasictypes/1.0', 'bt:'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi:'],
]);

export interface ManifestElement {
  /** Local name behind the short name of its namespace: `OfficeApp`, `ov:Hosts`, `bt:Image`. */
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly ManifestElement[];
  /** Text directly inside, trimmed. */
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: ManifestElement[];
  readonly prefixes: ReadonlyMap<string, string>;
  text: string;
}

export class Malformed extends Error {
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads the text of a manifest; throws `Malformed`, or what the scanner throws, when it is not well-formed XML. */
export function parseManifest(text: string): ManifestElement {
  const bytes = encodeUtf8(text);
  const cursor = new XmlCursor(bytes, PART);
  const stack: Open[] = [];
  const roots: ManifestElement[] = [];
  let behind = 0;
  let line = 1;

  const close = (): void => {
    const top = stack.pop();
    if (!top) return;
    const { name, attributes, children } = top;
    const element = { name, line: top.line, attributes, children, text: top.text.trim() };
    (stack.at(-1)?.children ?? roots).push(element);
  };

  for (;;) {
    const more = cursor.next();
    const gap = decodeUtf8(bytes, behind, cursor.start);
    checkGap(gap, behind, line);
    const content = textBetween(bytes, behind, cursor.start, PART);
    const top = stack.at(-1);
    if (top) top.text += content;
    else if (content.replace(/^\ufeff?<\?xml[^>]*\?>/, '').trim() !== '')
      throw new Malformed(line, 'text outside the root element');
    line += lineBreaks(gap);
    if (!more) break;

    const tag = decodeUtf8(bytes, cursor.start, cursor.end);
    if (!TAG.test(tag)) throw new Malformed(line, `not a well-formed tag: ${tag}`);
    if (cursor.open) {
      if (stack.length === 0 && roots.length > 0) throw new Malformed(line, 'a second root element');
      stack.push(openElement(cursor, line, top?.prefixes ?? new Map()));
      if (cursor.selfClosing) close();
    } else {
      close();
    }
    line += lineBreaks(tag);
    behind = cursor.end;
  }
  cursor.finish();
  const [root] = roots;
  if (!root) throw new Malformed(1, 'no root element');
  return root;
}

function openElement(cursor: XmlCursor, line: number, outer: ReadonlyMap<string, string>): Open {
  const raw = new Map<string, string>();
  for (const name of cursor.attributeNames()) {
    if (raw.has(name)) throw new Malformed(line, `attribute ${name} twice`);
    raw.set(name, cursor.attribute(name) ?? '');
  }
  const prefixes = new Map(outer);
  const attributes = new Map<string, string>();
  for (const [name, value] of raw) {
    if (name === 'xmlns') prefixes.set('', value);
    else if (name.startsWith('xmlns:')) prefixes.set(name.slice(6), value);
  }
  for (const [name, value] of raw) {
    if (/^xmlns(:|$)/.test(name)) continue;
    // An attribute without prefix is in no namespace, whatever the default one is.
    attributes.set(name.includes(':') ? canonical(name, prefixes, line) : name, value);
  }
  return {
    name: canonical(cursor.nameText(), prefixes, line),
    line,
    attributes,
    children: [],
    prefixes,
    text: '',
  };
}

function canonical(name: string, prefixes: ReadonlyMap<string, string>, line: number): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const uri = prefixes.get(prefix);
  if (uri === undefined && prefix !== '') throw new Malformed(line, `prefix ${prefix} is not declared`);
  return (NAMESPACES.get(uri ?? '') ?? `{${uri ?? ''}}`) + name.slice(colon + 1);
}

/** XML forbids two hyphens inside a comment, and a declaration anywhere but at the very start. */
function checkGap(gap: string, from: number, line: number): void {
  for (const [, comment] of gap.matchAll(COMMENT)) {
    if (comment.includes('--') || comment.endsWith('-'))
      throw new Malformed(line, 'two hyphens in a comment');
  }
  const declaration = gap.replace(/^\ufeff/, '').search(/<\?xml\s/);
  if (declaration > 0 || (declaration === 0 && from > 0))
    throw new Malformed(line, 'XML declaration not at the start');
}

const lineBreaks = (text: string): number => text.split('\n').length - 1;
