/// <reference types="office-js" />
/** Where Excel does not list the visible cells, rows and columns are asked one by one: one more batch, and rarely. */
import type { Area } from '../../workbook/address';
import type { Hidden } from './sheet-parts';
import type { Runner } from './runner';
import { rangeAt } from './ranges';

/** Rows that one batch asks for. */
const ROWS_AT_ONCE = 4000;

export interface HiddenLines {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

export async function findHidden(
  runner: Runner,
  sheet: string,
  area: Area | null,
  { rows, columns }: Hidden,
): Promise<HiddenLines> {
  if (!area) return { rows: new Set(), columns: new Set() };
  if (rows && columns) return { rows, columns };
  const hiddenRows = new Set(rows ?? []);
  if (!rows) {
    for (let top = area.top; top <= area.bottom; top += ROWS_AT_ONCE) {
      const bottom = Math.min(top + ROWS_AT_ONCE - 1, area.bottom);
      for (const row of await askRows(runner, sheet, { ...area, top, bottom })) hiddenRows.add(row);
    }
  }
  return { rows: hiddenRows, columns: columns ?? (await askColumns(runner, sheet, area)) };
}

function askRows(runner: Runner, sheet: string, area: Area): Promise<number[]> {
  return runner.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet);
    const lines: [number, Excel.Range][] = [];
    for (let row = area.top; row <= area.bottom; row++) {
      lines.push([
        row,
        rangeAt(cells, { ...area, top: row, bottom: row, right: area.left }).load('rowHidden'),
      ]);
    }
    await context.sync();
    return lines.filter(([, range]) => range.rowHidden).map(([row]) => row);
  });
}

function askColumns(runner: Runner, sheet: string, area: Area): Promise<Set<number>> {
  return runner.run(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet);
    const lines: [number, Excel.Range][] = [];
    for (let column = area.left; column <= area.right; column++) {
      lines.push([
        column,
        rangeAt(cells, { ...area, left: column, right: column, bottom: area.top }).load('columnHidden'),
      ]);
    }
    await context.sync();
    return new Set(lines.filter(([, range]) => range.columnHidden).map(([column]) => column));
  });
}
