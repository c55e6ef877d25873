/**
 * Finding table headers (表头): rows full of known words, one to four rows deep, merged both ways. Sheets may hold
 * several tables beside and below each other, so every header is found with the columns it spans.
 */
import type { Area } from '../workbook/address';
import { pointsInName, stripInvisible } from './text';
import type { Grid } from './grid';
import { isMeasure, meaningOf, type Meaning, type Role } from './vocabulary';

/** One column under a header: its texts from top to bottom, and what they mean together. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
  /** The lowest text: what the column itself is called. */
  readonly leaf: string;
  readonly meaning: Meaning | null;
}

export interface Header {
  readonly top: number;
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
    if (!isHeaderRow(grid, row, used.left, used.right)) continue;
    const bottom = headerBottom(grid, row, used.left, used.right);
    const top = headerTop(grid, row, used);
    for (const [left, right] of segments(grid, top, bottom, used.left, used.right)) {
      const columns = readColumns(grid, top, bottom, left, right);
      if (columns.filter((column) => column.meaning ?? carriesPoints(column.leaf)).length >= 2) {
        headers.push({ top, bottom, left, right, columns });
      }
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
  return { top, bottom, left: first, right: last, columns: readColumns(grid, top, bottom, first, last) };
}

/**
 * Two header words, or one among names that carry points (项目(5分)). A row with a number in it is no header, which
 * also keeps long tables cheap to scan.
 */
function isHeaderRow(grid: Grid, row: number, left: number, right: number): boolean {
  const values = grid.sheet.values[row - grid.sheet.top];
  if (!values) return false;
  let words = 0;
  let items = 0;
  for (let column = left; column <= right; column += 1) {
    const value = values[column - grid.sheet.left];
    if (typeof value === 'number') return false;
    if (typeof value !== 'string' || value === '') continue;
    if (meaningOf(value)) words += 1;
    else if (carriesPoints(value)) items += 1;
  }
  return words >= 2 || (words === 1 && items >= 2);
}

const carriesPoints = (text: string): boolean =>
  text.includes('分') && text.length < 40 && pointsInName(text) !== null;

/** Last row of the header that begins in `top`. */
function headerBottom(grid: Grid, top: number, left: number, right: number): number {
  let bottom = top;
  for (const merge of grid.mergesInRow(top)) {
    // A cell merged downward from the header row covers the whole header.
    if (merge.top === top && meaningOf(grid.text(top, merge.left))) {
      bottom = Math.max(bottom, Math.min(merge.bottom, top + DEEPEST_HEADER - 1));
    }
  }
  while (bottom < top + DEEPEST_HEADER - 1 && continuesHeader(grid, top, bottom + 1, left, right))
    bottom += 1;
  return bottom;
}

/** Without merges to tell: a row of words or measures, below a header whose key columns it leaves blank. */
function continuesHeader(grid: Grid, top: number, row: number, left: number, right: number): boolean {
  if (grid.isBlankRow(row, left, right)) return false;
  let words = 0;
  let others = 0;
  for (let column = left; column <= right; column += 1) {
    if (grid.isBlank(row, column)) continue;
    if (typeof grid.value(row, column) !== 'string') return false;
    const text = grid.text(row, column);
    const meaning = meaningOf(text);
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
    const role = meaningOf(grid.text(row, column))?.role;
    if (role === 'serial' || role === 'unit') keys.push(column);
    if (role === 'unit') listed = true;
    if (role && first === null) first = column;
  }
  return { keys: keys.length === 0 && first !== null ? [first] : keys, listed };
}

/** A row of parents (自评 | 市级评估 over several columns each) above the words belongs to the header. */
function headerTop(grid: Grid, row: number, used: { top: number; left: number; right: number }): number {
  let top = row;
  while (top > used.top && row - top < DEEPEST_HEADER - 1) {
    const above = top - 1;
    let parents = 0;
    for (let column = used.left; column <= used.right; column += 1) {
      const role = meaningOf(grid.text(above, column))?.role;
      if (role === 'score' || role === 'ballots') parents += 1;
    }
    if (parents === 0) break;
    top = above;
  }
  return top;
}

/**
 * Columns that belong together: cut at columns with neither header text nor cells below it, where a second 序号 begins,
 * and where a list of units begins right beside a form.
 */
function segments(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  let start: number | null = null;
  let serialSeen = false;
  let described = false;
  for (let column = left; column <= right + 1; column += 1) {
    const texts = column <= right ? columnTexts(grid, top, bottom, column) : [];
    const roles = texts.map((text) => meaningOf(text)?.role);
    const isSerial = roles.includes('serial');
    const begins = (isSerial && serialSeen) || (described && roles.length === 1 && roles[0] === 'unit');
    const isGap = texts.length === 0 && !isNameless(grid, top, bottom, column);
    if (start !== null && (isGap || begins)) {
      found.push([start, column - 1]);
      start = null;
      serialSeen = false;
      described = false;
    }
    if (texts.length > 0 && start === null) start = column;
    if (isSerial) serialSeen = true;
    if (roles.includes('points') || roles.includes('criterion')) described = true;
  }
  return found;
}

/** Rows below a header that tell a gap between two tables from a column that lost its header word. */
const ROWS_BELOW = 30;

/** A column with cells and no header word, directly before one that has a word. */
function isNameless(grid: Grid, top: number, bottom: number, column: number): boolean {
  if (columnTexts(grid, top, bottom, column + 1).length === 0) return false;
  const last = Math.min(bottom + ROWS_BELOW, grid.used?.bottom ?? bottom);
  for (let row = bottom + 1; row <= last; row += 1) if (!grid.isBlank(row, column)) return true;
  return false;
}

function columnTexts(grid: Grid, top: number, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const text = grid.seen(row, column);
    if (stripInvisible(text) !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

function readColumns(grid: Grid, top: number, bottom: number, left: number, right: number): HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const parents = new Map<number, string>();
  for (let column = left; column <= right; column += 1) {
    const path: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      let text = grid.seen(row, column);
      const blank = stripInvisible(text) === '';
      const hasBelow = row < bottom && !grid.isBlank(bottom, column) && grid.mergeAt(row, column) === null;
      // Hosts that cannot tell merges leave the cells right of a parent blank: the parent reaches over them.
      if (blank && hasBelow) text = parents.get(row) ?? '';
      else if (!blank && hasBelow) parents.set(row, text);
      else if (!blank) parents.delete(row);
      if (stripInvisible(text) !== '' && text !== path.at(-1) && !isMeasure(text)) path.push(text);
    }
    columns.push({ column, path, leaf: path.at(-1) ?? '', meaning: meaningOfPath(path) });
  }
  return columns;
}

/**
 * The lowest text decides; a bare 得分 below 自评 takes its stage from above, a sum below 自评 likewise. Below 得分 the
 * words 单位 and 乡镇 say who gave the score.
 */
function meaningOfPath(path: readonly string[]): Meaning | null {
  const meanings = path.map(meaningOf);
  const leaf = meanings.at(-1) ?? null;
  if (leaf && meanings.at(-2)?.role === 'score') {
    if (leaf.role === 'unit') return { role: 'score', stage: 'self' };
    if (leaf.role === 'township') return { role: 'score', stage: 'township' };
  }
  const stage = meanings.reduceRight<Meaning['stage']>(
    (found, meaning) => found ?? meaning?.stage ?? null,
    null,
  );
  if (!leaf) return null;
  return leaf.stage === null && stage !== null ? { role: leaf.role, stage } : leaf;
}

/** Columns of a role, in sheet order. */
export const columnsOf = (header: Header, role: Role): readonly HeaderColumn[] =>
  header.columns.filter((column) => column.meaning?.role === role);

export const hasRole = (header: Header, role: Role): boolean => columnsOf(header, role).length > 0;
