/** Counts what the add-in sends and gets: the measured number of round trips and bytes of a run. */
import type { Batch, BatchAnswer } from './wire/protocol';

/** Bits of the flags that the client sends along with a batch. */
const WRITE_FLAG = 1;
const UNDOABLE_FLAG = 16;

export interface Exchange {
  readonly sent: number;
  readonly received: number;
  readonly actions: number;
  /** The client declared the batch as one that changes the workbook. */
  readonly writes: boolean;
  /** It would clear the user's undo list: a change that cannot be undone step by step. */
  readonly clearsUndo: boolean;
  readonly error: string | null;
  /** Milliseconds that the simulation took to answer. */
  readonly elapsed: number;
}

export interface Totals {
  readonly batches: number;
  readonly sent: number;
  readonly received: number;
}

/** The client declares a batch as one that changes the workbook. */
export const isChange = (flags: number): boolean => (flags & WRITE_FLAG) !== 0;

/** Batches in which the client only lets go of what it held; they follow a run by themselves. */
export const isCleanUp = (batch: Batch): boolean =>
  batch.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference') &&
  batch.Actions.some((action) => action.Name === '_RemoveReference');

export class Traffic {
  readonly exchanges: Exchange[] = [];
  cleanUps = 0;

  record(
    batch: Batch,
    flags: number,
    answer: BatchAnswer,
    bytes: { sent: number; received: number },
    elapsed: number,
  ): void {
    if (isCleanUp(batch)) {
      this.cleanUps += 1;
      return;
    }
    this.exchanges.push({
      ...bytes,
      actions: batch.Actions.length,
      writes: isChange(flags),
      clearsUndo: (flags & (WRITE_FLAG | UNDOABLE_FLAG)) === WRITE_FLAG,
      error: answer.Error?.Code ?? null,
      elapsed,
    });
  }

  totals(): Totals {
    return {
      batches: this.exchanges.length,
      sent: this.exchanges.reduce((sum, one) => sum + one.sent, 0),
      received: this.exchanges.reduce((sum, one) => sum + one.received, 0),
    };
  }

  reset(): void {
    this.exchanges.length = 0;
    this.cleanUps = 0;
  }
}
