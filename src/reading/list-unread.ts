/** Columns of figures in a list that no role covers (没有读到的列): 扣分 that the rule book does not know, a nameless sum. */
import type { Frame } from './frame';
import type { ListColumns } from './list-columns';
import type { UnreadBlock } from './record';
import type { ListRow } from './rows';
import { plain } from './text';
import type { Role } from './words/roles';

/** Roles of columns that hold figures and are part of no score. */
const KNOWN: ReadonlySet<Role> = new Set([
  'serial', 'unit', 'township', 'village', 'category', 'kind', 'lead', 'quotaPool', 'remark', 'evidence', 'amount',
  'info', 'figures', 'grade', 'total', 'base', 'points', 'veto', 'criterion', 'rate', 'mean', 'finalScore',
  'partialRate', 'class',
]); // prettier-ignore

/** Blocks by the row whose figures they touch. */
export function unreadInList(
  { file, grid, header }: Frame,
  columns: ListColumns,
  rows: readonly ListRow[],
  bottom: number,
): ReadonlyMap<number, readonly UnreadBlock[]> {
  const taken = new Set([
    ...columns.stages.flatMap(({ at }) => at),
    ...columns.sums.map(({ column }) => column),
    ...columns.fields.map(({ column }) => column),
  ]);
  const found = new Map<number, UnreadBlock[]>();
  const weighed = header.columns.filter(({ meaning }) => meaning?.weighted);
  for (const column of header.columns) {
    const role = column.meaning?.role ?? null;
    const isWeighed = weighed.length > 1 && weighed.includes(column);
    if (!isWeighed && (taken.has(column.column) || (role !== null && KNOWN.has(role)))) continue;
    const touched = rows.filter(({ row }) => {
      const value = grid.value(row, column.column);
      // What a formula makes of the table's own cells is no figure of its own.
      const formula = grid.formula(row, column.column);
      if (formula !== null && !formula.includes('!') && role !== 'deduction' && !isWeighed) return false;
      return typeof value === 'number' && (value !== 0 || role === null || isWeighed);
    });
    if (touched.length === 0) continue;
    const block: UnreadBlock = {
      file,
      sheet: grid.sheet,
      area: { top: header.top, bottom, left: column.column, right: column.column },
      shape: 'columns',
      words: plain(column.leaf),
      weighty: true,
      reason: role === 'deduction' ? 'deduction' : null,
    };
    for (const { row } of touched) found.set(row, [...(found.get(row) ?? []), block]);
  }
  return found;
}
