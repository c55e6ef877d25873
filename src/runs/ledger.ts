/** The runs made in a workbook (运行历史), newest last, kept in the workbook itself. */
import type { Severity } from '../workbook/edit';
import type { Keepsake, KeptValue } from '../workbook/host';
import { RUN_KINDS, type RunKind } from './record';

/** Key of the list of runs; each record has its own. */
export const LEDGER_KEY = 'runs';
export const recordKey = (id: number): string => `run.${id}`;

/** Runs whose records are kept; older ones stay in nobody's way. */
const KEPT_RUNS = 20;

export interface RunEntry {
  readonly id: number;
  /** When, as an ISO date and time. */
  readonly at: string;
  readonly kind: RunKind;
  /** Id of the rule book that counted. */
  readonly rulebook: string;
  readonly stage: string;
  /** Cells and sheets that the run wrote. */
  readonly cells: number;
  readonly sheets: number;
  readonly units: number;
  readonly graded: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** When it was taken back; `null` while it stands. */
  readonly undone: string | null;
}

export type Ledger = readonly RunEntry[];

/** Reads back what was kept; anything unexpected is as if it had not been kept. */
export function readLedger(kept: KeptValue | undefined): Ledger {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: KeptValue) => (isEntry(entry) ? [entry] : []));
}

function isEntry(value: unknown): value is RunEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, kind, findings } = value as Partial<Record<keyof RunEntry, unknown>>;
  return (
    typeof id === 'number' &&
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

/** Is the workbook in print view (打印视图), our marks taken off? A later grading, check or clearing ends it. */
export const isPrintView = (ledger: Ledger): boolean =>
  ledger.filter(({ kind, undone }) => undone === null && MARKING.includes(kind)).at(-1)?.kind === 'print';

/** The ledger with one run more, and the records that no longer have a place in it. */
export function addRun(
  ledger: Ledger,
  entry: RunEntry,
): { readonly ledger: Ledger; readonly forgotten: readonly Keepsake[] } {
  const all = [...ledger, entry];
  const dropped = all.slice(0, Math.max(0, all.length - KEPT_RUNS));
  return {
    ledger: all.slice(-KEPT_RUNS),
    forgotten: dropped.map(({ id }) => ({ key: recordKey(id), value: null })),
  };
}

export const markUndone = (ledger: Ledger, id: number, at: Date): Ledger =>
  ledger.map((entry) => (entry.id === id ? { ...entry, undone: at.toISOString() } : entry));

export const keepLedger = (ledger: Ledger): Keepsake => ({
  key: LEDGER_KEY,
  value: ledger.map((entry): KeptValue => ({ ...entry, findings: { ...entry.findings } })),
});
