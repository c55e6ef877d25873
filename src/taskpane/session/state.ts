/** What the pane knows: one plain object, replaced as a whole whenever something happens. */
import type { Message } from '../../locales/outcome';
import type { Stage } from '../../reading';
import type { Judgement, Ledger, Phase, RunKind, Said } from '../../runs';
import type { Area } from '../../workbook/address';
import type { CellEdit, Edit, Refusal } from '../../workbook/edit';

export type Task = RunKind | 'open' | 'undo' | 'setAside' | 'templates' | 'bind' | 'recalculate';

/** Something under way. */
export interface Activity {
  readonly task: Task;
  readonly phase: Phase;
  /** Sheets read and sheets in all, where reading takes several round trips. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  /** Excel has not answered for a while, usually because a cell is being edited. */
  readonly waiting: boolean;
}

/** What the last run set out to write, what was written, and what was not and why. */
export interface LastRun {
  readonly at: string;
  readonly edits: readonly Edit[];
  readonly written: readonly CellEdit[];
  readonly refused: readonly Refusal[];
}

export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

export interface PaneState {
  readonly activity: Activity | null;
  readonly message: Message | null;
  /** Counts messages, so that the same one twice is told twice. */
  readonly messageCount: number;
  /** `null` until the workbook has been read. */
  readonly judgement: Judgement | null;
  readonly stage: Stage;
  readonly ledger: Ledger;
  /** Reasons and bindings that people gave. */
  readonly said: Said;
  readonly lastRun: LastRun | null;
  /** Cells were changed after the last grading. */
  readonly stale: boolean;
  readonly selection: Place | null;
}

export const INITIAL_STATE: PaneState = {
  activity: null,
  message: null,
  messageCount: 0,
  judgement: null,
  stage: 'city',
  ledger: [],
  said: { reasons: [], bindings: [] },
  lastRun: null,
  stale: false,
  selection: null,
};
