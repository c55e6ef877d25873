/** The body of an Annex 1 form: which rows are items, categories, sums, and where it ends. */
import type { CellRef } from '../workbook/address';
import type { Decimal } from '../workbook/decimal';
import type { HeadId, RuleBook } from '../rulebook/rulebook';
import { headOf } from './classify';
import type { Grid } from './grid';
import { readNumber, valueOf } from './number';
import { labelOf, plain, pointsInName, stripInvisible } from './text';
import { isFooterText, sumLabel } from './vocabulary';

/** Columns of a form that words were found for; `null` where the form has none. */
export interface FormColumns {
  readonly serial: number | null;
  readonly head: number | null;
  readonly group: number | null;
  readonly content: number | null;
  readonly criterion: number | null;
  readonly points: number | null;
  readonly amount: number | null;
  readonly left: number;
  readonly right: number;
  readonly scores: readonly number[];
}

export interface BodyRow extends CellRef {
  readonly headText: string;
  readonly group: string | null;
  readonly label: string;
  readonly head: HeadId | null;
  readonly bonus: boolean;
  readonly points: Decimal | null;
  readonly pointsPlace: CellRef | null;
  readonly categoryLike: boolean;
  readonly hasScore: boolean;
  readonly sum: { readonly of: string; readonly word: string } | null;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** Last row of the table. */
  readonly bottom: number;
  readonly blankRows: readonly { readonly row: number; readonly rowsBelow: number }[];
}

const MOST_BLANK_ROWS = 2;
/** 一, (二), 三、 in the column of serial numbers, where items count 1, 2, 3. */
const NUMERAL = /^(?:[一二三四五六七八九十]+、?|\([一二三四五六七八九十]+\))$/;
const HEADING = /^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|第[一二三四五六七八九十]+)/;

export function readBody(
  grid: Grid,
  columns: FormColumns,
  top: number,
  limit: number,
  rulebook: RuleBook,
): Body {
  const rows: BodyRow[] = [];
  const blanks: number[] = [];
  let pending: number[] = [];
  let heading: { text: string; head: HeadId | null } = { text: '', head: null };
  for (let row = top; row <= limit; row += 1) {
    if (grid.isBlankRow(row, columns.left, columns.right)) {
      pending.push(row);
      if (pending.length > MOST_BLANK_ROWS) break;
      continue;
    }
    if (isFooterRow(grid, columns, row)) break;
    const body = readRow(grid, columns, row, heading, rulebook);
    if (!body) continue;
    blanks.push(...pending);
    pending = [];
    if (!body.sum) heading = { text: body.headText, head: body.head };
    rows.push(body);
  }
  // Below the last figures stands whoever confirms them, whatever the first word of the row.
  const bottom = rows.filter(isOfTable).at(-1)?.row ?? top - 1;
  const inside = rows.filter(({ row }) => row <= bottom);
  return {
    rows: inside,
    bottom,
    blankRows: blanks
      .filter((row) => row < bottom)
      .map((row) => ({ row, rowsBelow: inside.filter((below) => below.row > row).length })),
  };
}

const isOfTable = ({ sum, points, hasScore }: BodyRow): boolean =>
  sum !== null || points !== null || hasScore;

/** A signature, an opinion or a note ends the table: its words stand where labels stand. */
function isFooterRow(grid: Grid, columns: FormColumns, row: number): boolean {
  const last = columns.points ?? columns.scores[0] ?? columns.right;
  const text = grid.firstText(row, columns.left, last);
  if (!isFooterText(text)) return false;
  return columns.points === null || valueOf(readNumber(grid.value(row, columns.points))) === null;
}

function readRow(
  grid: Grid,
  columns: FormColumns,
  row: number,
  heading: { readonly text: string; readonly head: HeadId | null },
  rulebook: RuleBook,
): BodyRow | null {
  const levels = [columns.head, columns.group, columns.content].filter((column) => column !== null);
  const texts = levels.map((column) => ({ column, text: grid.seen(row, column) }));
  const deepest = texts.filter(({ text }) => stripInvisible(text) !== '').at(-1);
  const sum = sumOfRow(grid, columns, row);
  const pointsCell = columns.points === null ? null : readNumber(grid.value(row, columns.points));
  const label = deepest?.text ?? grid.firstText(row, columns.left, columns.points ?? columns.left);
  const points =
    pointsCell && pointsCell.kind !== 'blank' ? valueOf(pointsCell) : sum ? null : pointsInName(label);
  const hasScore = columns.scores.some((column) => !grid.isBlank(row, column));
  if (stripInvisible(label) === '' && points === null && !hasScore) return null;
  const headText = columns.head === null ? '' : grid.seen(row, columns.head);
  const own = headText === '' ? null : headOf([headText], rulebook);
  const categoryLike = isCategoryLike(grid, columns, row, label, rulebook);
  const head = own ?? inheritedHead(headText, heading, label, categoryLike, rulebook);
  return {
    row,
    column: deepest?.column ?? columns.left,
    headText: headText === '' ? heading.text : headText,
    group: columns.group === null ? null : grid.seen(row, columns.group) || null,
    label,
    head,
    bonus: rulebook.heads.value.some((candidate) => candidate.id === head && candidate.bonus),
    points,
    pointsPlace: columns.points === null ? null : { row, column: columns.points },
    categoryLike,
    hasScore,
    sum,
  };
}

/** A form without a head column, or with its blanks unmerged, takes the head from the rows above. */
function inheritedHead(
  headText: string,
  heading: { readonly text: string; readonly head: HeadId | null },
  label: string,
  categoryLike: boolean,
  rulebook: RuleBook,
): HeadId | null {
  if (headText !== '' && plain(headText) !== plain(heading.text)) return headOf([label], rulebook);
  const named = categoryLike || heading.head === null ? headOf([label], rulebook) : null;
  return named ?? heading.head;
}

/** 小计/合计 may stand in any of the columns that hold words, wherever the points column is. */
function sumOfRow(grid: Grid, columns: FormColumns, row: number): BodyRow['sum'] {
  const worded = [columns.head, columns.group, columns.content, columns.points].filter(
    (column) => column !== null,
  );
  const last = worded.length > 0 ? Math.max(...worded) : columns.right;
  for (let column = columns.left; column <= last; column += 1) {
    if (columns.scores.includes(column)) continue;
    const text = grid.text(row, column);
    const sum = text === '' ? null : sumLabel(text);
    if (sum) return sum;
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
    return grid.isBlank(row, columns.content) && (merge === null || origin < columns.content);
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
