/** The header of a sheet as somebody sees it who says which column is which (列对应). */
import type { Area } from '../workbook/address';
import type { SheetSnapshot } from '../workbook/snapshot';
import type { ColumnRole } from './binding';
import { Grid } from './grid';
import { findHeaders, headerAt } from './header';

export interface HeaderText {
  readonly column: number;
  readonly text: string;
  /** What the words mean; `null` when they mean nothing here. */
  readonly role: ColumnRole | null;
}

export interface HeaderTexts {
  readonly rows: { readonly top: number; readonly bottom: number };
  readonly columns: readonly HeaderText[];
}

/** The header in the rows pointed at, else the first one found; `null` where there is none. */
export function headersIn(sheet: SheetSnapshot, pointedAt: Area | null): HeaderTexts | null {
  const grid = new Grid(sheet);
  const header = pointedAt ? headerAt(grid, pointedAt) : findHeaders(grid)[0];
  if (!header) return null;
  const { top, bottom } = header;
  const columns = header.columns.map(({ column, path, meaning }): HeaderText => {
    const role =
      meaning?.role === 'score' && meaning.stage
        ? (`score.${meaning.stage}` as const)
        : (meaning?.role ?? null);
    return { column, text: path.join(' '), role };
  });
  return { rows: { top, bottom }, columns };
}
