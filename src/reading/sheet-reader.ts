/** Reads one sheet: each of its tables as the annex that its words, or somebody who said so, make it. */
import type { SheetSnapshot } from '../workbook/snapshot';
import type { RuleBook } from '../rulebook/rulebook';
import { boundHeaders, type SheetBinding } from './binding';
import { bindOne, classify, isCommendation, type TableKind } from './classify';
import { isTownshipLabel, isUnitLabel } from './field-words';
import { readFields } from './fields';
import { readForm } from './form';
import { isSameHeader } from './form-pages';
import { limitOf, repeatedRows, sourceOf, type Frame } from './frame';
import { Grid } from './grid';
import { findHeaders, type Header } from './header';
import { readList, type ListReading } from './list';
import { findHiddenValues, findSharedScores } from './merges';
import type { BoundTable, CommendedEntry, ReadingProblem, RosterEntry, ScoreForm, Survey } from './record';
import { readRoster } from './roster';
import { readListRows } from './rows';
import { readSurveys } from './survey';
import { surroundingsTop } from './surroundings';
import type { Lexicon } from './words/lexicon';

/** Rows above a header that may carry the title and the fields of its table. */
const TITLE_ROWS = 8;

export interface SheetReading {
  readonly grid: Grid;
  readonly tables: BoundTable[];
  readonly forms: ScoreForm[];
  readonly lists: ListReading[];
  readonly surveys: Survey[];
  readonly roster: RosterEntry[];
  readonly commended: CommendedEntry[];
  readonly problems: ReadingProblem[];
  /** Tables that were read, with the rows around them that are theirs. */
  readonly read: ReadTable[];
}

/** A table that was read, and how far what belongs to it reaches. */
export interface ReadTable {
  readonly header: Header;
  readonly above: number;
  readonly bottom: number;
  readonly kind: TableKind;
}

export function readSheet(
  sheet: SheetSnapshot,
  file: string,
  rulebook: RuleBook,
  lexicon: Lexicon,
  binding: SheetBinding | null,
): SheetReading {
  const grid = new Grid(sheet, lexicon);
  const reading: SheetReading = {
    grid, tables: [], forms: [], lists: [], surveys: [], roster: [], commended: [], problems: [], read: [],
  }; // prettier-ignore
  if (binding?.use === 'none') return reading;
  const found = findHeaders(grid);
  const headers = binding ? boundHeaders(grid, found, binding) : found;
  const said = binding === null || binding.use === 'auto' ? null : binding.use;
  for (const header of headers) {
    // A header inside a table that is read already is one of its rows.
    if (reading.read.some((table) => overlaps(table.header, header) && header.top <= table.bottom)) continue;
    const frame = frameOf(grid, file, header, headers, reading, rulebook);
    const done = readTable(frame, reading, said);
    if (done) reading.read.push({ header, above: frame.above, ...done });
  }
  reading.problems.push(...findHiddenValues(grid, reading.tables));
  const listed = reading.lists.flatMap((list) => [...list.forms]);
  reading.problems.push(...findSharedScores(sheet, listed, reading.surveys));
  return reading;
}

const overlaps = (a: Header, b: Header): boolean => a.left <= b.right && b.left <= a.right;

function frameOf(
  grid: Grid,
  file: string,
  header: Header,
  headers: readonly Header[],
  { read, problems }: SheetReading,
  rulebook: RuleBook,
): Frame {
  const following = headers.filter((other) => other.top > header.bottom && overlaps(other, header));
  const above = read.filter((table) => table.bottom < header.top && overlaps(table.header, header));
  const used = grid.used ?? { top: 0, bottom: 0 };
  const from = Math.max(used.top, header.top - TITLE_ROWS, ...above.map((table) => table.bottom + 1));
  return {
    file,
    grid,
    header,
    above: above.length > 0 ? (surroundingsTop(grid, header, from) ?? from) : from,
    following,
    limits: [...following.map((other) => lastBefore(grid, other, header)), used.bottom],
    repeats: repeatsOf(grid, header, following),
    rulebook,
    problems,
  };
}

/** How many of the headers below are this one again on the next page. */
function repeatsOf(grid: Grid, header: Header, following: readonly Header[]): number {
  let count = 0;
  let bottom = header.bottom;
  for (const other of following) {
    if (!isSameHeader(header, other)) break;
    const fields = readFields(
      grid,
      Math.max(bottom + 1, other.top - LINES_ABOVE),
      other.top - 1,
      header.left,
      header.right,
    );
    if (fields.some(({ label }) => isUnitLabel(label) || isTownshipLabel(label))) break;
    if (surroundingsTop(grid, other, Math.max(bottom + 1, other.top - LINES_ABOVE)) !== null) break;
    count += 1;
    bottom = other.bottom;
  }
  return count;
}

/** Lines right above a header that say whether a new table begins with it. */
const LINES_ABOVE = 3;

/** Last row that the table of `header` may reach when the one of `other` stands below it. */
const lastBefore = (grid: Grid, other: Header, header: Header): number =>
  (surroundingsTop(grid, other, Math.max(header.bottom + 1, other.top - TITLE_ROWS)) ?? other.top) - 1;

/** Reads one table into `reading`, as what somebody `said` it is or its words tell; `null` for a foreign one. */
function readTable(
  frame: Frame,
  reading: SheetReading,
  said: TableKind | null,
): Pick<ReadTable, 'bottom' | 'kind'> | null {
  const title = titleOf(frame);
  const kind = said ?? classify(frame.header, title, frame.grid);
  const bottom = kind && readAs(kind, frame, reading, title);
  return kind && bottom !== null ? { kind, bottom } : null;
}

/** The sheet's name and the texts above the header. */
function titleOf({ grid, header, above }: Frame): string {
  const titles = [grid.sheet.name];
  for (let row = above; row < header.top; row += 1) {
    titles.push(grid.firstText(row, header.left, header.right));
  }
  return titles.join(' ');
}

/** The last row of the table; `null` when it turns out to be none of its kind. */
function readAs(kind: TableKind, frame: Frame, reading: SheetReading, title: string): number | null {
  switch (kind) {
    case 'form': {
      const read = readForm(frame);
      const [first] = read?.forms ?? [];
      if (!read || !first) return null;
      reading.forms.push(...read.forms);
      reading.tables.push(first.table);
      return first.table.source.area.bottom;
    }
    case 'list': {
      const list = readList(frame);
      const table = list.forms[0]?.table;
      if (!table) return null;
      reading.lists.push(list);
      if (isCommendation(title)) {
        const units = list.forms.flatMap(({ unit }) => unit ?? []);
        reading.commended.push(...units.map((unit) => ({ source: table.source, unit })));
      }
      reading.tables.push(table);
      return list.bottom;
    }
    case 'survey': {
      const { table, surveys, bottom } = readSurveys(frame);
      reading.surveys.push(...surveys);
      reading.tables.push(table);
      return bottom;
    }
    case 'roster': {
      const { table, roster, bottom } = readRoster(frame);
      if (roster.length === 0) return null;
      reading.roster.push(...roster);
      reading.tables.push(table);
      return bottom;
    }
    case 'commended': {
      const { source, entries } = readCommended(frame);
      reading.commended.push(...entries);
      return source.area.bottom;
    }
  }
}

/** A list of units to be commended, no annex: only its names count. */
function readCommended(frame: Frame): {
  readonly source: BoundTable['source'];
  readonly entries: readonly CommendedEntry[];
} {
  const { grid, header } = frame;
  const unit = bindOne(header, 'unit', sourceOf(frame), []) ?? header.left;
  const area = {
    unit,
    left: header.left,
    right: header.right,
    top: header.bottom + 1,
    limit: limitOf(frame),
    filled: header.columns.flatMap(({ column }) => (column === unit ? [] : [column])),
    repeated: repeatedRows(frame),
  };
  const block = readListRows(grid, area, sourceOf(frame), []);
  const source = sourceOf(frame, block.bottom);
  return { source, entries: block.rows.map((row) => ({ source, unit: row.unit })) };
}
