/** Reads one block of the sheet 考核规则: a row per entry. */
import { flat } from './cells';
import type { Head } from './rulebook';
import type { BlockRows } from './scan-sheet';
import { pointerStep } from './shape';
import type { BlockColumn } from './sheet-blocks';
import type { SheetDocument } from './sheet-document';
import type { SheetNotes } from './sheet-notes';
import { NONE_WORDS } from './words';

/**
 * The entries of a block, `undefined` when nothing is listed and the base's list stays. A blank cell of an entry keeps
 * what the base says of the entry of the same name; a row 无 states the empty list.
 */
export function readBlock(
  notes: SheetNotes,
  document: SheetDocument,
  rows: BlockRows,
  heads: readonly Head[],
): unknown {
  const { key } = rows.block;
  const [nameColumn, ...others] = rows.block.columns;
  const nameAt = rows.columns.get(nameColumn);
  if (nameAt === undefined) return undefined;
  const entries: Readonly<Record<string, unknown>>[] = [];
  let none = false;
  for (const row of rows.rows) {
    const filled = others.some((column) => isFilled(notes, row, rows.columns.get(column)));
    if (notes.isBlank(row, nameAt)) {
      // Something else in a row without a name; what stands beside the block is nobody's business.
      if (filled) notes.report('missingValue', row, nameAt, { key: nameColumn.title });
      continue;
    }
    const name = notes.read(row, nameAt, nameColumn.title, nameColumn.read({ heads }));
    if (name === undefined) continue;
    if (!filled && NONE_WORDS.includes(flat(String(name)))) {
      none = true;
      continue;
    }
    const where = pointerStep(key) + pointerStep(key === 'aliases' ? String(name) : entries.length);
    notes.locate(where, { row, column: nameAt }, nameColumn.title);
    entries.push({
      ...document.baseEntry(key, name),
      name,
      ...readCells(notes, rows, row, others, where, heads),
    });
  }
  if (entries.length === 0 && !none) return undefined;
  return key === 'aliases' ? aliasTable(entries, notes, rows, nameAt) : entries;
}

const isFilled = (notes: SheetNotes, row: number, at: number | undefined): boolean =>
  at !== undefined && !notes.isBlank(row, at);

function readCells(
  notes: SheetNotes,
  rows: BlockRows,
  row: number,
  columns: readonly BlockColumn[],
  where: string,
  heads: readonly Head[],
): Readonly<Record<string, unknown>> {
  const read: Record<string, unknown> = {};
  for (const column of columns) {
    const at = rows.columns.get(column);
    if (at === undefined) continue;
    notes.locate(where + pointerStep(column.field), { row, column: at }, column.title);
    const value = notes.read(row, at, column.title, column.read({ heads }));
    if (value !== undefined) read[column.field] = value;
  }
  return read;
}

/** Written form → rostered name. */
function aliasTable(
  entries: readonly Readonly<Record<string, unknown>>[],
  notes: SheetNotes,
  rows: BlockRows,
  nameAt: number,
): Readonly<Record<string, unknown>> {
  const known = new Map<string, unknown>();
  for (const { name, target } of entries) {
    const written = String(name);
    const place = notes.cells.get(pointerStep('aliases') + pointerStep(written));
    const row = place?.row ?? rows.rows[0] ?? 0;
    if (target === undefined) {
      if (place) notes.report('missingValue', row, nameAt, { key: written });
    } else if (known.has(written)) {
      notes.report('duplicateItem', row, nameAt, { found: written });
    } else known.set(written, target);
  }
  return Object.fromEntries(known);
}
