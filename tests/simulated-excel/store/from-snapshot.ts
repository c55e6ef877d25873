/** A workbook in memory with the cells of a snapshot, e.g. of an .xlsx file. */
import { cellKey, columnOfKey, rowOfKey } from '../../../src/workbook/address';
import type { SheetSnapshot, Snapshot } from '../../../src/workbook/snapshot';
import { MemoryWorkbook, type Calculator } from './memory-workbook';

export function workbookFromSnapshot(
  snapshot: Snapshot,
  calculator: Calculator | null = null,
): MemoryWorkbook {
  const workbook = new MemoryWorkbook(snapshot.file, calculator);
  workbook.calculation = snapshot.calculation === 'manual' ? 'Manual' : 'Automatic';
  for (const sheet of snapshot.sheets) addSheet(workbook, sheet);
  return workbook;
}

function addSheet(workbook: MemoryWorkbook, from: SheetSnapshot): void {
  const sheet = workbook.addSheet(from.name);
  sheet.visibility = from.visibility;
  sheet.protected = from.protected;
  sheet.filtered = from.filtered;
  from.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) sheet.enter(from.top + r, from.left + c, { value, formula: null });
    }),
  );
  for (const [key, formula] of from.formulas) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    const value = from.values[row - from.top]?.[column - from.left] ?? null;
    sheet.enter(row, column, { value, formula });
  }
  from.values.forEach((row, r) =>
    row.forEach((_, c) => {
      const format = from.formats.get(cellKey(from.top + r, from.left + c));
      if (format !== undefined) sheet.setFormat(from.top + r, from.left + c, format);
    }),
  );
  for (const row of from.hiddenRows) sheet.hiddenRows.add(row);
  for (const column of from.hiddenColumns) sheet.hiddenColumns.add(column);
  for (const area of from.merges ?? []) sheet.merge(area);
}
