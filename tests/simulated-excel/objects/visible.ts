/** Visible parts of an area as rectangles. */
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
