/** Ways in which the simulated Excel can be told to fail, as a real one does. All off at first, limits as published. */
import type { Area } from '../../src/workbook/address';

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;
export const CELL_LIMIT = 5_000_000;

/** Codes of the host itself, from below the batch protocol. */
export const CELL_EDITING = 5004;
export const GENERAL_FAILURE = 5001;

export interface Faults {
  /** Milliseconds that every answer takes longer. */
  delay: number;
  /** Somebody is typing in a cell: every request fails with `InvalidOperationInCellEditMode`. */
  editing: boolean;
  /** A host code with which the next request fails. */
  failNext: number | null;
  /** Requests and answers larger than this fail (bytes). */
  payloadLimit: number;
  /** Reads of more cells than this give `null` (cells). */
  cellLimit: number;
  /** Writes report success and do nothing, as in some read-only views. */
  ignoreWrites: boolean;
  /** A workbook that may only be looked at: batches that the client declares as changes are refused. */
  readOnly: boolean;
  /** Reading more than type and id of conditional formats fails, as some builds do. */
  brittleConditionalFormats: boolean;
  /** `getSpecialCells` fails. */
  noSpecialCells: boolean;
  /** So many writes that touch this area fail, after everything before them was done. */
  failWriteAt: { readonly sheet: string; readonly area: Area; times: number } | null;
  /** Called before each batch that the add-in sends, e.g. to let somebody edit in between; counts from 0. */
  beforeBatch: ((index: number) => void) | null;
  /** Called before a write of cells takes place. */
  beforeWrite: (() => void) | null;
}

export const noFaults = (): Faults => ({
  delay: 0,
  editing: false,
  failNext: null,
  payloadLimit: PAYLOAD_LIMIT,
  cellLimit: CELL_LIMIT,
  ignoreWrites: false,
  readOnly: false,
  brittleConditionalFormats: false,
  noSpecialCells: false,
  failWriteAt: null,
  beforeBatch: null,
  beforeWrite: null,
});
