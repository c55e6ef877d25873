/** Cell addresses. Rows and columns count from 0 everywhere in the program; A1 notation only at the edges. */
export interface CellRef {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, all four borders included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** One number for one cell of a sheet, the key of every sparse map of cells. */
export const cellKey = (row: number, column: number): number => row * MAX_COLUMNS + column;
export const rowOfKey = (key: number): number => Math.floor(key / MAX_COLUMNS);
export const columnOfKey = (key: number): number => key % MAX_COLUMNS;

/** 0 → A, 26 → AA. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export const toA1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A single cell as an area. */
export const areaOf = ({ row, column }: CellRef): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export function areaToA1(area: Area): string {
  const from = toA1(area.top, area.left);
  const to = toA1(area.bottom, area.right);
  return from === to ? from : `${from}:${to}`;
}

const A1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;

/** `B7` or `$B$7` → {row: 6, column: 1}; `null` when it is no cell of a sheet. */
export function parseA1(text: string): CellRef | null {
  const match = A1.exec(text);
  if (!match || !match[1]) return null;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= MAX_COLUMNS && row <= MAX_ROWS ? { row: row - 1, column: column - 1 } : null;
}

/** `A1:C3` or `B2` → area, corners in any order; `null` when it is none. */
export function parseArea(text: string): Area | null {
  const [first = '', second = first, ...more] = text.split(':');
  const a = parseA1(first);
  const b = parseA1(second);
  if (!a || !b || more.length > 0) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

export const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

/** A sheet name as it stands in a formula, e.g. `'市 水务局'!`; quoted always, which is always allowed. */
export const sheetPrefix = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'!`;
