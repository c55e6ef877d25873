/**
 * Moves the relative references of a formula, as Excel does when it fills a formula into other cells. Strings, sheet
 * names, structured references, numbers and function names stay what they are.
 */
import { columnName, MAX_COLUMNS, MAX_ROWS } from './address';

const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"', // text
    "'(?:[^']|'')*'!?", // quoted sheet name
    '\\[[^\\]]*\\]', // structured or external reference
    '#[A-Z0-9/]+[!?]?', // error value
    '(?<c1>\\$?)(?<n1>[A-Za-z]{1,3}):(?<c2>\\$?)(?<n2>[A-Za-z]{1,3})(?![\\p{L}\\p{N}_.\\\\(!$])', // A:C
    '(?<r1>\\$?)(?<m1>[1-9]\\d{0,6}):(?<r2>\\$?)(?<m2>[1-9]\\d{0,6})(?![\\p{L}\\p{N}_.\\\\(!])', // 1:3
    '(?<c>\\$?)(?<n>[A-Za-z]{1,3})(?<r>\\$?)(?<m>[1-9]\\d{0,6})(?![\\p{L}\\p{N}_.\\\\(!])', // B7
    '[\\p{L}_\\\\$][\\p{L}\\p{N}_.\\\\?]*', // name or function
    '(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?', // number
  ].join('|'),
  'gu',
);

/** A formula cut at its relative references, so that a column of 100,000 copies is cut only once. */
export type FormulaTemplate = readonly (string | Reference)[];

/** One end of a reference; `row` or `column` is missing for whole rows and columns. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const columnEnd = (fixed: string, letters: string): Reference => ({
  column: columnNumber(letters),
  columnFixed: fixed !== '',
  row: null,
  rowFixed: false,
});
const rowEnd = (fixed: string, digits: string): Reference => ({
  column: null,
  columnFixed: false,
  row: Number(digits) - 1,
  rowFixed: fixed !== '',
});
const exists = (end: Reference): boolean => (end.column ?? 0) < MAX_COLUMNS && (end.row ?? 0) < MAX_ROWS;

/** Cuts a formula (with or without `=`) at its references. */
export function templateOf(formula: string): FormulaTemplate {
  const pieces: (string | Reference)[] = [];
  let from = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const groups = match.groups ?? {};
    let ends: Reference[] = [];
    if (groups.n1 !== undefined) {
      ends = [columnEnd(groups.c1 ?? '', groups.n1), columnEnd(groups.c2 ?? '', groups.n2 ?? '')];
    } else if (groups.m1 !== undefined) {
      ends = [rowEnd(groups.r1 ?? '', groups.m1), rowEnd(groups.r2 ?? '', groups.m2 ?? '')];
    } else if (groups.n !== undefined) {
      const column = columnEnd(groups.c ?? '', groups.n);
      const row = rowEnd(groups.r ?? '', groups.m ?? '');
      ends = [{ ...column, row: row.row, rowFixed: row.rowFixed }];
    }
    if (ends.length === 0 || !ends.every(exists)) continue;
    pieces.push(formula.slice(from, match.index));
    ends.forEach((end, index) => {
      if (index > 0) pieces.push(':');
      pieces.push(end);
    });
    from = match.index + match[0].length;
  }
  pieces.push(formula.slice(from));
  return pieces;
}

/** The formula as it reads `rows` further down and `columns` further right; what leaves the sheet becomes `#REF!`. */
export function renderTemplate(template: FormulaTemplate, rows: number, columns: number): string {
  let text = '';
  for (let i = 0; i < template.length; i++) {
    const piece = template[i];
    text += typeof piece === 'string' ? piece : renderEnd(piece, rows, columns);
  }
  return text;
}

function renderEnd(end: Reference, rows: number, columns: number): string {
  let text = '';
  if (end.column !== null) {
    const column = end.columnFixed ? end.column : end.column + columns;
    if (column < 0 || column >= MAX_COLUMNS) return '#REF!';
    text = (end.columnFixed ? '$' : '') + columnName(column);
  }
  if (end.row !== null) {
    const row = end.rowFixed ? end.row : end.row + rows;
    if (row < 0 || row >= MAX_ROWS) return '#REF!';
    text += (end.rowFixed ? '$' : '') + (row + 1);
  }
  return text;
}

export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0 ? formula : renderTemplate(templateOf(formula), rows, columns);
