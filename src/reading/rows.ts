/** Rows of a list (名册式): entries told from sums, block headings, notes and blanks. */
import type { CellText, ReadingProblem, TableSource, UnitMention } from './record';
import type { Grid } from './grid';
import { isPlain, nameKey, plain, stripInvisible, villageInName } from './text';
import { isFooterText, sumLabel } from './vocabulary';

export interface ListRow {
  readonly row: number;
  readonly unit: UnitMention;
}

export interface ListBlock {
  readonly rows: readonly ListRow[];
  readonly bottom: number;
  /** Rows with one text only that head a block (弥阳镇, 非公企业), by row. */
  readonly headings: readonly CellText[];
}

const MOST_BLANK_ROWS = 2;
const SAME_AS_ABOVE = /^(?:同上|〃|″|")$/;
const PLACEHOLDER = /^(?:合计|小计|总计|平均|平均分|最高|最低|分值|满分|标准分|应得分|…+|\.+)$/;

/** All entries of a list from `top` on. Reports blank rows that cut the table in two (T11). */
export function readListRows(
  grid: Grid,
  columns: { readonly unit: number; readonly left: number; readonly right: number },
  top: number,
  limit: number,
  source: TableSource,
  problems: ReadingProblem[],
): ListBlock {
  const rows: ListRow[] = [];
  const headings: CellText[] = [];
  const blanks: number[] = [];
  let pending: number[] = [];
  let bottom = top - 1;
  for (let row = top; row <= limit; row += 1) {
    const text = grid.seen(row, columns.unit);
    if (stripInvisible(text) === '') {
      if (grid.isBlankRow(row, columns.left, columns.right)) {
        pending.push(row);
        if (pending.length > MOST_BLANK_ROWS) break;
        continue;
      }
      const first = grid.firstText(row, columns.left, columns.right);
      if (isFooterText(first)) break;
      const heading = onlyText(grid, row, columns.left, columns.right);
      if (heading) headings.push(heading);
      else if (isSum(first)) bottom = row;
      continue;
    }
    if (isFooterText(text) || isFooterText(grid.firstText(row, columns.left, columns.unit))) break;
    if (isSum(text) || isSum(grid.firstText(row, columns.left, columns.unit))) {
      bottom = row;
      continue;
    }
    const heading = grid.mergeAt(row, columns.unit) ? onlyText(grid, row, columns.left, columns.right) : null;
    if (heading) {
      headings.push(heading);
      continue;
    }
    blanks.push(...pending);
    pending = [];
    rows.push({ row, unit: mentionAt(grid, row, columns.unit, text) });
    bottom = row;
  }
  for (const row of blanks) {
    if (rows[0] && row < rows[0].row) continue;
    problems.push({
      kind: 'blankRow',
      source,
      row,
      rowsBelow: rows.filter((below) => below.row > row).length,
    });
  }
  return { rows, bottom, headings };
}

const MAYBE_SUM = /[计总平最分满标应…]|\.{2}/;

const isSum = (text: string): boolean => {
  if (!MAYBE_SUM.test(text)) return false;
  const flat = plain(text);
  return PLACEHOLDER.test(flat) || (flat !== '' && flat.length < 12 && sumLabel(text) !== null);
};

/** The only filled cell of a row, when it is text: the heading of a block. */
function onlyText(grid: Grid, row: number, left: number, right: number): CellText | null {
  let found: CellText | null = null;
  for (let column = left; column <= right; column += 1) {
    if (grid.isBlank(row, column)) continue;
    if (found || typeof grid.value(row, column) !== 'string') return null;
    found = { row, column, text: grid.text(row, column) };
  }
  return found;
}

export function mentionAt(grid: Grid, row: number, column: number, text: string): UnitMention {
  const merge = grid.mergeAt(row, column);
  return { row: merge?.top ?? row, column: merge?.left ?? column, text: text.trim(), name: nameKey(text) };
}

/**
 * Text of a column at a row, reaching down through merges; where merges are unknown or the cells were left blank,
 * down from the last filled cell above.
 */
export function textDown(
  grid: Grid,
  column: number | null,
  row: number,
  previous: CellText | null,
  inherit: boolean,
): CellText | null {
  if (column === null) return null;
  const text = grid.seen(row, column);
  if (stripInvisible(text) === '' || SAME_AS_ABOVE.test(text.trim())) return inherit ? previous : null;
  const merge = grid.mergeAt(row, column);
  const oneLine = isPlain(text) ? text : text.replace(/[\s\u3000]+/g, ' ').trim();
  return { row: merge?.top ?? row, column, text: oneLine };
}

/** The last block heading at or above a row. */
export const headingAbove = (headings: readonly CellText[], row: number): CellText | null =>
  headings.filter((heading) => heading.row < row).at(-1) ?? null;

export function villagesAt(village: CellText | null, unit: UnitMention): readonly CellText[] {
  if (village) {
    if (isPlain(village.text)) return [village];
    return village.text
      .split(/[、,\uff0c;\uff1b/\n]/)
      .map((text) => ({ ...village, text: text.trim() }))
      .filter(({ text }) => text !== '');
  }
  const inName = villageInName(unit.text);
  return inName ? [{ row: unit.row, column: unit.column, text: inName }] : [];
}
