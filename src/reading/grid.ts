/** A sheet as a reader sees it: a merged area shows its first cell's text in every cell it covers. */
import type { Area } from '../workbook/address';
import { formulaAt, textAt, usedArea, valueAt, type Scalar, type SheetSnapshot } from '../workbook/snapshot';
import { cellKey } from '../workbook/address';
import { stripInvisible } from './text';
import { Lexicon } from './words/lexicon';

/** Rows of one merged area that are looked up cell by cell; what is larger is decoration, not a table. */
const TALLEST_MERGE = 50_000;

export class Grid {
  readonly used: Area | null;
  private readonly mergesByRow = new Map<number, Area[]>();

  constructor(
    readonly sheet: SheetSnapshot,
    readonly lexicon: Lexicon = new Lexicon(),
  ) {
    this.used = usedArea(sheet);
    for (const merge of sheet.merges ?? []) this.index(merge);
  }

  private index(merge: Area): void {
    if (!this.used) return;
    const bottom = Math.min(merge.bottom, this.used.bottom, merge.top + TALLEST_MERGE);
    for (let row = Math.max(merge.top, this.used.top); row <= bottom; row += 1) {
      const list = this.mergesByRow.get(row);
      if (list) list.push(merge);
      else this.mergesByRow.set(row, [merge]);
    }
  }

  /** The merged area over a cell, `null` when the cell stands alone. */
  mergeAt(row: number, column: number): Area | null {
    const merges = this.mergesByRow.get(row);
    if (!merges) return null;
    return merges.find((area) => column >= area.left && column <= area.right) ?? null;
  }

  mergesInRow(row: number): readonly Area[] {
    return this.mergesByRow.get(row) ?? [];
  }

  value(row: number, column: number): Scalar {
    return valueAt(this.sheet, row, column);
  }

  formula(row: number, column: number): string | null {
    return formulaAt(this.sheet, row, column);
  }

  /** The formula of a cell whose value nobody knows. */
  uncomputed(row: number, column: number): string | undefined {
    if (this.sheet.uncomputed.size === 0 || !this.sheet.uncomputed.has(cellKey(row, column)))
      return undefined;
    return this.formula(row, column) ?? '';
  }

  /** The cell's own text. */
  text(row: number, column: number): string {
    return textAt(this.sheet, row, column);
  }

  /** The text one sees at a cell, through a merge. */
  seen(row: number, column: number): string {
    const own = this.text(row, column);
    if (own !== '') return own;
    const merge = this.mergeAt(row, column);
    return merge ? this.text(merge.top, merge.left) : '';
  }

  isBlank(row: number, column: number): boolean {
    const value = this.value(row, column);
    return value === null || (typeof value === 'string' && (value === '' || stripInvisible(value) === ''));
  }

  isBlankRow(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column += 1) {
      if (!this.isBlank(row, column)) return false;
    }
    return true;
  }

  /** First and last filled column of a row; `null` for a blank row. */
  filledSpan(row: number): { readonly left: number; readonly right: number } | null {
    const values = this.sheet.values[row - this.sheet.top] ?? [];
    let first = 0;
    let last = values.length - 1;
    const isEmpty = (index: number): boolean => values[index] === null || values[index] === '';
    while (first <= last && isEmpty(first)) first += 1;
    while (last >= first && isEmpty(last)) last -= 1;
    return first > last ? null : { left: this.sheet.left + first, right: this.sheet.left + last };
  }

  /** First own text of a row between two columns. */
  firstText(row: number, left: number, right: number): string {
    for (let column = left; column <= right; column += 1) {
      const text = this.text(row, column);
      if (stripInvisible(text) !== '') return text;
    }
    return '';
  }
}
