/** The one small port through which the core meets a workbook. Hosts ask and apply; nothing is decided in them. */
import type { Applied, Edit } from './edit';
import type { SheetSnapshot, Snapshot } from './snapshot';

export interface Host {
  /** The whole workbook, in two round trips where an answer can carry it. */
  read(): Promise<Snapshot>;
  /** Applies what still fits what was read, refuses the rest with a reason. */
  apply(edits: readonly Edit[]): Promise<Applied>;
}

/** Plain JSON that is kept in the workbook itself and saved with it. */
export type KeptValue =
  string | number | boolean | null | readonly KeptValue[] | { readonly [key: string]: KeptValue };

/** Something to keep under a key; `null` forgets it. */
export interface Keepsake {
  readonly key: string;
  readonly value: KeptValue;
  /** Characters of the JSON that is kept under the key now, where that is known: it saves the host a look. */
  readonly replaces?: number;
}

export interface ReadRequest {
  /** The reading comes right before a write: what would clear the user's undo list may be asked now. */
  readonly beforeWriting?: boolean;
  /** Keys of small values to bring along in the same round trip; `recalled` has them afterwards. */
  readonly recall?: readonly string[];
  /** Progress between round trips: sheets read, and sheets in all. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Asked between round trips; then the reading rejects with `Cancelled`. */
  readonly cancelled?: (() => boolean) | undefined;
}

/** Somebody asked to stop. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}
export const isCancelled = (error: unknown): error is Cancelled => error instanceof Cancelled;

/** A workbook that is open before somebody's eyes, and remembers what was done to it. */
export interface LiveHost extends Host {
  read(request?: ReadRequest): Promise<Snapshot>;
  /** The journal is written before the first change, so that whatever happens then can be taken back. */
  apply(edits: readonly Edit[], journal?: readonly Keepsake[]): Promise<Applied>;
  /** Single sheets once more, by name; those that have gone are left out. */
  reread(sheets: readonly string[]): Promise<readonly SheetSnapshot[]>;
  /** What the last `read` brought along, by key. */
  readonly recalled: ReadonlyMap<string, KeptValue>;
  /** `null` when nothing is kept under the key. */
  recall(key: string): Promise<KeptValue>;
  /** Several values in one go. Those of which nothing or not all is kept are left out. */
  recallAll(keys: readonly string[]): Promise<ReadonlyMap<string, KeptValue>>;
  keep(things: readonly Keepsake[]): Promise<void>;
  /** Takes away sheets that we have generated; gives the names of those that are gone now. */
  removeGenerated(sheets: readonly string[]): Promise<readonly string[]>;
}
