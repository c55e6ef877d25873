/** The snapshot as it is after a run, without reading the workbook once more. */
import { cellKey } from '../workbook/address';
import type { Applied, CellEdit, Edit, SheetEdit } from '../workbook/edit';
import type { Lookup, Scalar, SheetSnapshot, Snapshot } from '../workbook/snapshot';

export function withWritten(
  snapshot: Snapshot,
  edits: readonly Edit[],
  { written, refused }: Applied,
): Snapshot {
  const cells = new Map<string, CellEdit[]>();
  for (const edit of written) {
    const list = cells.get(edit.sheet);
    if (list) list.push(edit);
    else cells.set(edit.sheet, [edit]);
  }
  const sheets = new Map<string, SheetSnapshot>();
  for (const sheet of snapshot.sheets) sheets.set(sheet.name, withCells(sheet, cells.get(sheet.name) ?? []));
  const missed = new Set(refused.map(({ edit }) => edit));
  for (const edit of edits) {
    if (edit.kind === 'sheet' && !missed.has(edit)) sheets.set(edit.sheet, sheetOf(edit));
  }
  return { ...snapshot, sheets: [...sheets.values()] };
}

function withCells(sheet: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  if (edits.length === 0) return sheet;
  const rows = new Map<number, Scalar[]>();
  const formulas = new Map(sheet.formulas);
  const uncomputed = new Set(sheet.uncomputed);
  const formats = new Map<number, string>();
  for (const { row, column, content, format } of edits) {
    const key = cellKey(row, column);
    if (format !== undefined) formats.set(key, format);
    if (content.formula === null) formulas.delete(key);
    else formulas.set(key, content.formula);
    uncomputed.delete(key);
    const line = rows.get(row) ?? [...(sheet.values[row - sheet.top] ?? [])];
    while (line.length < column - sheet.left) line.push(null);
    line[column - sheet.left] = content.value;
    rows.set(row, line);
  }
  const values = [...sheet.values];
  for (const [row, line] of rows) {
    while (values.length < row - sheet.top) values.push([]);
    values[row - sheet.top] = line;
  }
  const after = formats.size === 0 ? sheet.formats : withFormats(sheet.formats, formats);
  return { ...sheet, values, formulas, uncomputed, formats: after };
}

/** General is told by its absence. */
const withFormats = (before: Lookup<string>, changed: ReadonlyMap<number, string>): Lookup<string> => ({
  get: (key) => {
    const format = changed.get(key);
    return format === undefined ? before.get(key) : format === 'General' ? undefined : format;
  },
});

/** A sheet of ours as a host would read it. */
function sheetOf({ sheet, rows, merges }: SheetEdit): SheetSnapshot {
  const formulas = new Map<number, string>();
  const values = rows.map((cells, row) =>
    cells.map((cell, column): Scalar => {
      if (!cell) return null;
      if (cell.content.formula !== null) formulas.set(cellKey(row, column), cell.content.formula);
      return cell.content.value;
    }),
  );
  return {
    name: sheet,
    visibility: 'visible',
    protected: false,
    top: 0,
    left: 0,
    values,
    formulas,
    uncomputed: new Set(),
    formats: new Map(),
    texts: new Map(),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    filtered: false,
    formattedRows: rows.length,
  };
}
