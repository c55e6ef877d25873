/** Rows of a list (名册式): entries told from sums, statistics, block headings, notes, repeated headers and blanks. */
import type { CellText, ReadingProblem, TableSource, UnitMention } from './record';
import type { Grid } from './grid';
import { isFigureLike } from './number';
import { isPlain, looksLikeUnit, nameKey, plain, stripInvisible, villageInName } from './text';
import { isContinuation, isFooterText, isNote, isPlaceholder, isStatistic, sumLabel } from './words/lines';

export interface ListRow {
  readonly row: number;
  readonly unit: UnitMention;
}

export interface ListBlock {
  readonly rows: readonly ListRow[];
  /** Last row that is an entry or a sum. */
  readonly bottom: number;
  /** Rows with one text only that head a block (弥阳镇, 非公企业), by row. */
  readonly headings: readonly CellText[];
}

/** Where a list stands, and what its rows have to hold to be entries. */
export interface ListArea {
  readonly unit: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly limit: number;
  /** Columns that an entry fills: scores, ballots, or what a roster says of a unit. */
  readonly filled: readonly number[];
  /** Rows of headers that stand again further down. */
  readonly repeated: ReadonlySet<number>;
}

const SAME_AS_ABOVE = /^(?:同上|〃|″|")$/;

/** What a row of a list is. */
type RowKind = 'blank' | 'heading' | 'sum' | 'other' | 'entry' | 'foreign';

/** All entries of a list. Reports blank rows that cut the table in two (T11); notes and signatures end nothing. */
export function readListRows(
  grid: Grid,
  area: ListArea,
  source: TableSource,
  problems: ReadingProblem[],
): ListBlock {
  const rows: ListRow[] = [];
  const headings: CellText[] = [];
  const blanks: number[] = [];
  let pending: number[] = [];
  let interrupted = false;
  let bottom = area.top - 1;
  for (let row = area.top; row <= area.limit; row += 1) {
    const kind = kindOfRow(grid, area, row, interrupted);
    if (kind === 'blank') {
      pending.push(row);
      interrupted ||= pending.length > CLOSE;
      continue;
    }
    // What has no entry's shape behind a gap is another table, and its rows are told apart from ours as a whole.
    if (kind === 'foreign') break;
    if (kind === 'heading') {
      const heading = onlyText(grid, row, area.left, area.right);
      if (heading) headings.push(heading);
    } else if (kind === 'sum') bottom = row;
    else if (kind === 'entry') {
      blanks.push(...pending);
      rows.push({ row, unit: mentionAt(grid, row, area.unit, grid.seen(row, area.unit)) });
      bottom = row;
    } else interrupted = true;
    if (kind !== 'other') pending = [];
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

/** Blank rows that part nothing. */
const CLOSE = 2;

function kindOfRow(grid: Grid, area: ListArea, row: number, interrupted: boolean): RowKind {
  const { unit, left, right } = area;
  if (area.repeated.has(row)) return 'other';
  const text = grid.seen(row, unit);
  const named = stripInvisible(text) !== '';
  if (!named && grid.isBlankRow(row, left, right)) return 'blank';
  const first = grid.firstText(row, left, right);
  const fits = isFilled(grid, area, row);
  if (isSum(first) || (named && isSum(text)) || isSumBefore(grid, area, row))
    return fits || !named ? 'sum' : 'other';
  if (isPlaceholder(first) || isContinuation(first) || isNote(first)) return 'other';
  const heading = onlyText(grid, row, left, right);
  // Without figures beside it a name with 盖章 is a signature; with figures it is a unit that stamped its row.
  if (!fits && (isFooterText(first) || (named && isFooterText(text)))) return 'other';
  if (heading && (!named || grid.mergeAt(row, unit) !== null || heading.column !== unit)) {
    return isBlockHeading(heading.text) ? 'heading' : 'other';
  }
  if (!named) return 'other';
  if (isSentence(text)) return fits ? 'entry' : 'other';
  if (interrupted && !fits) return heading ? 'other' : 'foreign';
  return 'entry';
}

/** Has the row what an entry of this list holds? Words of a signature under the scores are none of it. */
const isFilled = (grid: Grid, { filled }: ListArea, row: number): boolean =>
  filled.some((column) => isFigureLike(grid.value(row, column)));

const MAYBE_SUM = /[计总]/;

const isSum = (text: string): boolean => {
  if (isStatistic(text)) return true;
  if (!MAYBE_SUM.test(text)) return false;
  const flat = plain(text);
  return flat !== '' && flat.length < 14 && sumLabel(text) !== null;
};

/** 合计 may stand in any column before the unit. */
function isSumBefore(grid: Grid, { left, unit }: ListArea, row: number): boolean {
  for (let column = left; column < unit; column += 1) if (isSum(grid.text(row, column))) return true;
  return false;
}

/** 弥阳镇, 一、市级机关(20家), 非公企业: short, without a stop. */
const isBlockHeading = (text: string): boolean => {
  const flat = plain(text);
  return flat.length <= LONGEST_HEADING && !/[。;,:]/.test(flat) && !isFooterText(text);
};
const LONGEST_HEADING = 24;

const isSentence = (text: string): boolean => text.length > LONGEST_NAME || /[。;!?]/.test(text);
const LONGEST_NAME = 60;

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
  const oneLine = isPlain(text) ? text : joinLines(text);
  return { row: merge?.top ?? row, column: merge?.left ?? column, text: oneLine, name: nameKey(oneLine) };
}

/** A name broken over two lines is one name, unless each line is a name by itself. */
const joinLines = (text: string): string =>
  text.includes('\n') &&
  !text.split('\n').every((line) => looksLikeUnit(line) && !/[乡镇村街]$/.test(line.trim()))
    ? text.replace(/\s*\n\s*/g, '').trim()
    : text.trim();

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
