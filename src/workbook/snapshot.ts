/**
 * What a host read from a workbook: plain data, complete for judging, with no way back to the host.
 * The used range is the range that holds values; formats far below it leave only `formattedRows` behind.
 */
import { cellKey, type Area } from './address';

/** An error value in a cell, e.g. `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. `null` is an empty cell; an empty string is a formula that gave none. */
export type Scalar = string | number | boolean | CellError | null;

/** A read-only sparse table of cells by `cellKey`; absent means the default. */
export interface Lookup<T> {
  get(key: number): T | undefined;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Row and column of `values[0][0]`. */
  readonly top: number;
  readonly left: number;
  /** Row-major; rows may be short or empty (`[]`), missing cells are empty. */
  readonly values: readonly (readonly Scalar[])[];
  /** Formulas with their leading `=`. */
  readonly formulas: ReadonlyMap<number, string>;
  /** Formula cells for which the host knows no value: neither cached nor computable. */
  readonly uncomputed: ReadonlySet<number>;
  /** Number formats other than General. */
  readonly formats: Lookup<string>;
  /** Displayed text where the host knows it; else it is made from value and format. */
  readonly texts: Lookup<string>;
  /** `null` where the host does not know. */
  readonly merges: readonly Area[] | null;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** An auto-filter is hiding rows now. */
  readonly filtered: boolean;
  /** Number of rows from the top that carry any cell or format, however empty. */
  readonly formattedRows: number;
  /** Date cells count from 1904 (1904日期系统), 1,462 days later than the others; absent: from 1900. */
  readonly date1904?: boolean;
  /**
   * The workbook is calculated with the figures that its cells show (以显示精度为准): sums in Excel differ from those of
   * the stored values. Absent: it is not.
   */
  readonly shownPrecision?: boolean;
}

export interface Snapshot {
  /** File name as staff know it, without folders. */
  readonly file: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly calculation: 'automatic' | 'manual';
  /** Half an add-in that another program left in the file was taken out, and what it kept is lost. */
  readonly addInRemoved?: boolean;
  /** Whoever saved it asks for everything to be computed on opening: stored results may be none. Absent: nobody does. */
  readonly recalculateOnLoad?: boolean;
}

export const isError = (value: Scalar | undefined): value is CellError =>
  typeof value === 'object' && value !== null;

export function valueAt(sheet: SheetSnapshot, row: number, column: number): Scalar {
  return sheet.values[row - sheet.top]?.[column - sheet.left] ?? null;
}

export function formulaAt(sheet: SheetSnapshot, row: number, column: number): string | null {
  return sheet.formulas.size === 0 ? null : (sheet.formulas.get(cellKey(row, column)) ?? null);
}

/** Text of a cell for reading words: strings as they are, numbers in their shortest form, everything else empty. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** Days between the two date systems. */
const DAYS_1904 = 1462;

/** The serial that the day of a date cell has in the system of 1900. */
export const serial1900 = ({ date1904 = false }: Pick<SheetSnapshot, 'date1904'>, serial: number): number =>
  date1904 ? serial + DAYS_1904 : serial;

export function findSheet(snapshot: Snapshot, name: string): SheetSnapshot | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** The area that holds values; `null` for an empty sheet. */
export function usedArea(sheet: SheetSnapshot): Area | null {
  const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
  if (width === 0) return null;
  return {
    top: sheet.top,
    left: sheet.left,
    bottom: sheet.top + sheet.values.length - 1,
    right: sheet.left + width - 1,
  };
}
