/** Special cells of an area as rectangles: the visible ones, and those with formulas. */
import type { Area } from '../../../src/workbook/address';
import type { SheetStore } from '../store/types';

function runs(from: number, to: number, hidden: (index: number) => boolean): [number, number][] {
  const out: [number, number][] = [];
  for (let index = from; index <= to; index++) {
    if (hidden(index)) continue;
    const last = out[out.length - 1];
    if (last && last[1] === index - 1) last[1] = index;
    else out.push([index, index]);
  }
  return out;
}

export function visibleAreas(sheet: SheetStore, area: Area): Area[] {
  const columns = runs(area.left, area.right, (column) => sheet.isColumnHidden(column));
  return runs(area.top, area.bottom, (row) => sheet.isRowHidden(row)).flatMap(([top, bottom]) =>
    columns.map(([left, right]) => ({ top, left, bottom, right })),
  );
}

/** Formula cells beside each other, and equally wide runs of them below each other, are one rectangle. */
export function formulaAreas(sheet: SheetStore, area: Area): Area[] {
  const areas: Area[] = [];
  const open = new Map<string, number>();
  for (let row = area.top; row <= area.bottom; row++) {
    const hasNone = (column: number): boolean => (sheet.cell(row, column)?.formula ?? null) === null;
    for (const [left, right] of runs(area.left, area.right, hasNone)) {
      const key = `${left}:${right}`;
      const index = open.get(key);
      const above = index === undefined ? undefined : areas[index];
      if (index !== undefined && above?.bottom === row - 1) areas[index] = { ...above, bottom: row };
      else {
        open.set(key, areas.length);
        areas.push({ top: row, left, bottom: row, right });
      }
    }
  }
  return areas;
}
