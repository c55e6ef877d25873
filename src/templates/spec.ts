/** A sheet to be made: plain rows and how they look. Rows and columns count from 0. */
export type Cell = string | number | null;

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly string[];
  readonly widths: readonly number[];
  /** Heights in points of rows that need another than the usual. */
  readonly heights: Readonly<Record<number, number>>;
  /** Title rows, large and centred. */
  readonly titles: readonly number[];
  /** Header rows: bold, centred, repeated on every printed page. */
  readonly header: { readonly top: number; readonly bottom: number } | null;
  /** Rows with borders, header included. */
  readonly table: { readonly top: number; readonly bottom: number };
  /** Rows of small print: fields, signatures, notes. */
  readonly notes: readonly number[];
  /** Columns whose text stands left; all others are centred. */
  readonly leftColumns: readonly number[];
  readonly landscape: boolean;
  readonly freeze: boolean;
  /** Choices offered in a column's cells: A1 area and the list. */
  readonly choices: readonly { readonly area: string; readonly values: readonly string[] }[];
  /** Numbers expected in an area; a warning only, the reader checks for itself. */
  readonly limits: readonly { readonly area: string; readonly max: number }[];
}

/** Marks every sheet as what it is. */
export const RECONSTRUCTION = '注:本表为复原样式,非官方原件;各项分值和评分标准为样例。';

/** The full-width colon of printed forms. */
export const COLON = '\uff1a';
