/** The runs made in a workbook (运行历史), newest last, kept in the workbook itself. */
import type { Severity } from '../workbook/edit';
import type { Keepsake, KeptValue } from '../workbook/host';
import { RUN_KINDS, type RunKind } from './record';

/** Key of the list of runs; each record has its own. */
export const LEDGER_KEY = 'runs';
export const recordKey = (id: number): string => `run.${id}`;

/** Quotes around a record in JSON. */
const QUOTES = 2;

/** Runs that the history shows. */
const KEPT_RUNS = 100;
/** Runs whose records are kept; older ones cannot be taken back any more. */
const KEPT_RECORDS = 20;
/** Characters that all records together may take: some Excels hold 2 MB for an add-in in a workbook. */
export const RECORD_BUDGET = 1_400_000;

export interface RunEntry {
  readonly id: number;
  /** When, as an ISO date and time. */
  readonly at: string;
  readonly kind: RunKind;
  /** Id of the rule book that counted. */
  readonly rulebook: string;
  /** Its number and its name; absent in records of older programs. */
  readonly rules?: { readonly document: string; readonly title: string };
  readonly stage: string;
  /** Cells and sheets that the run wrote. */
  readonly cells: number;
  readonly sheets: number;
  readonly units: number;
  readonly graded: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** When it was taken back; `null` while it stands. */
  readonly undone: string | null;
  /** Characters of its record; 0 where it is not kept, and the run cannot be taken back. */
  readonly size: number;
}

export type Ledger = readonly RunEntry[];

/** Reads back what was kept; anything unexpected is as if it had not been kept. */
export function readLedger(kept: KeptValue | undefined): Ledger {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: KeptValue) => (isEntry(entry) ? [entry] : []));
}

function isEntry(value: unknown): value is RunEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, kind, findings, size } = value as Partial<Record<keyof RunEntry, unknown>>;
  return (
    typeof id === 'number' &&
    typeof size === 'number' &&
    typeof at === 'string' &&
    RUN_KINDS.some((known) => known === kind) &&
    typeof findings === 'object' &&
    findings !== null
  );
}

export const nextId = (ledger: Ledger): number => Math.max(0, ...ledger.map(({ id }) => id)) + 1;

/** The newest run that still stands: the one that is taken back next. */
export const lastStanding = (ledger: Ledger): RunEntry | null =>
  ledger.filter(({ undone }) => undone === null).at(-1) ?? null;

/** Runs that say how the marks stand. */
const MARKING: readonly RunKind[] = ['grade', 'check', 'clear', 'print', 'printEnd'];

const lastMarking = (ledger: Ledger): RunKind | undefined =>
  ledger.filter(({ kind, undone }) => undone === null && MARKING.includes(kind)).at(-1)?.kind;

/** Has a run that still stands put our marks on? */
export const areMarksOn = (ledger: Ledger): boolean => {
  const kind = lastMarking(ledger);
  return kind === 'grade' || kind === 'check' || kind === 'printEnd';
};

/** Is the workbook in print view (打印视图), our marks taken off? A later grading, check or clearing ends it. */
export const isPrintView = (ledger: Ledger): boolean => lastMarking(ledger) === 'print';

/**
 * The ledger with one run more, and the records that no longer have a place in it. Newer records come first; a run
 * whose own record is larger than all may take has none.
 */
export function addRun(
  ledger: Ledger,
  entry: RunEntry,
): { readonly ledger: Ledger; readonly forgotten: readonly Keepsake[] } {
  const newestFirst = [...ledger, entry].slice(-KEPT_RUNS).reverse();
  const forgotten = ledger
    .slice(0, Math.max(0, ledger.length + 1 - KEPT_RUNS))
    .filter(({ size }) => size > 0);
  let records = 0;
  let left = RECORD_BUDGET;
  const kept = newestFirst.map((run): RunEntry => {
    if (run.size === 0) return run;
    records += 1;
    left -= run.size;
    if (records <= KEPT_RECORDS && left >= 0) return run;
    if (run !== entry) forgotten.push(run);
    // Nothing older may fill the gap: a run is taken back only after those that came later.
    left = -1;
    return { ...run, size: 0 };
  });
  return {
    ledger: kept.reverse(),
    forgotten: forgotten.map(({ id, size }) => keepRecord(id, null, size)),
  };
}

export const markUndone = (ledger: Ledger, id: number, at: Date): Ledger =>
  ledger.map((entry) => (entry.id === id ? { ...entry, undone: at.toISOString(), size: 0 } : entry));

const plain = (ledger: Ledger): KeptValue =>
  ledger.map(({ rules, ...entry }): KeptValue => ({
    ...entry,
    findings: { ...entry.findings },
    ...(rules && { rules: { ...rules } }),
  }));

/** `before` is the ledger that is kept now. */
export const keepLedger = (ledger: Ledger, before: Ledger): Keepsake => ({
  key: LEDGER_KEY,
  value: plain(ledger),
  replaces: JSON.stringify(plain(before)).length,
});

/** `before` is the size of the record that is kept now. */
export const keepRecord = (id: number, record: string | null, before: number): Keepsake => ({
  key: recordKey(id),
  value: record,
  replaces: before + QUOTES,
});
