/** The yardstick for traffic: what the cells alone would take. */
import { isOwnFormula } from '../../../src/workbook/own';
import type { WorkbookStore } from '../../simulated-excel/store/types';

/** Bytes of the JSON of values, formulas and number formats of all used ranges. */
export function bytesNeeded(store: WorkbookStore): number {
  let text = '';
  for (const sheet of store.sheets()) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    const grid = (see: (row: number, column: number) => unknown): unknown[][] =>
      Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
        Array.from({ length: area.right - area.left + 1 }, (_, c) => see(area.top + r, area.left + c)),
      );
    const value = (row: number, column: number) => sheet.cell(row, column)?.value ?? '';
    text += JSON.stringify([
      grid(value),
      grid((row, column) => sheet.cell(row, column)?.formula ?? value(row, column)),
      grid((row, column) => sheet.cell(row, column)?.format ?? 'General'),
    ]);
  }
  return new TextEncoder().encode(text).length;
}

/** Bytes of the JSON of formula and value of every result that the program has written. */
export function bytesOfResults(store: WorkbookStore): number {
  let text = '';
  for (const sheet of store.sheets()) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const cell = sheet.cell(row, column);
        if (isOwnFormula(cell?.formula ?? null)) text += JSON.stringify([cell?.formula, cell?.value]);
      }
    }
  }
  return new TextEncoder().encode(text).length;
}
