/** Tables side by side (左右并排) told from one table with an empty spacer column. */
import type { Grid } from './grid';
import { columnTexts } from './header-columns';
import type { Role } from './words/roles';

/** Columns of one table: from, to. */
export type Segment = readonly [number, number];

/**
 * Columns that belong together: cut where a second 序号 begins, where a list of units begins right beside a form, and at
 * columns with neither header text nor cells below it when what follows is a table by itself.
 */
export function segments(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly Segment[] {
  const found: [number, number][] = [];
  let start: number | null = null;
  let seen = new Set<Role>();
  let gap = false;
  for (let column = left; column <= right + 1; column += 1) {
    const texts = column <= right ? columnTexts(grid, top, bottom, column) : [];
    const roles = texts.flatMap((text) => grid.lexicon.meaning(text)?.role ?? []);
    if (texts.length === 0) {
      // A column that lost its header word, directly before one that has a word, is part of the table.
      if (start !== null && column <= right && !isNameless(grid, top, bottom, column)) gap = true;
      if (column <= right) continue;
    }
    const begins = column > right || beginsTable(roles, texts, seen, gap, grid);
    if (start !== null && begins) {
      found.push([start, lastFilled(grid, top, bottom, start, column - 1)]);
      start = null;
      seen = new Set();
    }
    gap = false;
    if (texts.length > 0) start ??= column;
    for (const role of roles) seen.add(role);
  }
  return found;
}

/** Does a column open another table, given the roles already seen in this one? */
function beginsTable(
  roles: readonly Role[],
  texts: readonly string[],
  seen: ReadonlySet<Role>,
  gap: boolean,
  grid: Grid,
): boolean {
  if (roles.includes('serial') && seen.has('serial')) return true;
  const described = seen.has('points') || seen.has('criterion') || seen.has('level');
  if (described && roles.length === 1 && roles[0] === 'unit' && seen.has('score')) return true;
  if (!gap) return false;
  if (roles.length === 0) return !texts.some((text) => grid.lexicon.namesItem(text));
  return roles.some((role) => OPENING.has(role) && (seen.has(role) || (role === 'unit' && described)));
}

/** Roles with which a table opens; a second one behind a gap is another table's. */
const OPENING: ReadonlySet<Role> = new Set(['serial', 'unit', 'township', 'level']);

function lastFilled(grid: Grid, top: number, bottom: number, start: number, end: number): number {
  let last = end;
  while (last > start && columnTexts(grid, top, bottom, last).length === 0) last -= 1;
  return last;
}

/** Rows below a header that tell a gap between two tables from a column that lost its header word. */
const ROWS_BELOW = 30;

function isNameless(grid: Grid, top: number, bottom: number, column: number): boolean {
  if (columnTexts(grid, top, bottom, column + 1).length === 0) return false;
  const last = Math.min(bottom + ROWS_BELOW, grid.used?.bottom ?? bottom);
  for (let row = bottom + 1; row <= last; row += 1) if (!grid.isBlank(row, column)) return true;
  return false;
}
