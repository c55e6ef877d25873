/** Cells and rows of a sheet in the grid's notation: contents from the file host, looks from one more pass. */
import { CellTag } from '../../src/hosts/xlsx/cell-tag';
import type { SheetContent } from '../../src/hosts/xlsx/sheet-reader';
import { nameCode, XmlCursor } from '../../src/hosts/xlsx/xml-cursor';
import { areaToA1, cellKey, contains, type Area } from '../../src/workbook/address';
import type { Scalar } from '../../src/workbook/snapshot';
import { contentCell } from '../grid/cell-content';
import type { GridCell, GridCells, GridRow } from '../grid/univer';
import { styleId } from './styles';

/** Empty cells with a look are taken over this far beyond the last content, and no further. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 60;
const PIXELS_PER_POINT = 4 / 3;
/** The engine knows newer functions by their plain names. */
const PREFIXES = /_xlfn\.(?:_xlws\.)?/g;

export interface CellData {
  readonly cells: GridCells;
  readonly rows: Record<number, GridRow>;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export function readCells(bytes: Uint8Array, part: string, content: SheetContent): CellData {
  const { data, prefix, root } = content.frame;
  const { grid, formulas } = content;
  const names = { row: nameCode(`${prefix}row`), cell: nameCode(`${prefix}c`) };
  const width = grid.values.reduce((most, row) => Math.max(most, row.length), 0);
  const limits = {
    row: grid.top + grid.values.length - 1 + SPARE_ROWS,
    column: grid.left + width - 1 + SPARE_COLUMNS,
  };
  const cells: GridCells = {};
  const rows: Record<number, GridRow> = {};
  const tag = new CellTag();
  const cursor = new XmlCursor(bytes, part, data.openEnd, data.contentEnd).inside(root);
  let [row, column, lastRow, lastColumn] = [-1, -1, 0, 0];
  while (cursor.next()) {
    if (!cursor.open) continue;
    if (cursor.name === names.row) {
      tag.readRow(cursor);
      row = tag.row < 0 ? row + 1 : tag.row;
      column = -1;
      if (row > limits.row) break;
      const made = rowOf(cursor.attribute('ht'), tag.hidden);
      if (made) rows[row] = made;
      continue;
    }
    if (cursor.name !== names.cell) continue;
    tag.readCell(cursor);
    const { style } = tag;
    column = tag.column < 0 ? column + 1 : tag.column;
    cursor.skip();
    const value = grid.values[row - grid.top]?.[column - grid.left] ?? null;
    const formula = formulas.get(cellKey(row, column)) ?? null;
    if (value === null && formula === null && (style === 0 || column > limits.column)) continue;
    const cell = gridCell(value, formula, content.arrays, row, column);
    if (style !== 0) cell.s = styleId(style);
    (cells[row] ??= {})[column] = cell;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  return { cells, rows, lastRow, lastColumn };
}

function rowOf(height: string | undefined, hidden: boolean): GridRow | null {
  const points = Number(height ?? Number.NaN);
  const row: GridRow = {};
  if (points > 0) {
    row.h = Math.round(points * PIXELS_PER_POINT);
    row.ia = 0;
  }
  if (hidden) row.hd = 1;
  return Object.keys(row).length > 0 ? row : null;
}

function gridCell(
  value: Scalar,
  formula: string | null,
  arrays: readonly Area[],
  row: number,
  column: number,
): GridCell {
  const array = arrays.find((area) => contains(area, row, column));
  if (!array) return contentCell(value, formula?.replace(PREFIXES, '') ?? null);
  // The engine fills an array formula's other cells by itself, and stumbles over what stands there.
  if (formula === null) return {};
  return { f: formula.replace(PREFIXES, ''), ref: areaToA1(array) };
}
