/** What happens to the cells of a sheet part, and what writing them needs to know of it. */
import type { CellContent } from '../../workbook/edit';
import type { Scalar } from '../../workbook/snapshot';
import type { SheetContent } from './sheet-reader';

/** What happens to one cell. */
export type CellChange =
  | { readonly kind: 'content'; readonly content: CellContent }
  /** The formula stays, with a new cached value; `formula` spells it out where it was shared with a cell that changes. */
  | { readonly kind: 'cached'; readonly value: Scalar }
  | { readonly kind: 'unshared'; readonly formula: string; readonly value?: Scalar };

export type CellChanges = ReadonlyMap<number, CellChange>;

export const isEmpty = (content: CellContent): boolean => content.formula === null && content.value === null;

/** Style that a new cell of a column takes over. */
export const columnStyle = (content: SheetContent, column: number): number =>
  content.frame.columns.find((record) => column >= record.first && column <= record.last)?.style ?? 0;

/** Column of a cell tag; one more than `previous` where the tag does not say. */
export function columnOfCell(reference: string | undefined, previous: number): number {
  if (reference === undefined) return previous + 1;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column - 1;
}
