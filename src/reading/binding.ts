/** What a person said about how a sheet is to be read (指定表头、列对应), where recognising by words goes wrong. */
import type { Area } from '../workbook/address';
import { headerAt, type Header } from './header';
import type { Grid } from './grid';
import type { Role } from './words/roles';

/** A column's role with the stage it is of: `score.city`, `unit`. */
export type ColumnRole = Role | 'score.self' | 'score.township' | 'score.city';

export interface SheetBinding {
  readonly sheet: string;
  /** Annex and layout, `none` for a sheet that is left out, `auto` to be told by the words. */
  readonly use: 'auto' | 'none' | 'form' | 'list' | 'survey' | 'roster';
  /** Header rows; `null` to be found by their words. */
  readonly header: Area | null;
  /** Roles of columns (counted from 0) where the words mislead. */
  readonly roles: Readonly<Record<number, ColumnRole>>;
}

export const bindingOf = (bindings: readonly SheetBinding[], sheet: string): SheetBinding | null =>
  bindings.find((binding) => binding.sheet === sheet) ?? null;

/** Headers as they were said to be: the rows pointed at instead of the ones found, the roles given instead of the read. */
export function boundHeaders(
  grid: Grid,
  found: readonly Header[],
  { header, roles }: SheetBinding,
): readonly Header[] {
  const headers = header ? [headerAt(grid, header)] : found;
  return headers.map((known) => ({
    ...known,
    columns: known.columns.map((column) => {
      const role = roles[column.column];
      return role === undefined ? column : { ...column, meaning: meaningOfRole(role) };
    }),
  }));
}

function meaningOfRole(role: ColumnRole): { role: Role; stage: 'self' | 'township' | 'city' | null } {
  switch (role) {
    case 'score.self':
      return { role: 'score', stage: 'self' };
    case 'score.township':
      return { role: 'score', stage: 'township' };
    case 'score.city':
      return { role: 'score', stage: 'city' };
    default:
      return { role, stage: null };
  }
}
