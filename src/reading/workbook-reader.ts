/** Reads a whole workbook: every sheet's tables, each bound to its annex, in sheet order, and what was not read. */
import { formulaAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { isGeneratedSheetFormula } from '../workbook/own';
import type { RuleBook } from '../rulebook/rulebook';
import { readAdjustments } from './adjustments';
import { unreadBlocks } from './accounting';
import { fedCells } from './fed-cells';
import { bindingOf, type SheetBinding } from './binding';
import type { Reading, ReadingProblem, ScoreForm, UnreadBlock, WorkbookReading } from './record';
import { readSheet, type SheetReading } from './sheet-reader';
import { summaryOf } from './list';
import { partSummaries, type PartedLists } from './summaries';
import { lexiconOf } from './words/lexicon';
import { otherYears } from './years';

/** The sheet that holds this workbook's rule book; it is read by the rule book room. */
export const RULE_SHEET = '考核规则';

/** Pure: the same snapshot and rule book give the same reading. Nothing unreadable is left out in silence. */
export function readWorkbook(
  snapshot: Snapshot,
  rulebook: RuleBook,
  bindings: readonly SheetBinding[] = [],
): WorkbookReading {
  const [reading] = readCounty([snapshot], rulebook, () => bindings);
  if (!reading) throw new Error('one workbook, one reading');
  return reading;
}

/** The workbooks of one county: a summary in one file is told by the forms in all of them. */
export function readCounty(
  snapshots: readonly Snapshot[],
  rulebook: RuleBook,
  bindings: (file: string) => readonly SheetBinding[] = () => [],
): readonly WorkbookReading[] {
  const read = snapshots.map((snapshot) => ({
    snapshot,
    sheets: readSheets(snapshot, rulebook, bindings(snapshot.file)),
  }));
  const years = otherYears(
    read.map(({ sheets }) => sheets),
    rulebook,
  );
  const current = read.map(({ snapshot, sheets }, index) => ({
    snapshot,
    sheets: sheets.map((sheet) => years.without(sheet)),
    others: years.of[index] ?? [],
  }));
  const parted = partListsOf(current.map(({ sheets }) => sheets));
  const names = namesOf(current.flatMap(({ sheets }) => sheets));
  return current.map(({ snapshot, sheets, others }) => ({
    ...joinSheets(snapshot, sheets, parted, names),
    otherYears: others,
  }));
}

const readSheets = (
  snapshot: Snapshot,
  rulebook: RuleBook,
  bindings: readonly SheetBinding[],
): readonly SheetReading[] => {
  const lexicon = lexiconOf(rulebook);
  return snapshot.sheets
    .filter((sheet) => sheet.name !== RULE_SHEET && !isGeneratedSheetFormula(formulaAt(sheet, 0, 0)))
    .map((sheet) =>
      countVisibleOnly(
        sheet,
        readSheet(sheet, snapshot.file, rulebook, lexicon, bindingOf(bindings, sheet.name)),
      ),
    );
};

function partListsOf(workbooks: readonly (readonly SheetReading[])[]): PartedLists {
  const sheets = workbooks.flat();
  return partSummaries(
    sheets.flatMap(({ forms }) => forms),
    sheets.flatMap(({ lists }) => lists),
  );
}

/** Names of all units that are assessed or on a roster: where one of them stands, nothing is foreign. */
function namesOf(sheets: readonly SheetReading[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { forms, lists, roster } of sheets) {
    for (const { unit } of forms) if (unit) names.add(unit.name);
    for (const list of lists) for (const { unit } of list.forms) if (unit) names.add(unit.name);
    for (const { unit } of roster) names.add(unit.name);
  }
  return names;
}

function joinSheets(
  snapshot: Snapshot,
  sheets: readonly SheetReading[],
  { scored, summaries }: PartedLists,
  names: ReadonlySet<string>,
): Omit<WorkbookReading, 'otherYears'> {
  const all = <T>(pick: (sheet: SheetReading) => readonly T[]): T[] =>
    sheets.flatMap((sheet) => [...pick(sheet)]);
  const lists = new Set(all((sheet) => sheet.lists));
  const counted = scored.filter((list) => lists.has(list));
  const problems = all((sheet) => sheet.problems);
  problems.push(...counted.flatMap(({ missing }) => missing));
  const tables = all((sheet) => sheet.tables);
  const forms = [...all((sheet) => sheet.forms), ...counted.flatMap((list) => list.forms)];
  const surveys = all((sheet) => sheet.surveys);
  const inTables = new Set<UnreadBlock>([...forms, ...surveys].flatMap(({ unread }) => unread));
  const fed = fedCells(snapshot, forms);
  const around = sheets.flatMap((sheet) => unreadBlocks(snapshot, sheet, names, fed));
  if (tables.length === 0) problems.push({ kind: 'noAnnex', file: snapshot.file });
  return {
    snapshot,
    tables,
    forms: inSheetOrder(snapshot, forms),
    surveys,
    roster: all((sheet) => sheet.roster),
    summaries: summaries.filter((list) => lists.has(list)).flatMap((list) => list.forms.map(summaryOf)),
    commended: all((sheet) => sheet.commended),
    adjustments: readAdjustments(snapshot),
    problems,
    // Without any annex, that none was found is the one thing to say.
    unread: tables.length === 0 ? [] : [...inTables, ...around],
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
  return { ...reading, tables, forms: [], lists: [], surveys: [], commended: [], problems };
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
