/**
 * Finding table headers (表头): rows full of known words, one to four rows deep, merged both ways. Sheets may hold
 * several tables beside and below each other, so every header is found with the columns it spans.
 */
import type { Area } from '../workbook/address';
import { columnTexts, isNumberingRow, readColumns, type HeaderColumn } from './header-columns';
import { resolveRoles } from './header-roles';
import type { Grid } from './grid';
import { segments } from './segments';
import { isMeasure } from './words/measure';
import type { Role } from './words/roles';

export type { HeaderColumn } from './header-columns';

export interface Header {
  readonly top: number;
  /** Last row, 栏次 (甲 乙 1 2 3) included. */
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly columns: readonly HeaderColumn[];
}

const DEEPEST_HEADER = 4;

/** All headers of a sheet, from top to bottom, left to right. */
export function findHeaders(grid: Grid): readonly Header[] {
  const used = grid.used;
  if (!used) return [];
  const headers: Header[] = [];
  for (let row = used.top; row <= used.bottom; row += 1) {
    if (!isHeaderRow(grid, row)) continue;
    const { left, right } = rowSpan(grid, row, used);
    const words = headerBottom(grid, row, left, right);
    const top = headerTop(grid, row, used);
    const bottom = words + numberingRows(grid, words, left, right);
    for (const [from, to] of segments(grid, top, words, left, right)) {
      const columns = resolveRoles(readColumns(grid, top, words, from, to));
      const known = columns.filter(({ meaning, leaf }) => meaning !== null || grid.lexicon.namesItem(leaf));
      // 一票否决 in two cells of a row is an item of the form, and no header of another.
      const isItem = known.every(({ meaning }) => meaning?.role === 'veto');
      if (known.length >= 2 && !isItem) headers.push({ top, bottom, left: from, right: to, columns });
    }
    row = bottom;
  }
  return headers;
}

/** The header in the rows that somebody pointed at, over all columns that hold anything there. */
export function headerAt(grid: Grid, { top, bottom, left, right }: Area): Header {
  const used = grid.used ?? { left, right };
  const filled = (column: number): boolean => columnTexts(grid, top, bottom, column).length > 0;
  // One selected cell stands for its whole row.
  const single = left === right;
  let first = single ? used.left : left;
  let last = single ? used.right : right;
  while (first < last && !filled(first)) first += 1;
  while (last > first && !filled(last)) last -= 1;
  const columns = resolveRoles(readColumns(grid, top, bottom, first, last));
  return {
    top,
    bottom: bottom + numberingRows(grid, bottom, first, last),
    left: first,
    right: last,
    columns,
  };
}

/** Columns from the first to the last filled one of the header's rows: the used range may be far wider. */
function rowSpan(grid: Grid, row: number, used: Area): { readonly left: number; readonly right: number } {
  let left = used.right;
  let right = used.left;
  for (
    let each = Math.max(used.top, row - 1);
    each <= Math.min(used.bottom, row + DEEPEST_HEADER);
    each += 1
  ) {
    const span = grid.filledSpan(each);
    if (!span) continue;
    left = Math.min(left, span.left);
    right = Math.max(right, span.right);
  }
  for (const merge of grid.mergesInRow(row)) right = Math.max(right, Math.min(merge.right, used.right));
  return { left, right };
}

/**
 * Two header words, or one among names of scored items (项目(5分)). A row with a number in it is no header, which also
 * keeps long tables cheap to scan.
 */
function isHeaderRow(grid: Grid, row: number): boolean {
  const values = grid.sheet.values[row - grid.sheet.top];
  if (!values) return false;
  let words = 0;
  let items = 0;
  for (const value of values) {
    if (typeof value === 'number') return false;
    if (typeof value !== 'string' || value === '') continue;
    const meaning = grid.lexicon.meaning(value);
    if (meaning && meaning.role !== 'class') words += 1;
    else if (meaning || grid.lexicon.namesItem(value)) items += 1;
  }
  return words >= 2 || (words === 1 && items >= 2);
}

/** Last row of the words of the header that begins in `top`. */
function headerBottom(grid: Grid, top: number, left: number, right: number): number {
  let bottom = top;
  for (const merge of grid.mergesInRow(top)) {
    // A cell merged downward from the header row covers the whole header.
    const text = grid.text(top, merge.left);
    if (merge.top === top && (grid.lexicon.meaning(text) || grid.lexicon.namesItem(text))) {
      bottom = Math.max(bottom, Math.min(merge.bottom, top + DEEPEST_HEADER - 1));
    }
  }
  while (bottom < top + DEEPEST_HEADER - 1 && continuesHeader(grid, top, bottom + 1, left, right))
    bottom += 1;
  return bottom;
}

/** Rows of column numbers right below the words. */
const numberingRows = (grid: Grid, bottom: number, left: number, right: number): number =>
  isNumberingRow(grid, bottom + 1, left, right) ? 1 : 0;

/** Without merges to tell: a row of words or measures, below a header whose key columns it leaves blank. */
function continuesHeader(grid: Grid, top: number, row: number, left: number, right: number): boolean {
  if (grid.isBlankRow(row, left, right)) return false;
  let words = 0;
  let others = 0;
  for (let column = left; column <= right; column += 1) {
    if (grid.isBlank(row, column)) continue;
    if (typeof grid.value(row, column) !== 'string') return false;
    const text = grid.text(row, column);
    const meaning = grid.lexicon.meaning(text);
    if (meaning?.role === 'total' || meaning?.role === 'points') return false;
    if (meaning) words += 1;
    else if (!isMeasure(text)) others += 1;
  }
  const { keys, listed } = keyColumns(grid, top, left, right);
  if (keys.some((column) => !grid.isBlank(row, column))) return false;
  if (words >= others) return true;
  // A row of names may be the last of a list's header; merges tell how deep it is where there are any.
  return listed && words + others >= 2 && !isMergedDownward(grid, top, left, right);
}

const isMergedDownward = (grid: Grid, top: number, left: number, right: number): boolean =>
  grid.mergesInRow(top).some((merge) => merge.bottom > top && merge.left <= right && merge.right >= left);

/** Columns that every entry fills, 序号 and the unit, else the first word; `listed`: the unit is among them. */
function keyColumns(
  grid: Grid,
  row: number,
  left: number,
  right: number,
): { readonly keys: readonly number[]; readonly listed: boolean } {
  const keys: number[] = [];
  let listed = false;
  let first: number | null = null;
  for (let column = left; column <= right; column += 1) {
    const role = grid.lexicon.meaning(grid.text(row, column))?.role;
    if (role) first ??= column;
    if (role === 'serial' || role === 'unit') keys.push(column);
    if (role === 'unit') listed = true;
  }
  if (keys.length === 0 && first !== null) keys.push(first);
  return { keys, listed };
}

/** First row of a header whose words were found in `row`: parents (得分, 测评结果) may stand above. */
function headerTop(grid: Grid, row: number, used: Area): number {
  let top = row;
  while (top > used.top && row - top < DEEPEST_HEADER - 1) {
    const above = top - 1;
    let parents = 0;
    for (let column = used.left; column <= used.right; column += 1) {
      const text = grid.text(above, column);
      if (text === '') continue;
      const role = grid.lexicon.meaning(text)?.role;
      if (role === 'score' || role === 'ballots') parents += 1;
    }
    if (parents === 0) break;
    top = above;
  }
  return top;
}

/** Columns of a role, in sheet order. */
export const columnsOf = (header: Header, role: Role): readonly HeaderColumn[] =>
  header.columns.filter((column) => column.meaning?.role === role);

export const hasRole = (header: Header, role: Role): boolean => columnsOf(header, role).length > 0;
