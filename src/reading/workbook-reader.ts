/** Reads a whole workbook: every sheet's tables, each bound to its annex, in sheet order. */
import { formulaAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { isGeneratedSheetFormula } from '../workbook/own';
import { readAdjustments } from './adjustments';
import type { RuleBook } from '../rulebook/rulebook';
import { bindingOf, boundHeaders, type SheetBinding } from './binding';
import { bindOne, classify, isCommendation, type TableKind } from './classify';
import { readForm } from './form';
import { sourceOf, type Frame } from './frame';
import { Grid } from './grid';
import { findHeaders, type Header } from './header';
import { readList, summaryOf, type ListReading } from './list';
import { findHiddenValues, findSharedScores } from './merges';
import type {
  BoundTable,
  CommendedEntry,
  Reading,
  ReadingProblem,
  RosterEntry,
  ScoreForm,
  Survey,
  WorkbookReading,
} from './record';
import { readRoster } from './roster';
import { readListRows } from './rows';
import { partSummaries, type PartedLists } from './summaries';
import { readSurveys } from './survey';
import { surroundingsTop } from './surroundings';

/** The sheet that holds this workbook's rule book; it is read by the rule book room. */
export const RULE_SHEET = '考核规则';

/** Rows above a header that may carry the title and the fields of its table. */
const TITLE_ROWS = 8;

interface SheetReading {
  readonly tables: BoundTable[];
  readonly forms: ScoreForm[];
  readonly lists: ListReading[];
  readonly surveys: Survey[];
  readonly roster: RosterEntry[];
  readonly commended: CommendedEntry[];
  readonly problems: ReadingProblem[];
}

/** Pure: the same snapshot and rule book give the same reading. Nothing unreadable is left out in silence. */
export function readWorkbook(
  snapshot: Snapshot,
  rulebook: RuleBook,
  bindings: readonly SheetBinding[] = [],
): WorkbookReading {
  const sheets = readSheets(snapshot, rulebook, bindings);
  return joinSheets(snapshot, sheets, partListsOf([sheets]));
}

/** The workbooks of one county: a summary in one file is told by the forms in all of them. */
export function readCounty(snapshots: readonly Snapshot[], rulebook: RuleBook): readonly WorkbookReading[] {
  const read = snapshots.map((snapshot) => ({ snapshot, sheets: readSheets(snapshot, rulebook, []) }));
  const parted = partListsOf(read.map(({ sheets }) => sheets));
  return read.map(({ snapshot, sheets }) => joinSheets(snapshot, sheets, parted));
}

const readSheets = (
  snapshot: Snapshot,
  rulebook: RuleBook,
  bindings: readonly SheetBinding[],
): readonly SheetReading[] =>
  snapshot.sheets
    .filter((sheet) => sheet.name !== RULE_SHEET && !isGeneratedSheetFormula(formulaAt(sheet, 0, 0)))
    .map((sheet) =>
      countVisibleOnly(sheet, readSheet(sheet, snapshot.file, rulebook, bindingOf(bindings, sheet.name))),
    );

function partListsOf(workbooks: readonly (readonly SheetReading[])[]): PartedLists {
  const sheets = workbooks.flat();
  return partSummaries(
    sheets.flatMap(({ forms }) => forms),
    sheets.flatMap(({ lists }) => lists),
  );
}

function joinSheets(
  snapshot: Snapshot,
  sheets: readonly SheetReading[],
  { scored, summaries }: PartedLists,
): WorkbookReading {
  const all = <T>(pick: (sheet: SheetReading) => readonly T[]): T[] =>
    sheets.flatMap((sheet) => [...pick(sheet)]);
  const lists = new Set(all((sheet) => sheet.lists));
  const counted = scored.filter((list) => lists.has(list));
  const problems = all((sheet) => sheet.problems);
  problems.push(...counted.flatMap(({ missing }) => missing));
  const tables = all((sheet) => sheet.tables);
  if (tables.length === 0) problems.push({ kind: 'noAnnex', file: snapshot.file });
  const forms = [...all((sheet) => sheet.forms), ...counted.flatMap((list) => list.forms)];
  return {
    snapshot,
    tables,
    forms: inSheetOrder(snapshot, forms),
    surveys: all((sheet) => sheet.surveys),
    roster: all((sheet) => sheet.roster),
    summaries: summaries.filter((list) => lists.has(list)).flatMap((list) => list.forms.map(summaryOf)),
    commended: all((sheet) => sheet.commended),
    adjustments: readAdjustments(snapshot),
    problems,
    unread: [],
    otherYears: [],
  };
}

function inSheetOrder(snapshot: Snapshot, forms: readonly ScoreForm[]): readonly ScoreForm[] {
  const order = new Map(snapshot.sheets.map((sheet, index) => [sheet, index]));
  const place = (form: ScoreForm) => order.get(form.table.source.sheet) ?? 0;
  return [...forms].sort(
    (a, b) => place(a) - place(b) || a.area.top - b.area.top || a.area.left - b.area.left,
  );
}

/** Scores and ballots on a hidden sheet are a backup until somebody says otherwise (T10); a roster may hide. */
function countVisibleOnly(sheet: SheetSnapshot, reading: SheetReading): SheetReading {
  if (sheet.visibility === 'visible') return reading;
  const scored = holdsScores(reading) ? reading.tables.filter(({ annex }) => annex !== 3) : [];
  const problems: ReadingProblem[] = scored
    .slice(0, 1)
    .map(({ source }) => ({ kind: 'hiddenSheet', source }));
  const tables = reading.tables.filter(({ annex }) => annex === 3);
  return { tables, forms: [], lists: [], surveys: [], roster: reading.roster, commended: [], problems };
}

/** A blank form that somebody hid is nobody's backup. */
function holdsScores({ forms, lists, surveys }: SheetReading): boolean {
  const isThere = ({ kind }: Pick<Reading, 'kind'>) => kind !== 'blank';
  return (
    [...forms, ...lists.flatMap((list) => list.forms)].some(
      ({ scores, sums }) =>
        sums.some(({ reading }) => isThere(reading)) ||
        Object.values(scores).some(({ at, odd }) => at.some((_, index) => isThere(odd.get(index) ?? NUMBER))),
    ) || surveys.some(({ counts }) => Object.values(counts).some(({ reading }) => isThere(reading)))
  );
}

/** Scores that are no oddity are plain numbers. */
const NUMBER: Pick<Reading, 'kind'> = { kind: 'number' };

function readSheet(
  sheet: SheetSnapshot,
  file: string,
  rulebook: RuleBook,
  binding: SheetBinding | null,
): SheetReading {
  const grid = new Grid(sheet);
  const reading: SheetReading = {
    tables: [], forms: [], lists: [], surveys: [], roster: [], commended: [], problems: [],
  }; // prettier-ignore
  if (binding?.use === 'none') return reading;
  const found = findHeaders(grid);
  const headers = binding ? boundHeaders(grid, found, binding) : found;
  const said = binding === null || binding.use === 'auto' ? null : binding.use;
  const done: { readonly header: Header; readonly bottom: number }[] = [];
  for (const header of headers) {
    // A header inside a table that is read already is one of its rows.
    if (done.some((table) => overlaps(table.header, header) && header.top <= table.bottom)) continue;
    const frame = frameOf(grid, file, header, headers, done, rulebook, reading.problems);
    const bottom = readTable(frame, reading, said);
    if (bottom !== null) done.push({ header, bottom });
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
  done: readonly { readonly header: Header; readonly bottom: number }[],
  rulebook: RuleBook,
  problems: ReadingProblem[],
): Frame {
  const below = headers.filter((other) => other.top > header.bottom && overlaps(other, header));
  const above = done.filter((table) => table.bottom < header.top && overlaps(table.header, header));
  const used = grid.used ?? { top: 0, bottom: 0 };
  const from = Math.max(used.top, header.top - TITLE_ROWS, ...above.map((table) => table.bottom + 1));
  return {
    file,
    grid,
    header,
    above: above.length > 0 ? (surroundingsTop(grid, header, from) ?? from) : from,
    limit: Math.min(used.bottom, ...below.map((other) => lastBefore(grid, other, header))),
    rulebook,
    problems,
  };
}

/** Last row that the table of `header` may reach when the one of `other` stands below it. */
const lastBefore = (grid: Grid, other: Header, header: Header): number =>
  (surroundingsTop(grid, other, Math.max(header.bottom + 1, other.top - TITLE_ROWS)) ?? other.top) - 1;

/** Reads one table into `reading`, as what somebody `said` it is or its words tell; its last row, or `null` for a foreign one. */
function readTable(frame: Frame, reading: SheetReading, said: TableKind | null): number | null {
  const { grid, header } = frame;
  const titles = [grid.sheet.name];
  for (let row = frame.above; row < header.top; row += 1)
    titles.push(grid.firstText(row, header.left, header.right));
  const title = titles.join(' ');
  switch (said ?? classify(header, title, frame.rulebook)) {
    case 'form': {
      const form = readForm(frame);
      if (!form) return null;
      reading.forms.push(form);
      reading.tables.push(form.table);
      return form.table.source.area.bottom;
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
    case null:
      return null;
  }
}

/** A list of units to be commended, no annex: only its names count. */
function readCommended(frame: Frame): {
  readonly source: BoundTable['source'];
  readonly entries: readonly CommendedEntry[];
} {
  const { grid, header } = frame;
  const unit = bindOne(header, 'unit', sourceOf(frame), []) ?? header.left;
  const columns = { unit, left: header.left, right: header.right };
  const block = readListRows(grid, columns, header.bottom + 1, frame.limit, sourceOf(frame), []);
  const source = sourceOf(frame, block.bottom);
  return { source, entries: block.rows.map((row) => ({ source, unit: row.unit })) };
}
