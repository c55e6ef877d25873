/** Changes cells of a sheet part by exchanging their XML. All around them stays as it is, byte for byte. */
import { areaToA1, cellKey, columnOfKey, rowOfKey, type Area } from '../../workbook/address';
import { copyWithSplices, type ByteWriter, type Splice } from './byte-writer';
import { columnOfCell, columnStyle, isEmpty, type CellChanges } from './cell-change';
import { countBelow } from './growing';
import { newCellXml, contentBody } from './cell-xml';
import { patchRow, type RowChanges, type SheetPart } from './row-patch';
import type { SheetContent } from './sheet-reader';
import { nameCode, XmlCursor } from './xml-cursor';

/** Writes the changed part. `tail` are splices behind the cells (marks). */
export function patchSheet(
  writer: ByteWriter,
  sheet: SheetPart,
  changes: CellChanges,
  tail: readonly Splice[],
): void {
  const { bytes, content } = sheet;
  const { data } = content.frame;
  const all = withUnshared(sheet, changes);
  copyWithSplices(writer, bytes, 0, data.start, dimensionSplices(content, all));
  if (all.size === 0) writer.copy(bytes, data.start, data.end);
  else writeData(writer, sheet, all);
  copyWithSplices(writer, bytes, data.end, bytes.length, tail);
}

function writeData(writer: ByteWriter, sheet: SheetPart, changes: CellChanges): void {
  const { bytes, content } = sheet;
  const { data, prefix } = content.frame;
  const keys = Float64Array.from(changes.keys()).sort();
  if (data.selfClosing) writer.text(`<${prefix}sheetData>`);
  else writer.copy(bytes, data.start, data.openEnd);
  let at = data.selfClosing ? data.contentEnd : data.openEnd;
  for (let i = 0; i < keys.length;) {
    const row = rowOfKey(keys[i]);
    let end = i + 1;
    while (end < keys.length && rowOfKey(keys[end]) === row) end++;
    const place = countBelow(content.rowNumbers, row);
    const exists = content.rowNumbers[place] === row;
    const start = place < content.rowStarts.length ? content.rowStarts[place] : data.contentEnd;
    writer.copy(bytes, at, start);
    at = start;
    const ofRow = { row, keys: keys.subarray(i, end), changes };
    if (exists) at = patchRow(writer, sheet, start, ofRow);
    else writeNewRow(writer, content, ofRow);
    i = end;
  }
  writer.copy(bytes, at, data.contentEnd);
  if (data.selfClosing) writer.text(`</${prefix}sheetData>`);
  else writer.copy(bytes, data.contentEnd, data.end);
}

function writeNewRow(writer: ByteWriter, content: SheetContent, { row, keys, changes }: RowChanges): void {
  const { prefix } = content.frame;
  let cells = '';
  for (const key of keys) {
    const change = changes.get(key);
    if (change?.kind !== 'content' || isEmpty(change.content)) continue;
    const column = columnOfKey(key);
    cells += newCellXml(
      prefix,
      row,
      column,
      columnStyle(content, column),
      contentBody(prefix, change.content),
    );
  }
  if (cells !== '') writer.text(`<${prefix}row r="${row + 1}">${cells}</${prefix}row>`);
}

/** Grows the stated area of the sheet where cells were added outside. */
function dimensionSplices(content: SheetContent, changes: CellChanges): Splice[] {
  const { dimension } = content.frame;
  if (!dimension?.area) return [];
  const grown: { -readonly [K in keyof Area]: Area[K] } = { ...dimension.area };
  for (const [key, change] of changes) {
    if (change.kind !== 'content' || isEmpty(change.content)) continue;
    grown.top = Math.min(grown.top, rowOfKey(key));
    grown.bottom = Math.max(grown.bottom, rowOfKey(key));
    grown.left = Math.min(grown.left, columnOfKey(key));
    grown.right = Math.max(grown.right, columnOfKey(key));
  }
  const text = areaToA1(grown);
  return text === areaToA1(dimension.area) ? [] : [{ from: dimension.from, to: dimension.to, text }];
}

/** Where the cell that carries a shared formula is overwritten, the cells that lived on it get it spelt out. */
function withUnshared(sheet: SheetPart, changes: CellChanges): CellChanges {
  const { content } = sheet;
  const lost = new Set<number>();
  for (const [key, change] of changes) {
    if (change.kind === 'content' && content.masters.has(key)) lost.add(key);
  }
  if (lost.size === 0) return changes;
  const all = new Map(changes);
  for (const key of followersOf(sheet, lost)) {
    const formula = content.formulas.get(key);
    const change = changes.get(key);
    if (formula === undefined || change?.kind === 'content') continue;
    all.set(key, {
      kind: 'unshared',
      formula,
      ...(change?.kind === 'cached' ? { value: change.value } : {}),
    });
  }
  return all;
}

/** Cells whose shared formula is carried by one of `masters`. */
function followersOf({ bytes, part, content }: SheetPart, masters: ReadonlySet<number>): number[] {
  const { data, prefix } = content.frame;
  const [rowName, cellName, formulaName] = ['row', 'c', 'f'].map((name) => nameCode(prefix + name));
  const lostIndexes = new Set([...masters].map((key) => content.masters.get(key)));
  const followers: number[] = [];
  // The master in force for each index while walking down; a number may be used again further below.
  const current = new Map<number, number>();
  const waiting = new Map<number, number[]>();
  const cursor = new XmlCursor(bytes, part, data.openEnd, data.contentEnd);
  let index = -1;
  let column = -1;
  while (cursor.next()) {
    if (!cursor.open) continue;
    if (cursor.name === rowName) {
      index++;
      column = -1;
    } else if (cursor.name === cellName) {
      column = columnOfCell(cursor.attribute('r'), column);
    } else if (cursor.name === formulaName && cursor.attribute('t') === 'shared') {
      const shared = Number(cursor.attribute('si'));
      if (!lostIndexes.has(shared)) continue;
      const key = cellKey(content.rowNumbers[index], column);
      if (content.masters.get(key) === shared) {
        current.set(shared, key);
        if (masters.has(key)) followers.push(...(waiting.get(shared) ?? []));
        waiting.delete(shared);
      } else if (!current.has(shared)) {
        waiting.set(shared, [...(waiting.get(shared) ?? []), key]);
      } else if (masters.has(current.get(shared) ?? -1)) {
        followers.push(key);
      }
    }
  }
  return followers;
}
