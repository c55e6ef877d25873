/** Takes back a run (撤销): every cell that still holds what the run put there gets back what it held before. */
import type { CellEdit, Edit, MarksEdit, Refusal, SheetEdit } from '../workbook/edit';
import type { LiveHost } from '../workbook/host';
import {
  keepLedger,
  keepRecord,
  lastStanding,
  LEDGER_KEY,
  markUndone,
  readLedger,
  recordKey,
  type Ledger,
  type RunEntry,
} from './ledger';
import { stillHolds } from './generated';
import { unpackRecord, type GeneratedRecord, type RunRecord } from './record';

export interface UndoOutcome {
  /** The run in question; `null` when there is none left to take back. */
  readonly entry: RunEntry | null;
  /** Why it still stands; `null` when it was taken back. */
  readonly problem: 'nothingToUndo' | 'notKept' | 'damagedRecord' | 'refused' | null;
  readonly ledger: Ledger;
  /** Cells brought back. */
  readonly restored: readonly CellEdit[];
  /** Cells left as they are, because somebody has changed them since or they cannot be written. */
  readonly left: readonly Refusal[];
  readonly removedSheets: readonly string[];
}

/** Takes back the newest run that still stands. */
export async function undoLast(host: LiveHost, now: () => Date): Promise<UndoOutcome> {
  const ledger = readLedger(await host.recall(LEDGER_KEY));
  const entry = lastStanding(ledger);
  const stays = { entry, ledger, restored: [], left: [], removedSheets: [] };
  if (!entry) return { ...stays, problem: 'nothingToUndo' };
  if (entry.size === 0) return { ...stays, problem: 'notKept' };
  const records = await recentRecords(host, ledger, entry);
  const record = records.get(entry.id);
  if (!record) return { ...stays, problem: 'damagedRecord' };
  const changed = await changedSheets(host, record);
  const left = changed.map((edit): Refusal => ({ edit, reason: 'changed' }));
  const isOurs = ({ edit }: GeneratedRecord): boolean => !changed.includes(edit);
  const untouched = { ...record, sheets: record.sheets.filter(isOurs) };
  const edits = inverse(untouched, await recordsBefore(host, ledger, untouched, entry, records));
  const { written, refused } = await host.apply(edits);
  if (edits.length > 0 && refused.length === edits.length && refused.every(isForNow)) {
    return { ...stays, left: refused, problem: 'refused' };
  }
  const added = untouched.sheets.filter((sheet) => !sheet.existed).map(({ edit }) => edit.sheet);
  const removedSheets = await host.removeGenerated(added);
  const undone = markUndone(ledger, entry.id, now());
  await host.keep([keepLedger(undone, ledger), keepRecord(entry.id, null, entry.size)]);
  return {
    entry,
    problem: null,
    ledger: undone,
    restored: written,
    left: [...left, ...refused],
    removedSheets,
  };
}

/** What a run set out to change, cell by cell; `null` where its record is not kept. */
export async function changesOf(host: LiveHost, entry: RunEntry): Promise<readonly CellEdit[] | null> {
  if (entry.size === 0) return null;
  return unpackRecord(await host.recall(recordKey(entry.id)))?.cells ?? null;
}

/** Generated sheets that somebody has written into since: they are left, as a changed cell is. */
async function changedSheets(host: LiveHost, { sheets }: RunRecord): Promise<readonly SheetEdit[]> {
  if (sheets.length === 0) return [];
  const now = await host.reread(sheets.map(({ edit }) => edit.sheet));
  return sheets.flatMap(({ edit }) => {
    const found = now.find(({ name }) => name === edit.sheet);
    return found && !stillHolds(found, edit) ? [edit] : [];
  });
}

/** Reasons that pass: the same undo works once the cell is left or the protection taken off. */
const isForNow = ({ reason }: Refusal): boolean => reason === 'editing' || reason === 'protected';

/** Records by the id of their run; those that are not whole are left out. */
type Records = ReadonlyMap<number, RunRecord>;

/** Earlier records that come along with the one that is taken back: mostly all that is needed. */
const ALONG = 3;

/** The runs that stood before this one and have a record, newest first. */
const earlierRuns = (ledger: Ledger, { id }: RunEntry): readonly RunEntry[] =>
  ledger.filter((run) => run.id < id && run.undone === null && run.size > 0).reverse();

const recentRecords = (host: LiveHost, ledger: Ledger, entry: RunEntry): Promise<Records> =>
  recallRecords(host, [entry, ...earlierRuns(ledger, entry).slice(0, ALONG)]);

async function recallRecords(host: LiveHost, runs: readonly RunEntry[]): Promise<Records> {
  const kept = await host.recallAll(runs.map(({ id }) => recordKey(id)));
  return new Map(
    runs.flatMap(({ id }): [number, RunRecord][] => {
      const record = unpackRecord(kept.get(recordKey(id)) ?? null);
      return record ? [[id, record]] : [];
    }),
  );
}

/** Records of the runs that stood before, newest first, as far back as this one had replaced something of theirs. */
async function recordsBefore(
  host: LiveHost,
  ledger: Ledger,
  { marked, sheets }: RunRecord,
  entry: RunEntry,
  recent: Records,
): Promise<readonly RunRecord[]> {
  const runs = earlierRuns(ledger, entry);
  const inOrder = (records: Records) => runs.flatMap(({ id }) => records.get(id) ?? []);
  const known = inOrder(recent);
  const marksKnown = marked.every((name) => known.some((record) => record.marked.includes(name)));
  const sheetsKnown = sheets.every(
    ({ edit, existed }) => !existed || known.some((record) => sheetIn(record, edit.sheet)),
  );
  const older = runs.slice(ALONG);
  if ((marksKnown && sheetsKnown) || older.length === 0) return known;
  return [...known, ...inOrder(await recallRecords(host, older))];
}

const sheetIn = (record: RunRecord, name: string): SheetEdit | undefined =>
  record.sheets.find(({ edit }) => edit.sheet === name)?.edit;

/** The edits that take a run back. Cells are told apart by what the run wrote; marks and sheets by being ours. */
export function inverse(record: RunRecord, earlier: readonly RunRecord[]): readonly Edit[] {
  const cells = record.cells.map(({ formatAfter, ...edit }): CellEdit => ({
    ...edit,
    expected: edit.content,
    content: edit.expected,
    ...(formatAfter === undefined ? {} : { formatNow: formatAfter }),
  }));
  const sheets = record.sheets.flatMap(({ edit, existed }): SheetEdit[] => {
    const before = existed ? sheetBefore(edit.sheet, earlier) : null;
    return before ? [{ ...before, replaces: true }] : [];
  });
  return [...cells, ...sheets, ...marksBefore(record, earlier)];
}

function sheetBefore(name: string, earlier: readonly RunRecord[]): SheetEdit | null {
  for (const record of earlier) {
    const found = sheetIn(record, name);
    if (found) return found;
  }
  return null;
}

/** A run replaces all marks of a sheet: before it there were those of the last run that marked it, or none. */
function marksBefore(record: RunRecord, earlier: readonly RunRecord[]): readonly MarksEdit[] {
  return record.marked.map((sheet) => {
    const last = earlier.find(({ marked }) => marked.includes(sheet));
    const known = last ? last.marks : (record.before ?? []);
    const marks = known.find((edit) => edit.sheet === sheet)?.marks ?? [];
    return { kind: 'marks', sheet, marks };
  });
}
