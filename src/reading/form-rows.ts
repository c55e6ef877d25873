/** The rows of an Annex 1 form: what each says, which points it may carry, and which of them are no items at all. */
import type { CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { HeadId, RuleBook } from '../rulebook/rulebook';
import type { FormColumns } from './form-columns';
import type { Grid } from './grid';
import type { CellText } from './record';
import { pointsOfRow, type PointsAt, type PointsSource } from './points-sources';
import { isFigureLike, readNumber, valueOf } from './number';
import { labelOf, plain, pointsInName, stripInvisible } from './text';
import { isContinuation, isFooterText, isNote, isPlaceholder, isStatistic, sumLabel } from './words/lines';

/** A row that may be an item, a category or a sum. */
export interface BodyRow extends CellRef {
  readonly headText: string;
  readonly group: string | null;
  readonly label: string;
  readonly head: HeadId | null;
  readonly bonus: boolean;
  /** Points by where they stand: in their column, in a name, in the criterion. */
  readonly points: ReadonlyMap<PointsSource, PointsAt>;
  readonly categoryLike: boolean;
  readonly hasScore: boolean;
  /** First row of the cells merged over the scores of several rows; the row itself where nothing is merged. */
  readonly scoreRow: number;
  readonly sum: { readonly of: string; readonly word: string } | null;
}

/** A row with figures that are part of no score known to the rule book: 减分项, 扣分. */
export interface DeductionRow {
  readonly row: number;
  readonly label: string;
}

export interface VetoRow {
  readonly row: number;
  readonly answers: readonly CellText[];
}

export interface FormRows {
  readonly rows: readonly BodyRow[];
  readonly deductions: readonly DeductionRow[];
  /** 一票否决: what a form answers to it, with the row. */
  readonly vetoes: readonly VetoRow[];
  readonly blankRows: readonly number[];
}

/** Where to read: the rows of one header, with the head that stands over them before the first says its own. */
export interface RowRange {
  readonly top: number;
  readonly limit: number;
  readonly head: HeadId | null;
}

/** 一, (二), 三、 in the column of serial numbers, where items count 1, 2, 3. */
const NUMERAL = /^(?:[一二三四五六七八九十]+、?|\([一二三四五六七八九十]+\))$/;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+)/;
const VETO = /一票否决|^否决/;
const DEDUCTION =
  /^(?:[一二三四五六七八九十]+、|\d+[.、])?(?:减分|扣分|倒扣|负向|惩罚)(?:项目?|事项|指标|内容|情况)?/;
/** What fills a cell that has nothing to say. */
const FILLER = /^[*\-\u2014\u2013\uff0d/\uff0f·.…]+$/;

interface Heading {
  readonly text: string;
  readonly head: HeadId | null;
  /** The head of all rows that name none, where the page's title or header says one. */
  readonly page: HeadId | null;
}

export function readFormRows(
  grid: Grid,
  columns: FormColumns,
  range: RowRange,
  rulebook: RuleBook,
): FormRows {
  const rows: BodyRow[] = [];
  const deductions: DeductionRow[] = [];
  const vetoes: VetoRow[] = [];
  const blankRows: number[] = [];
  const carried = new Map<number, { text: string; row: number }>();
  let heading: Heading = { text: '', head: range.head, page: range.head };
  for (let row = range.top; row <= range.limit; row += 1) {
    if (grid.isBlankRow(row, columns.left, columns.right)) {
      blankRows.push(row);
      continue;
    }
    if (isBeside(grid, columns, row)) continue;
    carryLevels(grid, columns, row, carried);
    const read = readRow(grid, columns, row, heading, carried, rulebook);
    if (!read) continue;
    const words = plain(`${read.headText}|${read.group ?? ''}|${read.label}`);
    const points = read.points.get('column')?.value ?? null;
    if (points === null && VETO.test(words)) {
      vetoes.push({
        row,
        answers: columns.scores.map((column) => ({ row, column, text: grid.text(row, column) })),
      });
      continue;
    }
    if (points === null && !read.sum && words.split('|').some((text) => DEDUCTION.test(text))) {
      if (read.hasScore) deductions.push({ row, label: labelOf(read.label) });
      continue;
    }
    if (!read.sum) heading = { ...heading, text: read.headText, head: read.head };
    rows.push(read);
  }
  return { rows, deductions, vetoes, blankRows };
}

/** A signature, an opinion, a note or a statistic: its words stand where labels stand. */
function isBeside(grid: Grid, columns: FormColumns, row: number): boolean {
  const last = columns.points ?? columns.scores[0] ?? columns.right;
  const text = grid.firstText(row, columns.left, last);
  if (isNote(text) || isContinuation(text) || isPlaceholder(text)) return true;
  if (isStatistic(text) && sumLabel(text) === null && !hasPoints(grid, columns, row)) return true;
  return isFooterText(text) && !hasPoints(grid, columns, row);
}

const hasPoints = (grid: Grid, { points }: FormColumns, row: number): boolean =>
  points !== null && valueOf(readNumber(grid.value(row, points), 'points')) !== null;

/** The last text of each level above a row: levels are merged downward, or left blank. */
function carryLevels(
  grid: Grid,
  { levels }: FormColumns,
  row: number,
  carried: Map<number, { text: string; row: number }>,
): void {
  levels.forEach((column, index) => {
    const text = wordsAt(grid, row, column);
    if (text === '') return;
    const top = grid.mergeAt(row, column)?.top ?? row;
    const before = carried.get(column);
    if (before && before.text === text && before.row >= top) return;
    carried.set(column, { text, row: top });
    for (const deeper of levels.slice(index + 1)) {
      if ((carried.get(deeper)?.row ?? row) < top) carried.delete(deeper);
    }
  });
}

/** The text one sees at a cell of words; a mark that only fills it says nothing. */
function wordsAt(grid: Grid, row: number, column: number): string {
  const text = grid.seen(row, column);
  return text === '' || FILLER.test(stripInvisible(text)) ? '' : text;
}

function readRow(
  grid: Grid,
  columns: FormColumns,
  row: number,
  heading: Heading,
  carried: ReadonlyMap<number, { text: string; row: number }>,
  rulebook: RuleBook,
): BodyRow | null {
  const texts = columns.levels.map((column) => ({ column, text: wordsAt(grid, row, column) }));
  const deepest = texts.filter(({ text }) => stripInvisible(text) !== '').at(-1);
  const sum = sumOfRow(grid, columns, row);
  const label = deepest?.text ?? grid.firstText(row, columns.left, columns.points ?? columns.left);
  const points = sum ? columnPoints(grid, columns, row) : pointsOfRow(grid, columns, row, label, carried);
  const hasScore = columns.scores.some((column) => isScore(grid, row, column));
  if (stripInvisible(label) === '' && points.size === 0 && !hasScore) return null;
  const headText = columns.head === null ? '' : wordsAt(grid, row, columns.head);
  const own = headText === '' ? null : grid.lexicon.headOf([headText]);
  const categoryLike = isCategoryLike(grid, columns, row, label, rulebook);
  const head = own ?? inheritedHead(grid, headText, heading, label, categoryLike) ?? heading.page;
  return {
    row,
    column: deepest?.column ?? columns.left,
    headText: headText === '' ? heading.text : headText,
    group: columns.group === null ? null : wordsAt(grid, row, columns.group) || null,
    label,
    head,
    bonus: rulebook.heads.value.some((candidate) => candidate.id === head && candidate.bonus),
    points,
    categoryLike,
    hasScore,
    scoreRow: scoreRowOf(grid, columns, row),
    sum,
  };
}

const isScore = (grid: Grid, row: number, column: number): boolean => {
  const value = grid.value(row, column);
  if (!isFigureLike(value)) return false;
  return typeof value !== 'string' || !FILLER_ALONE.test(stripInvisible(value));
};
/** A star or a dash in place of a score; / stands for 不适用 and counts. */
const FILLER_ALONE = /^[*\u2014\u2013\uff0d-]+$/;

function columnPoints(grid: Grid, columns: FormColumns, row: number): ReadonlyMap<PointsSource, PointsAt> {
  if (columns.points === null) return new Map();
  const value = valueOf(readNumber(grid.value(row, columns.points), 'points'));
  const place = { row, column: columns.points };
  return value === null ? new Map() : new Map([['column', { value, place, pool: `${row}` }]]);
}

/** Scores merged downward over several rows, in every stage alike. */
function scoreRowOf(grid: Grid, { scores }: FormColumns, row: number): number {
  const tops = new Set(scores.map((column) => grid.mergeAt(row, column)?.top ?? row));
  const [top] = tops;
  return tops.size === 1 && top !== undefined ? top : row;
}

/** A form without a head column, or with its blanks unmerged, takes the head from the rows above. */
function inheritedHead(
  grid: Grid,
  headText: string,
  heading: Heading,
  label: string,
  categoryLike: boolean,
): HeadId | null {
  if (headText !== '' && plain(headText) !== plain(heading.text)) {
    return CONTINUED.test(plain(headText)) ? heading.head : grid.lexicon.headOf([label]);
  }
  const named = categoryLike || heading.head === null ? grid.lexicon.headOf([label]) : null;
  return named ?? heading.head;
}
const CONTINUED = /\(?续\)?$/;

/** 小计/合计 may stand in any of the columns that hold words, wherever the points column is. */
function sumOfRow(grid: Grid, columns: FormColumns, row: number): BodyRow['sum'] {
  const worded = [...columns.levels, ...(columns.points === null ? [] : [columns.points])];
  const last = worded.length > 0 ? Math.max(...worded) : columns.right;
  for (let column = columns.left; column <= last; column += 1) {
    if (columns.scores.includes(column)) continue;
    const text = grid.text(row, column);
    if (text === '') continue;
    const sum = sumLabel(text) ?? sumLabel(text.normalize('NFKC').replace(/:.*$/s, ''));
    if (sum) return sum;
    const role = grid.lexicon.meaning(text)?.role;
    if (role === 'finalScore' || role === 'total') return { of: '', word: '总分' };
  }
  return null;
}

/** A heading fills only the outer columns, or spans them all in one merged cell, or is numbered or named like one. */
function isCategoryLike(
  grid: Grid,
  columns: FormColumns,
  row: number,
  label: string,
  rulebook: RuleBook,
): boolean {
  if (columns.content !== null && (columns.head ?? columns.group) !== null) {
    const merge = grid.mergeAt(row, columns.content);
    const origin = merge ? merge.left : columns.content;
    return wordsAt(grid, row, columns.content) === '' || (merge !== null && origin < columns.content);
  }
  const serial = columns.serial === null ? '' : plain(grid.text(row, columns.serial));
  return (
    HEADING.test(plain(label)) ||
    NUMERAL.test(serial) ||
    isHeadName(label, rulebook) ||
    (columns.points !== null && pointsInName(label) !== null)
  );
}

/** A row that is called like a head (一级指标) and nothing else. */
function isHeadName(label: string, rulebook: RuleBook): boolean {
  const name = labelOf(label);
  return rulebook.heads.value.some((head) => head.name === name || head.words.includes(name));
}

/** Value of a row's score in a column; `null` where it holds no readable number. */
export const scoreAt = (grid: Grid, row: number, column: number): Decimal | null =>
  valueOf(readNumber(grid.value(row, column), 'score', grid.uncomputed(row, column)));
