/** How high the rows of a sheet of ours have to be to show all of their text (points). */
import { cellKey, type Area } from '../../workbook/address';
import type { GeneratedCell, GeneratedStyle, SheetEdit } from '../../workbook/edit';

const DEFAULT_WIDTH = 9;
/** Points per line of text, by style. */
const LINE: Readonly<Record<GeneratedStyle, number>> = {
  title: 27,
  note: 14,
  plain: 16,
  header: 16,
  text: 16,
  number: 16,
  alert: 16,
  link: 16,
};
/** How much wider a character is than one of the default font. */
const SCALE: Readonly<Record<GeneratedStyle, number>> = {
  title: 1.7,
  note: 0.95,
  plain: 1.05,
  header: 1.05,
  text: 1.05,
  number: 1.05,
  alert: 1.1,
  link: 1.05,
};
/** Points of a row with one line of text. */
export const ROW = 18;
const MAX_HEIGHT = 409;

/** One height for every row; 0 for one without text. */
export function rowHeights({ rows, merges, widths }: SheetEdit): readonly number[] {
  const mergeFrom = new Map(merges.map((area) => [cellKey(area.top, area.left), area]));
  return rows.map((cells, row) =>
    cells.reduce((most, cell, column) => {
      if (!cell) return most;
      const height = heightOf(cell, column, widths, mergeFrom.get(cellKey(row, column)));
      return Math.max(most, Math.min(height, MAX_HEIGHT));
    }, 0),
  );
}

/** Points that a cell needs to show all of its text; merged rows share the burden. */
function heightOf(
  { content, style }: GeneratedCell,
  column: number,
  widths: readonly number[],
  merge: Area | undefined,
): number {
  const text = typeof content.value === 'string' ? content.value : '';
  let width = 0;
  for (let c = column; c <= (merge?.right ?? column); c++) width += widths[c] ?? DEFAULT_WIDTH;
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil((textWidth(line) * SCALE[style]) / Math.max(1, width - 1)));
  }
  const height = Math.max(1, lines) * LINE[style] + (style === 'title' ? 6 : 0);
  return Math.ceil(height / (merge ? merge.bottom - merge.top + 1 : 1));
}

/** Characters as columns count them: Chinese ones are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 2 : 1;
  return width;
}
