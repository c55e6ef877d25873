/** A set of cells that answers quickly whether an area holds any of them. */
import { columnOfKey, rowOfKey, type Area } from '../../workbook/address';

export class CellSet {
  private readonly columns = new Map<number, number[]>();
  private sorted = true;
  private readonly keys = new Set<number>();

  add(key: number): void {
    if (this.keys.has(key)) return;
    this.keys.add(key);
    const column = columnOfKey(key);
    const rows = this.columns.get(column);
    if (rows) rows.push(rowOfKey(key));
    else this.columns.set(column, [rowOfKey(key)]);
    this.sorted = false;
  }

  has(key: number): boolean {
    return this.keys.has(key);
  }

  touches(area: Area): boolean {
    if (!this.sorted) {
      for (const rows of this.columns.values()) rows.sort((a, b) => a - b);
      this.sorted = true;
    }
    for (const [column, rows] of this.columns) {
      if (column < area.left || column > area.right) continue;
      if ((rows[firstAtLeast(rows, area.top)] ?? Infinity) <= area.bottom) return true;
    }
    return false;
  }
}

function firstAtLeast(rows: readonly number[], row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
