/** One run (一次运行) over an open workbook: read, judge, plan, write. Pane and ribbon buttons run the same way. */
import {
  planEdits,
  planFindingsSheet,
  planFixes,
  planMarks,
  planReturnSlips,
  type AdjustmentChoice,
  type ChosenFix,
  type PlanWords,
} from '../plan';
import type { Stage } from '../reading';
import type { Applied, Edit } from '../workbook/edit';
import type { LiveHost } from '../workbook/host';
import { adjustmentEdits, withdrawalEdits, type Situation } from './adjusting';
import { BINDINGS_KEY, readBindings } from './bindings';
import { judge, type Judgement, type Said } from './judge';
import {
  addRun,
  isPrintView,
  keepLedger,
  LEDGER_KEY,
  nextId,
  readLedger,
  keepRecord,
  type Ledger,
  type RunEntry,
} from './ledger';
import { keepingFormats, packRecord, recordOf, type RunKind, type RunRecord } from './record';
import { readSetAside, SET_ASIDE_KEY } from './set-aside';
import { readStage, STAGE_KEY } from './stage';
import { withWritten } from './written';

export type Phase = 'reading' | 'judging' | 'writing';

export interface RunContext {
  readonly host: LiveHost;
  readonly words: PlanWords;
  readonly now: () => Date;
  /** Told before each phase; a promise is waited for, so that a pane can draw. */
  readonly onPhase?: (phase: Phase) => Promise<void> | void;
  /** Asked between the phases until writing begins. */
  readonly cancelled?: () => boolean;
  /** Told while a large workbook is read: sheets read, and sheets in all. */
  readonly onProgress?: (done: number, all: number) => void;
}

/** What a workbook holds for us, read in one go. */
export interface Opened {
  readonly judgement: Judgement;
  readonly ledger: Ledger;
  readonly said: Said;
}

/** `judgement` is of the workbook as it is after the run. */
export interface RunOutcome extends Opened {
  /** `null` when there was nothing to write, or nothing was written. */
  readonly entry: RunEntry | null;
  readonly edits: readonly Edit[];
  readonly applied: Applied;
  readonly stopped: 'cancelled' | 'ruleBook' | null;
}

const RECALLED = [LEDGER_KEY, SET_ASIDE_KEY, BINDINGS_KEY, STAGE_KEY];
const NOTHING: Applied = { written: [], refused: [] };

/** Reads and judges; writes nothing. `stage` null: the one chosen for this workbook. */
export async function open(
  context: RunContext,
  stage: Stage | null = null,
  beforeWriting = false,
): Promise<Opened> {
  const { host, onProgress, cancelled } = context;
  await context.onPhase?.('reading');
  const snapshot = await host.read({ beforeWriting, recall: RECALLED, onProgress, cancelled });
  const kept = async (key: string) => host.recalled.get(key) ?? (await recallLong(host, key));
  const reasons = readSetAside(await kept(SET_ASIDE_KEY));
  const said = { reasons, bindings: readBindings(await kept(BINDINGS_KEY)) };
  const ledger = readLedger(await kept(LEDGER_KEY));
  await context.onPhase?.('judging');
  const judgement = judge(snapshot, stage ?? readStage(host.recalled.get(STAGE_KEY)), said);
  return { judgement, ledger, said };
}

/** Values too long to come along with the reading are asked for by themselves. */
const recallLong = (host: LiveHost, key: string) =>
  host.recalled.has(key) ? Promise.resolve(null) : host.recall(key);

/** What a run of this kind would write: the preview of changes shows just this. */
export function planRun(
  kind: Exclude<RunKind, 'fix' | 'adjust' | 'withdraw'>,
  { assessment, open: findings, settled, snapshot }: Judgement,
  words: PlanWords,
): readonly Edit[] {
  switch (kind) {
    case 'grade':
      return planEdits(assessment, findings, { marks: true, words })[0] ?? [];
    case 'list':
      return [planFindingsSheet(assessment, snapshot, { open: findings, settled }, words.lists)];
    case 'slips':
      return planReturnSlips(assessment, snapshot, findings, words.lists);
    // Marks follow from the findings: after a print view they are planned anew, where rows have moved as well.
    case 'check':
    case 'printEnd':
      return planMarks(findings, assessment, snapshot, true);
    case 'clear':
    case 'print':
      return planMarks([], assessment, snapshot, false);
  }
}

export const grade = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'grade', stage, (judgement) => planRun('grade', judgement, context.words));

/** Highlights what is wrong; no result is written. */
export const check = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'check', stage, (judgement) => planRun('check', judgement, context.words));

/** Takes our marks away, and nobody else's. */
export const clearMarks = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'clear', stage, (judgement) => planRun('clear', judgement, context.words));

/** 问题清单: a sheet with every finding, made anew each time. */
export const list = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'list', stage, (judgement) => planRun('list', judgement, context.words));

/** 退回修改通知: a sheet with a page for every unit that has something to correct. */
export const slips = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'slips', stage, (judgement) => planRun('slips', judgement, context.words));

/**
 * 打印视图: takes our marks off until they are put back. Whether they are off is in the list of runs, and so in the
 * workbook: another pane or machine puts them back as well.
 */
export const beginPrintView = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'print', stage, (judgement) => planRun('print', judgement, context.words));

export const endPrintView = (context: RunContext, stage: Stage | null = null): Promise<RunOutcome> =>
  run(context, 'printEnd', stage, (judgement, { ledger }) =>
    // Somebody may have ended it meanwhile, and cleared the marks: then they stay away.
    isPrintView(ledger) ? planRun('printEnd', judgement, context.words) : [],
  );

/** Applies chosen fixes; a cell that changed since the finding was made is left and told. */
export const fix = (
  context: RunContext,
  chosen: readonly ChosenFix[],
  stage: Stage | null = null,
): Promise<RunOutcome> =>
  run(context, 'fix', stage, (judgement) => planFixes(stillThere(chosen, judgement), judgement.snapshot));

/** Changes a unit's grade by hand, with the reason and who approved it (第五条). */
export const adjust = (
  context: RunContext,
  choice: Omit<AdjustmentChoice, 'day'>,
  stage: Stage | null = null,
): Promise<RunOutcome> =>
  run(context, 'adjust', stage, (_, situation) =>
    adjustmentEdits(situation, { ...choice, day: today(context) }, context.words),
  );

/** Takes back the change of a unit's grade; its line stays as a record. */
export const withdraw = (
  context: RunContext,
  unit: string,
  stage: Stage | null = null,
): Promise<RunOutcome> =>
  run(context, 'withdraw', stage, (_, situation) =>
    withdrawalEdits(situation, { unit, day: today(context) }, context.words),
  );

const today = ({ now }: RunContext): string => now().toISOString().slice(0, 10);

/** Of the chosen fixes those whose fault is still found as it was shown. */
function stillThere(chosen: readonly ChosenFix[], { all }: Judgement): readonly ChosenFix[] {
  const now = new Map(all.map((finding) => [identify(finding), finding]));
  return chosen.flatMap(({ finding, fix: wanted }) => {
    const found = now.get(identify(finding));
    return found ? [{ finding: found, fix: wanted }] : [];
  });
}

const identify = ({ code, file, sheet, area, unit, params, fixes }: Judgement['all'][number]): string =>
  JSON.stringify([code, file, sheet, area, unit, params, fixes]);

async function run(
  context: RunContext,
  kind: RunKind,
  stage: Stage | null,
  plan: (judgement: Judgement, situation: Situation) => readonly Edit[],
): Promise<RunOutcome> {
  const opened = await open(context, stage, true);
  const { judgement, ledger } = opened;
  const stop = (stopped: RunOutcome['stopped']): RunOutcome => ({
    ...opened,
    entry: null,
    edits: [],
    applied: NOTHING,
    stopped,
  });
  if (context.cancelled?.()) return stop('cancelled');
  if (kind === 'grade' && judgement.ruleProblems.length > 0) return stop('ruleBook');
  const edits = plan(judgement, opened);
  if (edits.length === 0) return stop(null);
  await context.onPhase?.('writing');
  if (context.cancelled?.()) return stop('cancelled');
  const packed = (which: readonly Edit[]) => packRecord(recordOfRun(kind, which, judgement));
  const whole = packed(edits);
  const wanted = entryOf(kind, judgement, edits, nextId(ledger), context.now(), whole.length);
  const added = addRun(ledger, wanted);
  const planned = added.ledger.at(-1) ?? wanted;
  const record = planned.size > 0 ? whole : null;
  const pinned = keepingFormats(edits, judgement.snapshot);
  const applied = asPlanned(
    pinned,
    await context.host.apply(
      [...pinned.values()],
      [...added.forgotten, keepLedger(added.ledger, ledger), keepRecord(planned.id, record, 0)],
    ),
  );
  const refused = new Set(applied.refused.map(({ edit }) => edit));
  const idle = kind === 'print' && applied.unmarked?.length === 0;
  if (idle || edits.every((edit) => refused.has(edit))) {
    // Nothing was written: there is nothing to take back. A workbook without marks is ready for print as it is.
    const before = added.ledger.slice(0, -1);
    await context.host.keep([
      keepLedger(before, added.ledger),
      keepRecord(planned.id, null, record?.length ?? 0),
    ]);
    return { ...opened, ledger: before, entry: null, edits, applied, stopped: null };
  }
  const taken = edits.filter((edit) => !refused.has(edit));
  const entry = refused.size > 0 ? { ...planned, ...counts(taken) } : planned;
  const kept = added.ledger.map((one) => (one === planned ? entry : one));
  if (refused.size > 0) {
    // What Excel refused was not done: neither counted nor taken back.
    await context.host.keep([
      keepLedger(kept, added.ledger),
      keepRecord(planned.id, record === null ? null : packed(taken), record?.length ?? 0),
    ]);
  }
  const after = withWritten(judgement.snapshot, edits, applied);
  return {
    ...opened,
    judgement: judge(after, judgement.assessment.stage, opened.said),
    ledger: kept,
    entry,
    edits,
    applied,
    stopped: null,
  };
}

function recordOfRun(
  kind: RunKind,
  edits: readonly Edit[],
  { assessment, open, snapshot }: Judgement,
): RunRecord {
  const record = recordOf(edits, snapshot);
  return kind === 'print' ? { ...record, before: planMarks(open, assessment, snapshot, true) } : record;
}

/** Refusals told by the edits that were planned. */
function asPlanned(pinned: ReadonlyMap<Edit, Edit>, applied: Applied): Applied {
  const planned = new Map([...pinned].map(([edit, sent]) => [sent, edit]));
  return {
    ...applied,
    refused: applied.refused.map(({ edit, reason }) => ({ edit: planned.get(edit) ?? edit, reason })),
  };
}

function entryOf(
  kind: RunKind,
  { assessment, open: findings, rulebook }: Judgement,
  edits: readonly Edit[],
  id: number,
  now: Date,
  size: number,
): RunEntry {
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    id,
    at: now.toISOString(),
    kind,
    rulebook: rulebook.id,
    rules: { document: rulebook.document, title: rulebook.title },
    stage: assessment.stage,
    ...counts(edits),
    units: assessment.units.length,
    graded: assessment.units.filter((unit) => unit.grade !== null).length,
    findings: { error: count('error'), warning: count('warning'), notice: count('notice') },
    undone: null,
    size,
  };
}

const counts = (edits: readonly Edit[]): Pick<RunEntry, 'cells' | 'sheets'> => ({
  cells: edits.filter((edit) => edit.kind === 'cell').length,
  sheets: edits.filter((edit) => edit.kind === 'sheet').length,
});
