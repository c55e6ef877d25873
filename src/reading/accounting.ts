/**
 * Every filled cell is accounted for (一格不漏): what stands in no table that was read is a title, a field, a note or part of
 * a plainly foreign table, or it is told as not read (T18), one block for what belongs together.
 */
import { overlap, type Area } from '../workbook/address';
import type { Snapshot } from '../workbook/snapshot';
import type { UnreadBlock, UnreadReason } from './record';
import type { Grid } from './grid';
import type { FedCells } from './fed-cells';
import type { SheetReading } from './sheet-reader';
import { looksLikeUnit, nameKey, plain } from './text';
import { isContinuation, isFooterText, isNote, isPlaceholder } from './words/lines';

/** Rows looked at on a sheet: what is beyond is told by its first rows all the same. */
const MOST_ROWS = 200_000;

export function unreadBlocks(
  snapshot: Snapshot,
  sheet: SheetReading,
  names: ReadonlySet<string>,
  fed: FedCells,
): readonly UnreadBlock[] {
  const { grid } = sheet;
  const { used } = grid;
  if (!used || grid.sheet.visibility !== 'visible') return [];
  const blocks = leftOver(grid, sheet);
  const told: UnreadBlock[] = [];
  for (const block of blocks) {
    const found = judge(grid, block, names, sheet, fed);
    if (!found) continue;
    const whole = sheet.read.length === 0 && sheet.tables.length === 0;
    told.push({
      file: snapshot.file,
      sheet: grid.sheet,
      area: block.area,
      shape: whole ? 'sheet' : 'rows',
      words: found.words,
      weighty: found.weighty,
      reason: found.reason,
    });
  }
  const [first] = told;
  // A sheet of which nothing was read is told once.
  if (first && first.shape === 'sheet') {
    return [{ ...first, area: used, weighty: told.some(({ weighty }) => weighty) }];
  }
  return told;
}

interface Leftover {
  readonly area: Area;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
}

/** Filled cells that no table claims, in blocks of rows that follow each other. */
function leftOver(grid: Grid, { read, tables }: SheetReading): readonly Leftover[] {
  const used = grid.used;
  if (!used) return [];
  const claimed = (row: number, column: number): boolean =>
    read.some(
      ({ header, above, bottom }) =>
        row >= above && row <= bottom && column >= header.left && column <= header.right,
    ) ||
    tables.some(({ source }) => overlap(source.area, { top: row, bottom: row, left: column, right: column }));
  const blocks: { area: Area; cells: { row: number; column: number }[] }[] = [];
  let current: (typeof blocks)[number] | null = null;
  const last = Math.min(used.bottom, used.top + MOST_ROWS);
  for (let row = used.top; row <= last; row += 1) {
    const span = grid.filledSpan(row);
    const cells: { row: number; column: number }[] = [];
    if (span && !isClaimedWhole(read, row, span)) {
      for (let column = span.left; column <= span.right; column += 1) {
        if (!grid.isBlank(row, column) && !claimed(row, column)) cells.push({ row, column });
      }
    }
    if (cells.length === 0) {
      current = null;
      continue;
    }
    const left = Math.min(...cells.map(({ column }) => column));
    const right = Math.max(...cells.map(({ column }) => column));
    if (current) {
      current.cells.push(...cells);
      const { area } = current;
      current.area = {
        ...area,
        bottom: row,
        left: Math.min(area.left, left),
        right: Math.max(area.right, right),
      };
    } else {
      current = { area: { top: row, bottom: row, left, right }, cells };
      blocks.push(current);
    }
  }
  return blocks;
}

/** Long lists: a row within one table is looked at once. */
const isClaimedWhole = (
  read: SheetReading['read'],
  row: number,
  { left, right }: { readonly left: number; readonly right: number },
): boolean =>
  read.some(
    ({ header, above, bottom }) =>
      row >= above && row <= bottom && left >= header.left && right <= header.right,
  );

interface Verdict {
  readonly words: string;
  readonly weighty: boolean;
  readonly reason: UnreadReason | null;
}

/** What a block is worth telling; `null` for titles, fields, notes and plainly foreign tables. */
function judge(
  grid: Grid,
  { area, cells }: Leftover,
  names: ReadonlySet<string>,
  sheet: SheetReading,
  fed: FedCells,
): Verdict | null {
  let numbers = 0;
  let named = 0;
  let headers = 0;
  let annex = false;
  let first = '';
  let lines = 0;
  for (const { row, column } of cells) {
    const value = grid.value(row, column);
    if (typeof value === 'number') {
      if (!fed.has(grid.sheet.name, row, column)) numbers += 1;
      continue;
    }
    const text = grid.text(row, column);
    if (text === '') continue;
    if (first === '') first = plain(text).slice(0, FIRST_WORDS);
    annex ||= ANNEX.test(plain(text)) && text.length < LONGEST_TITLE;
    if (isBeside(text)) continue;
    lines += 1;
    if (names.has(nameKey(text))) named += 1;
    if (grid.lexicon.meaning(text) !== null || grid.lexicon.namesItem(text)) headers += 1;
  }
  if (lines === 0 && numbers === 0) return null;
  annex ||= ANNEX.test(plain(grid.sheet.name)) && sheet.tables.length === 0;
  const weighty = named > 0 || (annex && numbers > 0) || (headers > 1 && numbers > 0);
  // A line of words alone is a title, a note, an opinion.
  if (numbers === 0 && named === 0 && headers < 2 && !(annex && lines > 2)) return null;
  // Below a form stand its confirmations, which name the unit once more.
  if (headers < 2 && isBelowForm(area, sheet)) return null;
  if (numbers === 0 && named === 1 && cells.length === 1 && looksLikeUnit(first)) return null;
  if (named === 0 && headers === 0 && !annex) return null;
  return { words: first, weighty, reason: annex && sheet.tables.length === 0 ? 'annex' : null };
}

const isBelowForm = (area: Area, { read }: SheetReading): boolean =>
  read.some(
    ({ header, bottom, kind }) =>
      kind === 'form' && area.top > bottom && area.left >= header.left && area.right <= header.right,
  );

const FIRST_WORDS = 20;
const LONGEST_TITLE = 60;
const ANNEX = /^附件[123一二三]|考核(?:指标|评分|得分)|评分表|满意度|测评结果|考核单位名单/;

const isBeside = (text: string): boolean =>
  isNote(text) || isFooterText(text) || isContinuation(text) || isPlaceholder(text) || /[:\uff1a]/.test(text);
