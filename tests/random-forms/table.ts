/** A table as a person draws it: columns with headings of several levels, lines of cells, and where each cell comes to stand. */
import { toA1 } from '../../src/workbook/address';
import type { BookCell, BookSheet } from '../support/workbooks';

export type Value = string | number | null;

/** Address of a cell, known when the table is laid down. */
export type Address = (line: Line, column: Column) => string;

export interface Formula {
  readonly formula: (at: Address) => string;
  readonly value: Value;
}

export interface Column {
  /** Headings from top to bottom; none: an empty column. */
  readonly path: readonly string[];
  readonly width?: number;
}

export interface Line {
  readonly cells: Map<Column, Value | Formula>;
  /** Text of a line that has no cells: note, heading, signature; across the whole table when `across`. */
  readonly text?: string;
  readonly across?: boolean;
  /** Merges that begin in this line: from, to, and how many lines further down. */
  readonly merges: { readonly from: Column; readonly to: Column; readonly down: number }[];
  /** A repeated header stands here. */
  readonly header?: boolean;
}

export interface Table {
  readonly columns: readonly Column[];
  /** Lines above the header, and below the last one. */
  readonly above: readonly Line[];
  readonly lines: readonly Line[];
  readonly header: HeaderStyle;
}

export interface HeaderStyle {
  /** Cells of parents and of columns without children are merged; else their text stands in the first cell. */
  readonly merged: boolean;
  /** A column of fewer levels has its text in the top row (else in the bottom row). */
  readonly top: boolean;
  /** Marks of a row of column numbers below the header; `null`: no such row. */
  readonly numbers: readonly Value[] | null;
}

export const line = (cells: Iterable<readonly [Column, Value | Formula]> = []): Line => ({
  cells: new Map(cells),
  merges: [],
});
export const textLine = (text: string, across = false): Line => ({
  cells: new Map(),
  merges: [],
  text,
  across,
});
export const blankLine = (): Line => ({ cells: new Map(), merges: [] });
export const headerLine = (): Line => ({ cells: new Map(), merges: [], header: true });

/** A sheet that tables are laid down on. */
export class Paper {
  private readonly cells: BookCell[][] = [];
  private readonly merges: string[] = [];

  constructor(readonly name: string) {}

  put(row: number, column: number, value: BookCell): void {
    while (this.cells.length <= row) this.cells.push([]);
    const cells = this.cells[row] as BookCell[];
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push(`${toA1(top, left)}:${toA1(bottom, right)}`);
  }

  /** First row that holds nothing, below everything. */
  get end(): number {
    return this.cells.length;
  }

  sheet(): BookSheet {
    return { name: this.name, rows: this.cells, merges: this.merges };
  }

  /** Lays a table down with its top left corner there; returns where the next row would be and where each line stands. */
  lay(table: Table, top: number, left: number): { readonly bottom: number; readonly at: Address } {
    const column = new Map(table.columns.map((one, index) => [one, left + index]));
    const right = left + table.columns.length - 1;
    const rows = new Map<Line, number>();
    const depth = Math.max(...table.columns.map(({ path }) => path.length), 1);
    let row = top;
    for (const one of table.above) rows.set(one, row++);
    const header = row;
    row += depth + (table.header.numbers ? 1 : 0);
    for (const one of table.lines) {
      rows.set(one, row);
      row += one.header ? depth : 1;
    }
    const at: Address = (one, where) => toA1(rows.get(one) ?? -1, column.get(where) ?? -1);
    this.layHeader(table, header, left, depth);
    if (table.header.numbers) {
      table.header.numbers.forEach((mark, index) => this.put(header + depth, left + index, mark));
    }
    for (const one of [...table.above, ...table.lines]) {
      const here = rows.get(one) as number;
      if (one.header) this.layHeader(table, here, left, depth);
      if (one.text !== undefined) {
        this.put(here, left, one.text);
        if (one.across) this.merge(here, left, here, right);
      }
      for (const [where, value] of one.cells) {
        const cell =
          typeof value === 'object' && value !== null ? { f: value.formula(at), v: value.value } : value;
        this.put(here, column.get(where) ?? left, cell);
      }
      for (const { from, to, down } of one.merges)
        this.merge(here, column.get(from) ?? left, here + down, column.get(to) ?? left);
    }
    return { bottom: row, at };
  }

  private layHeader({ columns, header }: Table, top: number, left: number, depth: number): void {
    const same = (a: Column | undefined, b: Column, level: number): boolean =>
      a !== undefined && a.path.length > level + 1 && b.path.length > level + 1 &&
      a.path.slice(0, level + 1).join('\n') === b.path.slice(0, level + 1).join('\n'); // prettier-ignore
    columns.forEach((column, index) => {
      column.path.forEach((text, level) => {
        const leaf = level === column.path.length - 1;
        if (!leaf && same(columns[index - 1], column, level)) return;
        const down = leaf ? depth - column.path.length : 0;
        const row = top + level + (leaf && !header.top && !header.merged ? down : 0);
        this.put(row, left + index, text);
        if (!header.merged) return;
        let last = index;
        while (!leaf && same(columns[last + 1], column, level)) last += 1;
        this.merge(top + level, left + index, top + level + down, left + last);
      });
    });
  }
}

/** `=SUM(…)` of cells, as ranges where they touch. */
export const sumOf =
  (cells: readonly (readonly [Line, Column])[]) =>
  (at: Address): string => {
    const addresses = cells.map(([one, column]) => at(one, column));
    const first = /^([A-Z]+)(\d+)$/.exec(addresses[0] ?? '');
    const last = /^([A-Z]+)(\d+)$/.exec(addresses.at(-1) ?? '');
    const inOneColumn = addresses.every(
      (address, index) => address === `${first?.[1]}${Number(first?.[2]) + index}`,
    );
    if (first && last && inOneColumn) return `=SUM(${first[0]}:${last[0]})`;
    return addresses.length === 1 ? `=${addresses[0]}` : `=${addresses.join('+')}`;
  };
