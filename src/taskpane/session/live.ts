/**
 * Follows what people do in the workbook (实时核对). A change is a hint: its units are judged again at once, the county
 * after a pause; the buttons read everything anew.
 */
import {
  isHostError,
  type CellsChanged,
  type CellsSelected,
  type ExcelHost,
  type Unwatch,
} from '../../hosts/excel';
import { judge, judgeChange } from '../../runs';
import { findSheet } from '../../workbook/snapshot';
import type { PaneStore } from './store';

/** Milliseconds without a change after which the whole county is judged again. */
const PAUSE = 400;
/** A county that takes longer to judge than this is left to the button (milliseconds). */
const SLOW = 400;

export class LiveWatch {
  private readonly unwatch: Unwatch[] = [];
  private changes: CellsChanged[] = [];
  private paused = 0;
  private working = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** How long the last full judgement took. */
  private lastTook = 0;
  /** Counts what is told and asked of the selection: an answer that something newer has overtaken is not used. */
  private looks = 0;

  constructor(
    private readonly host: ExcelHost,
    private readonly store: PaneStore,
    private readonly reopen: () => Promise<void>,
  ) {}

  /** A host that cannot tell of changes leaves the pane as it is after each button. */
  async start(): Promise<void> {
    const watches = [
      () => this.host.onChanged((change) => this.changed(change)),
      () => this.host.onSelectionChanged((selected) => this.selected(selected)),
      // Nobody has selected anything new on a sheet that comes to the front: it has to be asked.
      () => this.host.onActivated(() => void this.lookAtSelection()),
      () => this.host.onSheetsChanged(() => this.later(() => this.reopen())),
    ];
    for (const watch of watches) {
      try {
        this.unwatch.push(await watch());
      } catch (error) {
        if (!isHostError(error)) throw error;
      }
    }
    await this.lookAtSelection();
  }

  /** Asks what is selected now. Where Excel does not say, what is known stays. */
  async lookAtSelection(): Promise<void> {
    const asked = ++this.looks;
    try {
      const selected = await this.host.selection();
      // Somebody may have selected something else meanwhile.
      if (asked === this.looks) this.selected(selected);
    } catch (error) {
      if (!isHostError(error)) throw error;
    }
  }

  private selected({ sheet, areas }: CellsSelected): void {
    this.looks += 1;
    const [area] = areas;
    this.store.set({ selection: sheet !== null && area ? { sheet, area } : null });
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    for (const end of this.unwatch.splice(0)) await end();
  }

  /** During a run nothing is followed: it reads everything itself. */
  async whilePaused(work: () => Promise<void>): Promise<void> {
    this.paused += 1;
    clearTimeout(this.timer);
    try {
      await work();
    } finally {
      this.paused -= 1;
    }
  }

  private changed(change: CellsChanged): void {
    if (this.store.get().ledger.some(({ kind, undone }) => kind === 'grade' && undone === null))
      this.store.set({ stale: true });
    this.changes.push(change);
    void this.follow();
  }

  /** One change after the other; what comes in meanwhile waits. */
  private async follow(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      for (let change = this.changes.shift(); change; change = this.changes.shift()) await this.take(change);
    } catch (error) {
      // Somebody is typing, or the sheet has just gone: the next change or button brings everything up to date.
      if (!isHostError(error)) throw error;
    } finally {
      this.working = false;
    }
  }

  private async take(change: CellsChanged): Promise<void> {
    const { judgement } = this.store.get();
    if (!judgement || this.paused > 0) return;
    const known = change.sheet === null ? undefined : findSheet(judgement.snapshot, change.sheet);
    if (!known) return this.later(() => this.reopen());
    const sheet = await this.host.refresh(known, change);
    const { judgement: current, said } = this.store.get();
    if (!sheet || !current || this.paused > 0) return this.later(() => this.reopen());
    const now = change.areas ? judgeChange(current, sheet, change.areas, said) : null;
    const sheets = current.snapshot.sheets.map((other) => (other.name === sheet.name ? sheet : other));
    this.store.set({ judgement: now ?? { ...current, snapshot: { ...current.snapshot, sheets } } });
    this.later(() => this.judgeAll());
  }

  private judgeAll(): void {
    const { judgement, stage, said } = this.store.get();
    if (!judgement || this.lastTook > SLOW) return;
    const began = performance.now();
    this.store.set({ judgement: judge(judgement.snapshot, stage, said) });
    this.lastTook = performance.now() - began;
  }

  private later(work: () => Promise<void> | void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.paused === 0) void work();
    }, PAUSE);
  }
}
