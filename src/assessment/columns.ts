/** Columns that reading does not bind, found by their header words. */
import type { BoundTable } from '../reading/record';
import { composedMeaning } from '../reading/words/header-word';
import { textAt } from '../workbook/snapshot';

export type UnboundRole = 'evidence' | 'remark' | 'kind' | 'serial';

/** The first column of a table whose header means a role; `null` when it has none. */
export type ColumnFinder = (table: BoundTable, role: UnboundRole) => number | null;

/** Looks for each column once. */
export function columnFinder(): ColumnFinder {
  const known = new Map<BoundTable, Map<UnboundRole, number | null>>();
  return (table, role) => {
    const bound = table.columns[role];
    if (bound !== undefined) return bound;
    const columns = known.get(table) ?? new Map<UnboundRole, number | null>();
    known.set(table, columns);
    const before = columns.get(role);
    if (before !== undefined) return before;
    const found = findColumn(table, role);
    columns.set(role, found);
    return found;
  };
}

function findColumn({ source: { sheet, area }, header }: BoundTable, role: UnboundRole): number | null {
  for (let column = area.left; column <= area.right; column += 1) {
    for (let row = header.top; row <= header.bottom; row += 1) {
      if (composedMeaning(textAt(sheet, row, column))?.role === role) return column;
    }
  }
  return null;
}
