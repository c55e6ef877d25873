/** Collects the values of a sheet row by row. Only rows with values cost anything. */
import type { Scalar } from '../../workbook/snapshot';
import { checkLimit } from './errors';
import { growingUint32 } from './growing';
import type { Limits } from './limits';

export interface ValueGrid {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly Scalar[])[];
}

export const NO_VALUES: ValueGrid = { top: 0, left: 0, values: [] };
const EMPTY: readonly Scalar[] = [];

export class GridBuilder {
  /** Rows that hold a value, as they came, and the column each starts at. */
  private readonly rows = growingUint32();
  private readonly starts = growingUint32();
  private readonly arrays: Scalar[][] = [];
  private readonly scratch: Scalar[] = [];
  private start = -1;
  private ordered = true;
  private lastRow = -1;
  private places = 0;

  constructor(private readonly limits: Limits) {}

  /** Puts a value into the current row. */
  put(column: number, value: Scalar): void {
    const { scratch } = this;
    if (this.start < 0) this.start = column;
    if (column < this.start) {
      const gap = new Array<Scalar>(this.start - column).fill(null);
      scratch.unshift(...gap);
      this.start = column;
    }
    const index = column - this.start;
    while (scratch.length < index) scratch.push(null);
    scratch[index] = value;
  }

  /** Ends the current row; true when it held any value. */
  endRow(row: number): boolean {
    if (this.start < 0) return false;
    this.places += this.scratch.length;
    if (this.places > this.limits.places) checkLimit('places', this.places, this.limits.places);
    this.rows.push(row);
    this.starts.push(this.start);
    this.arrays.push(this.scratch.slice());
    if (row <= this.lastRow) this.ordered = false;
    this.lastRow = row;
    this.scratch.length = 0;
    this.start = -1;
    return true;
  }

  finish(): ValueGrid {
    const rows = this.rows.finish();
    const starts = this.starts.finish();
    if (rows.length === 0) return NO_VALUES;
    let [top, bottom, left] = [Infinity, 0, Infinity];
    for (let i = 0; i < rows.length; i++) {
      top = Math.min(top, rows[i]);
      bottom = Math.max(bottom, rows[i]);
      left = Math.min(left, starts[i]);
    }
    for (let i = 0; i < rows.length; i++) this.places += starts[i] - left;
    checkLimit('places', this.places, this.limits.places);
    const values: (readonly Scalar[])[] = new Array<readonly Scalar[]>(bottom - top + 1).fill(EMPTY);
    for (let i = 0; i < rows.length; i++) {
      const shift = starts[i] - left;
      const array =
        shift === 0 ? this.arrays[i] : [...new Array<Scalar>(shift).fill(null), ...this.arrays[i]];
      const before = values[rows[i] - top];
      values[rows[i] - top] = this.ordered || before.length === 0 ? array : mergeRows(before, array);
    }
    this.arrays.length = 0;
    return { top, left, values };
  }
}

/** A row that a file holds in two pieces: the later cell wins. */
function mergeRows(first: readonly Scalar[], second: readonly Scalar[]): Scalar[] {
  return Array.from(
    { length: Math.max(first.length, second.length) },
    (_, i) => second[i] ?? first[i] ?? null,
  );
}
