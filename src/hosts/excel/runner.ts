/// <reference types="office-js" />
/** What the parts of the host share: the way to run a batch, and what was learnt about this Excel. */
import { run, runIn, supports, type RunOptions } from './run';
import type { Extras } from './sheet-parts';

/** Excel on the web carries 5 MB in a request or an answer; the rest is room for what surrounds the cells. */
export const PAYLOAD_BUDGET = 4 * 1024 * 1024;

export interface RunnerOptions {
  /** Excel has not answered for some seconds: usually a cell is being edited. */
  readonly onWaiting?: () => void;
  /** Milliseconds after which that is reported. */
  readonly waitingAfter?: number;
  /** Bytes that one request or answer may have. */
  readonly payload?: number;
}

interface Wanted {
  /** Protected sheets may refuse to list their special cells. */
  readonly locked: boolean;
  readonly merges: boolean;
  /** Everything is thought to be visible. */
  readonly shown?: boolean;
  /** A filter hides rows: which of the formula cells Excel lists then is not relied upon. */
  readonly filtered?: boolean;
}

export class Runner {
  /** Special cells can be asked for. Found out by trying. */
  specialCells = true;
  /** Merged areas can be asked for. Found out by trying. */
  private mergedAreas = supports('1.13');
  /** Formulas of conditional formats can be read together with their list. Found out by trying. */
  formatFormulas = true;
  /** Bytes that one request or answer may have. */
  readonly payload: number;

  constructor(private readonly options: RunnerOptions = {}) {
    this.payload = options.payload ?? PAYLOAD_BUDGET;
  }

  /** What may be asked of a sheet besides its cells. */
  extras({ locked, merges, shown = false, filtered = false }: Wanted): Extras {
    const special = this.specialCells && !locked;
    return {
      formulaCells: special && !filtered,
      visible: special && !shown,
      merged: this.mergedAreas && merges,
    };
  }

  /** Does without one of them from now on; `false` when there is none left to do without. */
  dropExtra(): boolean {
    if (!this.specialCells) return this.dropMerges();
    this.specialCells = false;
    return true;
  }

  dropMerges(): boolean {
    const had = this.mergedAreas;
    this.mergedAreas = false;
    return had;
  }

  run<T>(work: (context: Excel.RequestContext) => Promise<T>, options: RunOptions = {}): Promise<T> {
    const { onWaiting, waitingAfter } = this.options;
    return run(work, { onWaiting, waitingAfter, ...options });
  }

  /** Runs within the context that an event handler belongs to. */
  runIn<T>(
    owner: OfficeExtension.ClientRequestContext,
    work: (context: OfficeExtension.ClientRequestContext) => Promise<T>,
  ): Promise<T> {
    return runIn(owner, work);
  }
}
