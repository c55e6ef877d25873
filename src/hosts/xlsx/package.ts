/**
 * The package (OPC): parts by name, their relationships and content types. Parts that nobody replaced leave the house
 * exactly as they came.
 */
import { applySplices } from './byte-writer';
import { broken, checkLimit, hostile, XlsxError } from './errors';
import type { Limits } from './limits';
import { withOnePrefix } from './one-prefix';
import { toUtf8 } from './part-encoding';
import { prefixOf, XmlCursor } from './xml-cursor';
import { decodeUtf8, encodeUtf8, escapeXml } from './xml-text';
import {
  inflateEntry,
  makeEntry,
  readZip,
  streamEntry,
  writeZip,
  type PartSource,
  type ZipEntry,
} from './zip';

export interface Relationship {
  readonly id: string;
  /** Last segment of the type, e.g. `worksheet`; the same in both dialects of the standard. */
  readonly kind: string;
  readonly type: string;
  readonly external: boolean;
  /** Part name for internal targets. */
  readonly target: string;
}

export const CONTENT_TYPES = '[Content_Types].xml';
/** Inflated parts above this are not kept: inflating twice is cheaper than holding them. */
const KEEP_BYTES = 4 << 20;

/** Names are compared without case, as the standard says; some writers use backslashes or a leading slash. */
const partKey = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf('/') + 1);
const relationshipsOf = (part: string): string =>
  `${folderOf(part)}_rels/${part.slice(part.lastIndexOf('/') + 1)}.rels`;

/** Part name that `target` means when it stands in the relationships of `source`. */
function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : folderOf(source).split('/').filter(Boolean);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '.' && segment !== '') path.push(segment);
  }
  return path.join('/');
}

export class Package {
  private readonly entries = new Map<string, ZipEntry>();
  private readonly order: string[] = [];
  /** Names as they will be written, of parts that were not there. */
  private readonly added = new Map<string, string>();
  private readonly replaced = new Map<string, Uint8Array>();
  private readonly kept = new Map<string, Uint8Array>();
  private readonly counted = new Set<string>();
  private total = 0;

  constructor(
    bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    for (const entry of readZip(bytes, limits)) {
      const key = partKey(entry.name);
      if (/(?:^|\/)\.\.(?:\/|$)|^[a-z]:|\0/.test(key)) throw hostile(entry.name, 'path');
      if (this.entries.has(key)) throw hostile(entry.name, 'duplicatePart');
      this.entries.set(key, entry);
      this.order.push(key);
    }
  }

  /** True once a part was replaced, added or removed. */
  get changed(): boolean {
    return this.replaced.size > 0 || this.order.length !== this.entries.size;
  }

  has(part: string): boolean {
    const key = partKey(part);
    return this.replaced.has(key) || this.entries.has(key);
  }

  names(): string[] {
    return [...new Set([...this.entries.keys(), ...this.replaced.keys()])];
  }

  /** The inflated part as UTF-8, whatever it was written in; throws `broken` when it is missing. */
  read(part: string): Uint8Array {
    const key = partKey(part);
    const current = this.replaced.get(key) ?? this.kept.get(key);
    if (current) return current;
    const entry = this.entries.get(key);
    if (!entry) throw broken(part, 'missing');
    checkLimit('partBytes', entry.size, this.limits.partBytes);
    if (!this.counted.has(key)) {
      checkLimit('totalBytes', this.total + entry.size, this.limits.totalBytes);
      this.counted.add(key);
      this.total += entry.size;
    }
    const bytes = withOnePrefix(toUtf8(inflateEntry(entry), part), part);
    if (bytes.length <= KEEP_BYTES) this.kept.set(key, bytes);
    return bytes;
  }

  replace(part: string, bytes: Uint8Array): void {
    const key = partKey(part);
    this.kept.delete(key);
    if (!this.has(part)) this.added.set(key, part);
    this.replaced.set(key, bytes);
  }

  /** Takes a part out, together with its content type; its relationships are the caller's to mend. */
  remove(part: string): void {
    const key = partKey(part);
    this.entries.delete(key);
    this.replaced.delete(key);
    this.added.delete(key);
    const bytes = this.read(CONTENT_TYPES);
    const cursor = new XmlCursor(bytes, CONTENT_TYPES);
    while (cursor.next()) {
      const name = cursor.attribute('PartName');
      if (!cursor.open || name === undefined || partKey(name) !== key) continue;
      const from = cursor.start;
      cursor.skip();
      this.replace(CONTENT_TYPES, applySplices(bytes, [{ from, to: cursor.end, text: '' }]));
      return;
    }
  }

  /** Content type of a part; `undefined` when none is stated. */
  contentType(part: string): string | undefined {
    const key = partKey(part);
    const extension = key.slice(key.lastIndexOf('.') + 1);
    let byExtension: string | undefined;
    const cursor = new XmlCursor(this.read(CONTENT_TYPES), CONTENT_TYPES);
    while (cursor.next()) {
      if (!cursor.open) continue;
      const name = cursor.attribute('PartName');
      if (name !== undefined && partKey(name) === key) return cursor.attribute('ContentType');
      if (cursor.attribute('Extension')?.toLowerCase() === extension)
        byExtension = cursor.attribute('ContentType');
    }
    return byExtension;
  }

  addContentType(part: string, contentType: string): void {
    this.appendToRoot(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`,
    );
  }

  /** Relationships of a part, or of the whole package for ``. */
  relationships(part: string): Relationship[] {
    const name = part === '' ? '_rels/.rels' : relationshipsOf(part);
    if (!this.has(name)) return [];
    const found: Relationship[] = [];
    const cursor = new XmlCursor(this.read(name), name);
    while (cursor.next()) {
      const id = cursor.open ? cursor.attribute('Id') : undefined;
      const type = cursor.attribute('Type') ?? '';
      const target = cursor.attribute('Target');
      if (id === undefined || target === undefined) continue;
      const external = cursor.attribute('TargetMode') === 'External';
      found.push({
        id,
        type,
        kind: type.slice(type.lastIndexOf('/') + 1),
        external,
        target: external ? target : resolveTarget(part, target),
      });
    }
    return found;
  }

  /** Adds a relationship to a part and gives its id. */
  addRelationship(part: string, type: string, target: string): string {
    const name = relationshipsOf(part);
    if (!this.has(name)) {
      const empty =
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      this.replace(name, encodeUtf8(empty));
    }
    const taken = new Set(this.relationships(part).map((relationship) => relationship.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.appendToRoot(
      name,
      (prefix) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"/>`,
    );
    return id;
  }

  /** Drops the relationships of a part that lead to `target`. */
  removeRelationships(part: string, target: string): void {
    const name = part === '' ? '_rels/.rels' : relationshipsOf(part);
    const ids = new Set(
      this.relationships(part)
        .filter((relationship) => !relationship.external && partKey(relationship.target) === partKey(target))
        .map((relationship) => relationship.id),
    );
    if (ids.size === 0) return;
    const bytes = this.read(name);
    const cursor = new XmlCursor(bytes, name);
    const splices = [];
    while (cursor.next()) {
      if (!cursor.open || !ids.has(cursor.attribute('Id') ?? '')) continue;
      const from = cursor.start;
      cursor.skip();
      splices.push({ from, to: cursor.end, text: '' });
    }
    this.replace(name, applySplices(bytes, splices));
  }

  /** Drops all relationships of a part that was taken out. */
  removeRelationshipsOf(part: string): void {
    const name = relationshipsOf(part);
    if (this.has(name)) this.remove(name);
  }

  /** First name of the kind `folder/sheet#.xml` that is free. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.has(name)) return name;
    }
  }

  /** The archive with what was replaced, and with `changes` on top that are not remembered. */
  write(changes: ReadonlyMap<string, PartSource>): Uint8Array {
    const sources = new Map([...changes].map(([part, source]) => [partKey(part), source]));
    const entryOf = (key: string, name: string): ZipEntry | undefined => {
      const source = sources.get(key);
      const bytes = this.replaced.get(key);
      const before = this.entries.get(key);
      const after = source ? streamEntry(name, source) : bytes ? makeEntry(name, bytes) : undefined;
      // A part rewritten to what it was keeps its compressed bytes: grading twice gives the same file.
      return after && before && sameContent(before, after) ? before : (after ?? before);
    };
    const names = new Map(this.order.map((key) => [key, this.entries.get(key)?.name ?? key]));
    for (const [key, name] of this.added) names.set(key, name);
    return writeZip([...names].flatMap(([key, name]) => entryOf(key, name) ?? []));
  }

  private appendToRoot(part: string, element: (prefix: string) => string): void {
    const bytes = this.read(part);
    const cursor = new XmlCursor(bytes, part);
    if (!cursor.next() || !cursor.open) throw broken(part, 'root');
    const name = cursor.nameText();
    const { start, end, selfClosing } = cursor;
    const content = element(prefixOf(name));
    if (selfClosing) {
      const open = decodeUtf8(bytes, start, end).replace(/\s*\/>$/, '>');
      this.replace(
        part,
        applySplices(bytes, [{ from: start, to: end, text: `${open}${content}</${name}>` }]),
      );
      return;
    }
    cursor.skip();
    this.replace(part, applySplices(bytes, [{ from: cursor.start, to: cursor.start, text: content }]));
  }
}

/** Opens the archive and makes sure it is a package with content types. */
export function openPackage(bytes: Uint8Array, limits: Limits): Package {
  const opened = new Package(bytes, limits);
  if (opened.has(CONTENT_TYPES)) return opened;
  if (opened.has('mimetype')) throw new XlsxError('otherDocument', { kind: 'openDocument' });
  if (opened.has('Index/Document.iwa') || opened.has('Index.zip')) {
    throw new XlsxError('otherDocument', { kind: 'iWork' });
  }
  const names = opened.names();
  // What is left of a workbook is no archive of somebody's.
  if (names.some((name) => /^(?:.*\/)?xl\/(?:workbook\.xml|worksheets\/)/.test(name)))
    throw broken(CONTENT_TYPES, 'missing');
  const workbooks = names.some((name) => /\.(?:xlsx|xlsm|xls|et)$/.test(name));
  throw new XlsxError('notAWorkbook', { kind: workbooks ? 'workbooks' : 'zip' });
}

function sameContent(before: ZipEntry, after: ZipEntry): boolean {
  if (before.crc !== after.crc || before.size !== after.size) return false;
  const old = inflateEntry(before);
  return inflateEntry(after).every((byte, index) => byte === old[index]);
}
