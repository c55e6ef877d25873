/**
 * How much of a file is read at most, so that memory and time stay bounded whatever somebody sends in.
 * Generous for real work: a province of 15,000 units needs a hundredth of it.
 */
export interface Limits {
  /** Bytes of the file itself. */
  readonly fileBytes: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of one part after inflation. */
  readonly partBytes: number;
  /** Bytes of all parts that are read, after inflation. */
  readonly totalBytes: number;
  /** Most that a part above 16 MB may have been compressed; spreadsheets stay below 60. */
  readonly ratio: number;
  /** Sheets of the workbook. */
  readonly sheets: number;
  /** Cells that hold a value or formula, all sheets. */
  readonly cells: number;
  /** Places of the value grid, gaps inside rows included. */
  readonly places: number;
  /** Row elements of one sheet. */
  readonly rows: number;
  /** Shared strings. */
  readonly strings: number;
  /** Characters of the text of one cell; Excel itself keeps 32,767. */
  readonly cellCharacters: number;
  /** Characters of the texts of all cells, a shared text counted in every cell that shows it. */
  readonly textCharacters: number;
  /** Characters of all formulas after shared ones are written out. */
  readonly formulaCharacters: number;
  /** Merged areas, conditional formats and column records of one sheet, each. */
  readonly areas: number;
  /** Cell formats (xf) of the workbook. */
  readonly styles: number;
}

const MB = 1 << 20;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 256 * MB,
  entries: 20_000,
  partBytes: 512 * MB,
  totalBytes: 768 * MB,
  ratio: 250,
  sheets: 5_000,
  cells: 5_000_000,
  places: 20_000_000,
  rows: 1_048_576,
  strings: 4_000_000,
  cellCharacters: 262_144,
  textCharacters: 128 * MB,
  formulaCharacters: 64 * MB,
  areas: 500_000,
  styles: 200_000,
};

/** Parts smaller than this may be compressed to any degree. */
export const RATIO_FREE_BYTES = 16 * MB;
