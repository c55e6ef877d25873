/** Which cells a formula looks at, read from its text alone: enough to know what depends on what. */
import { MAX_COLUMNS, MAX_ROWS, parseA1, type Area } from '../../workbook/address';

export interface Reference {
  /** `null`: the formula's own sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

export interface References {
  readonly areas: readonly Reference[];
  /** Names, tables or sheet ranges: it may look at anything. */
  readonly opaque: boolean;
  /** It looks into another file. */
  readonly external: boolean;
}

const SHEET = "(?:'(?:[^']|'')+'|[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)";
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const TOKEN = new RegExp(
  [
    '"(?:[^"]|"")*"', // text
    `(${SHEET}:${SHEET}!)`, // 1 sheets from … to
    `(?:(${SHEET})!)?(?:(${CELL}(?::${CELL})?)|(\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})|(\\$?\\d{1,7}:\\$?\\d{1,7}))(?![\\w(!])`, // 2-5
    '[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*\\(', // function
    '(\\[)', // 6 another file or a table
    '(TRUE|FALSE)(?![\\w.])', // 7
    '([A-Za-z_\\\\\\u0080-\\uffff][\\w.\\\\\\u0080-\\uffff]*)', // 8 name
    '\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?', // number
    '#[A-Z/0!?]+', // error value
  ].join('|'),
  'gi',
);

export function referencesOf(formula: string): References {
  const areas: Reference[] = [];
  let opaque = false;
  let external = false;
  for (const match of formula.matchAll(TOKEN)) {
    const [, sheets, sheet, cells, columns, rows, bracket, , name] = match;
    if (bracket !== undefined) external = true;
    if (sheets !== undefined || name !== undefined || bracket !== undefined) opaque = true;
    const area = cells ? areaOf(cells) : columns ? columnsOf(columns) : rows ? rowsOf(rows) : null;
    if (area) areas.push({ sheet: sheet === undefined ? null : unquote(sheet), area });
    else if (cells ?? columns ?? rows) opaque = true;
    if (sheet?.includes('[')) external = true;
    // No sheet has a colon in its name: '1月:3月'!A1 is a range of sheets.
    if (sheet?.includes(':')) opaque = true;
  }
  return { areas, opaque, external };
}

const unquote = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet;

function areaOf(text: string): Area | null {
  const [from = '', to = from] = text.split(':');
  const a = parseA1(from);
  const b = parseA1(to);
  if (!a || !b) return null;
  return span(a.row, a.column, b.row, b.column);
}

function columnsOf(text: string): Area | null {
  const [from = '', to = ''] = text.split(':');
  const a = parseA1(`${from}1`);
  const b = parseA1(`${to}1`);
  return a && b ? span(0, a.column, MAX_ROWS - 1, b.column) : null;
}

function rowsOf(text: string): Area | null {
  const [from = 0, to = 0] = text.replace(/\$/g, '').split(':').map(Number);
  if (from < 1 || to < 1 || from > MAX_ROWS || to > MAX_ROWS) return null;
  return span(from - 1, 0, to - 1, MAX_COLUMNS - 1);
}

const span = (r1: number, c1: number, r2: number, c2: number): Area => ({
  top: Math.min(r1, r2),
  left: Math.min(c1, c2),
  bottom: Math.max(r1, r2),
  right: Math.max(c1, c2),
});
