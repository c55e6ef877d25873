/** What the buttons of the pane do. Nothing is decided here: it asks the runs, and keeps what they answer. */
import { isHostError, type ExcelHost } from '../../hosts/excel';
import { messageOf } from '../../locales/outcome';
import { WORKBOOK_WORDS } from '../../locales/workbook-words';
import type { ChosenFix } from '../../plan';
import { STAGES, type SheetBinding, type Stage } from '../../reading';
import type { blankAnnexes } from '../../templates';
import type { Finding } from '../../checks';
import {
  adjust,
  beginPrintView,
  changesOf,
  check,
  clearMarks,
  endPrintView,
  fix,
  grade,
  isPrintView,
  judge,
  keepBindings,
  keepReasons,
  keepStage,
  lastStanding,
  list,
  open,
  setAside,
  slips,
  undoLast,
  withdraw,
  withBinding,
  type RunContext,
  type RunEntry,
  type RunOutcome,
  type Said,
} from '../../runs';
import type { Area } from '../../workbook/address';
import type { CellEdit } from '../../workbook/edit';
import { isCancelled } from '../../workbook/host';
import type { Snapshot } from '../../workbook/snapshot';
import { LiveWatch } from './live';
import type { Task } from './state';
import { PaneStore } from './store';

export interface SessionOptions {
  readonly host: ExcelHost;
  /** Fetches the blank annexes. */
  readonly loadTemplates: () => Promise<{ readonly blankAnnexes: typeof blankAnnexes }>;
  readonly now?: () => Date;
  /** Lets the pane draw before long work; the browser's next frame. */
  readonly breathe?: () => Promise<void>;
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

const nextFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

export class PaneSession {
  readonly store = new PaneStore();
  private readonly host: ExcelHost;
  private readonly now: () => Date;
  private readonly breathe: () => Promise<void>;
  private readonly loadTemplates: SessionOptions['loadTemplates'];
  private readonly live: LiveWatch;
  private stopAsked = false;

  constructor({ host, loadTemplates, now = () => new Date(), breathe = nextFrame }: SessionOptions) {
    this.host = host;
    this.loadTemplates = loadTemplates;
    this.now = now;
    this.breathe = breathe;
    this.live = new LiveWatch(host, this.store, () => this.reopen());
  }

  /** Reads the workbook and begins to follow it. */
  async start(): Promise<void> {
    await this.reopen();
    await this.live.start();
  }

  /** Reads and judges anew; writes nothing. */
  reopen(): Promise<void> {
    return this.during('open', async (context) => {
      const { judgement, ledger, said } = await open(context);
      this.store.set({ judgement, ledger, said, stage: judgement.assessment.stage });
    });
  }

  grade(): Promise<void> {
    return this.during('grade', async (context) => {
      const run = await grade(context, this.store.get().stage);
      const { edits, applied } = run;
      this.store.say(messageOf({ task: 'grade', run }), {
        ...opened(run),
        ...(run.stopped === null && { stale: false }),
        ...(edits.length > 0 && { lastRun: { at: this.now().toISOString(), edits, ...applied } }),
      });
    });
  }

  /** Highlights what is wrong; no result is written. */
  check(): Promise<void> {
    return this.during('check', async (context) => {
      const run = await check(context, this.store.get().stage);
      this.store.say(messageOf({ task: 'check', run }), opened(run));
    });
  }

  clearMarks(): Promise<void> {
    return this.during('clear', async (context) => {
      const run = await clearMarks(context, this.store.get().stage);
      this.store.say(messageOf({ task: 'clear', run }), opened(run));
    });
  }

  /** 问题清单 or 退回修改通知: made, and shown. */
  makeSheet(kind: 'list' | 'slips'): Promise<void> {
    return this.during(kind, async (context) => {
      const run = await (kind === 'list' ? list : slips)(context, this.store.get().stage);
      this.store.say(messageOf({ task: kind, run }), opened(run));
      const [made] = run.entry === null ? [] : run.edits;
      if (made) await this.host.select(made.sheet, FIRST_CELL);
    });
  }

  /** Takes our marks off for printing, or puts them back. */
  togglePrintView(): Promise<void> {
    const kind = isPrintView(this.store.get().ledger) ? 'printEnd' : 'print';
    return this.during(kind, async (context) => {
      const run = await (kind === 'print' ? beginPrintView : endPrintView)(context, this.store.get().stage);
      this.store.say(messageOf({ task: kind, run }), opened(run));
    });
  }

  fix(chosen: readonly ChosenFix[]): Promise<void> {
    return this.during('fix', async (context) => {
      const { stage, ledger } = this.store.get();
      const run = await fix(context, chosen, stage);
      // What follows from the mended cells is seen only by looking again.
      const again = await open(context, stage);
      const stale = run.entry !== null && lastStanding(ledger)?.kind === 'grade';
      const { edits, applied } = run;
      this.store.say(messageOf({ task: 'fix', run }), {
        ...opened(again),
        ...(stale && { stale }),
        // What could not be mended is told cell by cell.
        ...(edits.length > 0 && { lastRun: { at: this.now().toISOString(), edits, ...applied } }),
      });
    });
  }

  /** Has the formulas of the workbook computed once, and judges by what they give. */
  recalculate(): Promise<void> {
    return this.during('recalculate', async (context) => {
      await this.host.recalculate();
      this.store.say({ kind: 'recalculated' }, opened(await open(context, this.store.get().stage)));
    });
  }

  /** Changes a unit's grade by hand; the reason stands in the workbook. */
  adjust(choice: Parameters<typeof adjust>[1]): Promise<void> {
    return this.during('adjust', async (context) => {
      const { stage } = this.store.get();
      const run = await adjust(context, choice, stage);
      this.store.say(messageOf({ task: 'adjust', run }), opened(run));
    });
  }

  /** Takes back a grade changed by hand. */
  withdraw(unit: string): Promise<void> {
    return this.during('withdraw', async (context) => {
      const run = await withdraw(context, unit, this.store.get().stage);
      this.store.say(messageOf({ task: 'withdraw', run }), opened(run));
    });
  }

  undo(): Promise<void> {
    return this.during('undo', async (context) => {
      const undo = await undoLast(context.host, this.now);
      const again = await open(context, this.store.get().stage);
      const left = { at: this.now().toISOString(), edits: [], written: [], refused: undo.left };
      this.store.say(messageOf({ task: 'undo', undo }), {
        ...opened(again),
        lastRun: undo.left.length > 0 ? left : null,
        stale: false,
      });
    });
  }

  /** Between the phases; what is written is written. */
  cancel(): void {
    this.stopAsked = true;
  }

  chooseStage(stage: Stage): Promise<void> {
    if (!STAGES.includes(stage) || stage === this.store.get().stage) return Promise.resolve();
    this.store.set({ stage });
    const { judgement, said } = this.store.get();
    if (judgement) this.store.set({ judgement: judge(judgement.snapshot, stage, said) });
    return this.during('setAside', () => this.host.keep([keepStage(stage)]));
  }

  setAside(finding: Finding, reason: string): Promise<void> {
    return this.changeSaid('setAside', ({ said, snapshot }) => {
      const entry = setAside(finding, snapshot, reason, this.now());
      return { ...said, reasons: [...said.reasons, entry] };
    });
  }

  takeBack(at: string): Promise<void> {
    return this.changeSaid('taken', ({ said }) => ({
      ...said,
      reasons: said.reasons.filter((reason) => reason.at !== at),
    }));
  }

  /** Reads a sheet as somebody says; `null`: as its words tell. */
  bind(sheet: string, binding: SheetBinding | null): Promise<void> {
    return this.changeSaid('bound', ({ said }) => ({
      ...said,
      bindings: withBinding(said.bindings, sheet, binding),
    }));
  }

  /** Adds the blank annexes at the end of the workbook. */
  insertTemplates(): Promise<void> {
    return this.during('templates', async (context) => {
      const templates = await this.loadTemplates();
      const names = this.store.get().judgement?.snapshot.sheets.map(({ name }) => name) ?? [];
      const edits = templates.blankAnnexes(names);
      const { refused } = await this.host.apply(edits);
      const [refusal] = refused;
      const added = edits.filter((edit) => !refused.some((other) => other.edit === edit));
      const change = opened(await open(context, this.store.get().stage));
      if (refusal) this.store.say({ kind: 'refused', refusal }, change);
      else this.store.say({ kind: 'templates', sheets: added.map(({ sheet }) => sheet) }, change);
    });
  }

  /** What a run changed, for its line in the history; `null` where that is not kept. */
  async changesOf(entry: RunEntry): Promise<readonly CellEdit[] | null> {
    let changes: readonly CellEdit[] | null = null;
    await this.guarded(async () => {
      changes = await changesOf(this.host, entry);
    });
    return changes;
  }

  /** Asks what is selected, for a view that speaks of it. */
  lookAtSelection(): Promise<void> {
    return this.live.lookAtSelection();
  }

  /** Shows a place and selects it. */
  goTo(sheet: string, area: Area): Promise<void> {
    return this.guarded(() => this.host.select(sheet, area));
  }

  /** Keeps what somebody says in the workbook, and judges anew by it. */
  private changeSaid(
    kind: 'setAside' | 'taken' | 'bound',
    change: (now: { readonly said: Said; readonly snapshot: Snapshot }) => Said,
  ): Promise<void> {
    return this.during(kind === 'bound' ? 'bind' : 'setAside', async () => {
      const { judgement, said: before, stage } = this.store.get();
      if (!judgement) return;
      const { snapshot } = judgement;
      const said = change({ said: before, snapshot });
      await this.host.keep([keepReasons(said.reasons), keepBindings(said.bindings)]);
      this.store.say({ kind }, { said, judgement: judge(snapshot, stage, said) });
    });
  }

  /** One task at a time; failures are told, never swallowed. */
  private async during(task: Task, work: (context: RunContext) => Promise<void> | void): Promise<void> {
    if (this.store.get().activity) return;
    this.stopAsked = false;
    this.store.set({ activity: { task, phase: 'reading', progress: null, waiting: false } });
    try {
      await this.live.whilePaused(() => this.guarded(async () => work(this.context(task))));
    } finally {
      this.store.set({ activity: null });
    }
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isCancelled(error)) return this.store.say({ kind: 'cancelled' });
      if (isHostError(error)) return this.store.say({ kind: 'failed', code: error.code });
      this.store.say({ kind: 'failed', code: 'bug' });
      throw error;
    }
  }

  private context(task: Task): RunContext {
    return {
      host: this.host,
      words: WORKBOOK_WORDS,
      now: this.now,
      cancelled: () => this.stopAsked,
      onPhase: (phase) => {
        this.store.set({ activity: { task, phase, progress: null, waiting: false } });
        return this.breathe();
      },
      onProgress: (done, all) => {
        this.store.set({ activity: { task, phase: 'reading', progress: { done, all }, waiting: false } });
      },
    };
  }

  /** For the host: Excel keeps us waiting. */
  readonly tellWaiting = (): void => {
    const { activity } = this.store.get();
    if (activity) this.store.set({ activity: { ...activity, waiting: true } });
  };
}

const opened = ({ judgement, ledger, said }: Pick<RunOutcome, 'judgement' | 'ledger' | 'said'>) => ({
  judgement,
  ledger,
  said,
});
