/** Changes cells of one row that exists. */
import { columnOfKey } from '../../workbook/address';
import type { ByteWriter } from './byte-writer';
import { CellTag } from './cell-tag';
import { cachedBody, contentBody, formulaXml, newCellXml, type CellBody } from './cell-xml';
import { isTrue } from './sheet-frame';
import { columnStyle, isEmpty, type CellChange, type CellChanges } from './cell-change';
import type { SheetContent } from './sheet-reader';
import { readChildren } from './xml-children';
import { nameCode, XmlCursor } from './xml-cursor';
import { decodeUtf8 } from './xml-text';

const TYPE = nameCode('t');

/** A sheet as its part has it. */
export interface SheetPart {
  readonly bytes: Uint8Array;
  /** Name of the part, for error messages. */
  readonly part: string;
  readonly content: SheetContent;
}

/** The changes of one row: the keys of its cells, sorted, among all changes. */
export interface RowChanges {
  readonly row: number;
  readonly keys: Float64Array;
  readonly changes: CellChanges;
}

/** Writes the row that starts at `start` with its changes. @returns the end of the old row */
export function patchRow(
  writer: ByteWriter,
  { bytes, part, content }: SheetPart,
  start: number,
  { row, keys, changes }: RowChanges,
): number {
  const { prefix, data } = content.frame;
  const cellName = nameCode(`${prefix}c`);
  const cursor = new XmlCursor(bytes, part, start, data.contentEnd);
  cursor.next();
  const { selfClosing, end: openEnd } = cursor;
  const rowStyle = isTrue(cursor.attribute('customFormat')) ? Number(cursor.attribute('s') ?? 0) : 0;
  const changedTag = rowTag(cursor, keys, changes);

  let next = 0;
  const newCells = (before: number): string => {
    let xml = '';
    for (; next < keys.length && columnOfKey(keys[next]) < before; next++) {
      const change = changes.get(keys[next]);
      if (change?.kind !== 'content' || isEmpty(change.content)) continue;
      const column = columnOfKey(keys[next]);
      const style = rowStyle || columnStyle(content, column);
      xml += newCellXml(prefix, row, column, style, contentBody(prefix, change.content));
    }
    return xml;
  };

  if (selfClosing) {
    const cells = newCells(Infinity);
    if (cells === '') writer.copy(bytes, start, openEnd);
    else
      writer.text(
        `${changedTag ?? decodeUtf8(bytes, start, openEnd)}`.replace(/\s*\/>$/, '>') +
          `${cells}</${prefix}row>`,
      );
    return openEnd;
  }
  if (changedTag === null) writer.copy(bytes, start, openEnd);
  else writer.text(changedTag);
  const tag = new CellTag();
  let at = openEnd;
  let column = -1;
  while (cursor.next() && cursor.open) {
    if (cursor.name !== cellName || next === keys.length) {
      cursor.skip();
      continue;
    }
    tag.readCell(cursor);
    column = tag.column < 0 ? column + 1 : tag.column;
    const cells = newCells(column);
    if (cells !== '') {
      writer.copy(bytes, at, cursor.start);
      writer.text(cells);
      at = cursor.start;
    }
    const change =
      next < keys.length && columnOfKey(keys[next]) === column ? changes.get(keys[next]) : undefined;
    if (!change) {
      cursor.skip();
      continue;
    }
    next++;
    writer.copy(bytes, at, cursor.start);
    writeChangedCell(writer, cursor, prefix, change);
    at = cursor.end;
  }
  writer.copy(bytes, at, cursor.start);
  writer.text(newCells(Infinity));
  writer.copy(bytes, cursor.start, cursor.end);
  return cursor.end;
}

/** The row's opening tag with wider `spans`, or `null` when it can stay. */
function rowTag(cursor: XmlCursor, keys: Float64Array, changes: CellChanges): string | null {
  const span = cursor.attributeSpan('spans');
  const match = /^(\d+):(\d+)$/.exec(span ? decodeUtf8(cursor.bytes, span.from, span.to) : '');
  if (!span || !match) return null;
  let [first, last] = [Number(match[1]), Number(match[2])];
  for (const key of keys) {
    const change = changes.get(key);
    if (change?.kind !== 'content' || isEmpty(change.content)) continue;
    first = Math.min(first, columnOfKey(key) + 1);
    last = Math.max(last, columnOfKey(key) + 1);
  }
  if (`${first}:${last}` === match[0]) return null;
  return (
    decodeUtf8(cursor.bytes, cursor.start, span.from) +
    `${first}:${last}` +
    decodeUtf8(cursor.bytes, span.to, cursor.end)
  );
}

/** Writes the cell the cursor stands on with its change; leaves the cursor at its end. */
function writeChangedCell(writer: ByteWriter, cursor: XmlCursor, prefix: string, change: CellChange): void {
  if (change.kind === 'content') {
    copyTag(writer, cursor, isFreeOfContent);
    cursor.skip();
    writeBody(writer, prefix, contentBody(prefix, change.content));
    return;
  }
  // The formula, and whatever else is there, stays as written; only the value (and a shared formula) is exchanged.
  const { bytes } = cursor;
  const type = cursor.attributeSpan('t');
  copyTag(writer, cursor, (name) => name !== TYPE);
  const children = readChildren(cursor);
  const own = (name: string) => children.find((child) => child.name === prefix + name);
  const slice = (child: { start: number; end: number } | undefined) =>
    child ? decodeUtf8(bytes, child.start, child.end) : '';
  const formula = change.kind === 'unshared' ? formulaXml(prefix, change.formula) : slice(own('f'));
  let body: CellBody;
  if (change.value === undefined) {
    const stated = type ? ` t="${decodeUtf8(bytes, type.from, type.to)}"` : '';
    body = { type: stated, inner: formula + slice(own('v')) + slice(own('is')) };
  } else {
    const cached = cachedBody(prefix, change.value);
    body = { type: cached.type, inner: formula + cached.inner };
  }
  const last = children.at(-1);
  const extension = last && last.name === `${prefix}extLst` ? slice(last) : '';
  writeBody(writer, prefix, { type: body.type, inner: body.inner + extension });
}

/** The opening tag of a cell up to its end, without the attributes that are not to stay. */
function copyTag(writer: ByteWriter, cursor: XmlCursor, stays: (attribute: number) => boolean): void {
  writer.copy(cursor.bytes, cursor.start, cursor.nameEnd);
  for (const { name, start, to } of cursor.attributes()) {
    if (!stays(name)) continue;
    writer.text(' ');
    writer.copy(cursor.bytes, start, to + 1);
  }
}

/** Type, and links to metadata of the old value, belong to what a cell holds. */
const OF_CONTENT: readonly number[] = ['t', 'cm', 'vm'].map(nameCode);
const isFreeOfContent = (attribute: number): boolean => !OF_CONTENT.includes(attribute);

/** What follows the attributes that stayed. */
function writeBody(writer: ByteWriter, prefix: string, { type, inner }: CellBody): void {
  writer.text(inner === '' ? `${type}/>` : `${type}>${inner}</${prefix}c>`);
}
