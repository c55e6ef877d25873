/** What the program wants changed in a workbook: plain data that a host applies, or refuses with a reason. */
import type { Area } from './address';
import type { Scalar } from './snapshot';

/** Content of a cell; with a formula, `value` is the value we computed for it. */
export interface CellContent {
  readonly formula: string | null;
  readonly value: Scalar;
}

/** Sets one cell. The host refuses when the cell no longer holds `expected`. */
export interface CellEdit {
  readonly kind: 'cell';
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly expected: CellContent;
  readonly content: CellContent;
  /** Number format to give the cell; absent: it keeps its own. */
  readonly format?: string;
  /** The format is set only where the cell still has this one: somebody may have chosen another. */
  readonly formatNow?: string;
}

export type Severity = 'error' | 'warning' | 'notice';

/** Cells to highlight. `formula` (relative to the first area's first cell) makes the mark go out by itself. */
export interface Mark {
  readonly severity: Severity;
  readonly areas: readonly Area[];
  readonly formula?: string;
}

/** Replaces all marks of ours on one sheet; an empty list clears them. Other people's formats are never touched. */
export interface MarksEdit {
  readonly kind: 'marks';
  readonly sheet: string;
  readonly marks: readonly Mark[];
}

/** `plain` is text without a frame, `link` a door to another cell. */
export type GeneratedStyle = 'title' | 'note' | 'plain' | 'header' | 'text' | 'number' | 'alert' | 'link';

export interface GeneratedCell {
  readonly content: CellContent;
  readonly style: GeneratedStyle;
}

/** Adds a sheet of ours at the end, or replaces the content of one that `replaces` says is ours. */
export interface SheetEdit {
  readonly kind: 'sheet';
  readonly sheet: string;
  readonly replaces: boolean;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (GeneratedCell | null)[])[];
  readonly merges: readonly Area[];
  /** Rows repeated at the top of every printed page and frozen on the screen. */
  readonly headerRows: number;
  readonly landscape: boolean;
  /**
   * Rows that begin a new page. A sheet with any is printed in its own size and has to be narrow enough: Excel ignores
   * them where it fits a sheet to the page. At most 1,026, which is all that Excel keeps.
   */
  readonly breaks?: readonly number[];
}

export type Edit = CellEdit | MarksEdit | SheetEdit;

export type RefusalReason =
  | 'noSuchSheet'
  | 'protected'
  | 'changed'
  | 'merged'
  | 'arrayFormula'
  | 'filtered'
  | 'editing'
  | 'unordered'
  | 'invalid';

export interface Refusal {
  readonly edit: Edit;
  readonly reason: RefusalReason;
}

/** What really happened, read back from the workbook. */
export interface Applied {
  readonly written: readonly CellEdit[];
  readonly refused: readonly Refusal[];
  /** Sheets that had marks of ours, which were taken off or replaced; absent where the host does not know. */
  readonly unmarked?: readonly string[];
}
