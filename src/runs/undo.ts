/** Takes back a run (撤销): every cell that still holds what the run put there gets back what it held before. */
import type { CellEdit, Edit, MarksEdit, Refusal, SheetEdit } from '../workbook/edit';
import type { LiveHost } from '../workbook/host';
import {
  keepLedger,
  lastStanding,
  LEDGER_KEY,
  markUndone,
  readLedger,
  recordKey,
  type Ledger,
  type RunEntry,
} from './ledger';
import { unpackRecord, type RunRecord } from './record';

export interface UndoOutcome {
  /** The run in question; `null` when there is none left to take back. */
  readonly entry: RunEntry | null;
  /** Why it still stands; `null` when it was taken back. */
  readonly problem: 'nothingToUndo' | 'damagedRecord' | 'refused' | null;
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
  const record = unpackRecord(await host.recall(recordKey(entry.id)));
  if (!record) return { ...stays, problem: 'damagedRecord' };
  const edits = inverse(record, await recordsBefore(host, ledger, entry.id, record));
  const { written, refused } = await host.apply(edits);
  if (edits.length > 0 && refused.length === edits.length && refused.every(isForNow)) {
    return { ...stays, left: refused, problem: 'refused' };
  }
  const added = record.sheets.filter((sheet) => !sheet.existed).map(({ edit }) => edit.sheet);
  const removedSheets = await host.removeGenerated(added);
  const undone = markUndone(ledger, entry.id, now());
  await host.keep([keepLedger(undone), { key: recordKey(entry.id), value: null }]);
  return { entry, problem: null, ledger: undone, restored: written, left: refused, removedSheets };
}

/** Reasons that pass: the same undo works once the cell is left or the protection taken off. */
const isForNow = ({ reason }: Refusal): boolean => reason === 'editing' || reason === 'protected';

/**
 * Records of the runs that stood before, newest first: what they left behind comes back. A grading has marked every
 * sheet, so that nothing before it matters; lists may be older.
 */
async function recordsBefore(
  host: LiveHost,
  ledger: Ledger,
  id: number,
  { sheets }: RunRecord,
): Promise<readonly RunRecord[]> {
  const wanted = new Set(sheets.filter(({ existed }) => existed).map(({ edit }) => edit.sheet));
  const records: RunRecord[] = [];
  for (const entry of [...ledger].reverse()) {
    if (entry.id >= id || entry.undone !== null) continue;
    const record = unpackRecord(await host.recall(recordKey(entry.id)));
    if (record) records.push(record);
    for (const { edit } of record?.sheets ?? []) wanted.delete(edit.sheet);
    if (entry.kind === 'grade' && wanted.size === 0) break;
  }
  return records;
}

/** The edits that take a run back. Cells are told apart by what the run wrote; marks and sheets by being ours. */
export function inverse(record: RunRecord, earlier: readonly RunRecord[]): readonly Edit[] {
  const cells = record.cells.map((edit): CellEdit => ({
    ...edit,
    expected: edit.content,
    content: edit.expected,
  }));
  const sheets = record.sheets.flatMap(({ edit, existed }): SheetEdit[] => {
    const before = existed ? sheetBefore(edit.sheet, earlier) : null;
    return before ? [{ ...before, replaces: true }] : [];
  });
  return [...cells, ...sheets, ...marksBefore(record, earlier)];
}

function sheetBefore(name: string, earlier: readonly RunRecord[]): SheetEdit | null {
  for (const { sheets } of earlier) {
    const found = sheets.find(({ edit }) => edit.sheet === name);
    if (found) return found.edit;
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
