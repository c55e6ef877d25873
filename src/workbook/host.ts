/** The one small port through which the core meets a workbook. Hosts ask and apply; nothing is decided in them. */
import type { Applied, Edit } from './edit';
import type { Snapshot } from './snapshot';

export interface Host {
  /** The whole workbook, in at most two round trips whatever its size. */
  read(): Promise<Snapshot>;
  /** Applies what still fits what was read, refuses the rest with a reason. */
  apply(edits: readonly Edit[]): Promise<Applied>;
}
