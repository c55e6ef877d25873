/** Groups single cells into few rectangles, so that many cells travel as few arrays. */
import { areaToA1, cellKey, type Area, type CellRef } from '../../workbook/address';

export interface Block<T extends CellRef> {
  readonly area: Area;
  /** The cells wanted, by `cellKey`; others inside the area are left as they are. */
  readonly cells: ReadonlyMap<number, T>;
}

/** Unwanted cells that are worth carrying along to save a block of its own. */
const BRIDGED_CELLS = 64;
const BRIDGED_COLUMNS = 2;

interface Growing<T> {
  top: number;
  left: number;
  bottom: number;
  right: number;
  cells: Map<number, T>;
}

/** `bridging` false gives rectangles of wanted cells alone. */
export function blocksOf<T extends CellRef>(cells: readonly T[], bridging = true): Block<T>[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const done: Growing<T>[] = [];
  const open = new Map<string, Growing<T>>();
  for (const run of rowRuns(sorted, bridging ? BRIDGED_COLUMNS : 0)) {
    const key = `${run.left}:${run.right}`;
    const above = open.get(key);
    const width = run.right - run.left + 1;
    const gap = above ? (run.top - above.bottom - 1) * width : Infinity;
    if (above && gap <= (bridging ? BRIDGED_CELLS : 0)) {
      above.bottom = run.bottom;
      for (const [cell, value] of run.cells) above.cells.set(cell, value);
      continue;
    }
    open.set(key, run);
    done.push(run);
  }
  return done.map(({ cells: wanted, ...area }) => ({ area, cells: wanted }));
}

function rowRuns<T extends CellRef>(sorted: readonly T[], bridged: number): Growing<T>[] {
  const runs: Growing<T>[] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.top === cell.row && cell.column - last.right - 1 <= bridged) {
      last.right = Math.max(last.right, cell.column);
      last.cells.set(cellKey(cell.row, cell.column), cell);
      continue;
    }
    runs.push({
      top: cell.row,
      bottom: cell.row,
      left: cell.column,
      right: cell.column,
      cells: new Map([[cellKey(cell.row, cell.column), cell]]),
    });
  }
  return runs;
}

/** One array for a block: what `see` says of wanted cells, `null` for the others. */
export function arrayOf<T extends CellRef, V>(block: Block<T>, see: (cell: T) => V): (V | null)[][] {
  const { top, left, bottom, right } = block.area;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => {
      const cell = block.cells.get(cellKey(top + r, left + c));
      return cell === undefined ? null : see(cell);
    }),
  );
}

/** Smallest area around all of them; `null` for none. */
export function boundingArea(areas: readonly Area[]): Area | null {
  const [first, ...rest] = areas;
  if (!first) return null;
  return rest.reduce(
    (box, area) => ({
      top: Math.min(box.top, area.top),
      left: Math.min(box.left, area.left),
      bottom: Math.max(box.bottom, area.bottom),
      right: Math.max(box.right, area.right),
    }),
    first,
  );
}

/** Published limit of an address list (characters), with room to spare. */
const ADDRESS_LIMIT = 8000;

/** Lists of areas whose addresses, joined by commas, stay below Excel's limit. */
export function addressLists(areas: readonly Area[]): Area[][] {
  const lists: Area[][] = [];
  let length = Infinity;
  for (const area of areas) {
    const size = areaToA1(area).length + 1;
    if (length + size > ADDRESS_LIMIT) {
      lists.push([]);
      length = 0;
    }
    lists[lists.length - 1]?.push(area);
    length += size;
  }
  return lists;
}
