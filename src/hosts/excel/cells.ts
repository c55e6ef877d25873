/** Puts one read cell into the sparse tables of a sheet. */
import type { Scalar } from '../../workbook/snapshot';
import { formulaOf, isPending, valueOf, type CellFacts } from './contents';

const GENERAL = 'General';

export interface CellTables {
  readonly formulas: Map<number, string>;
  readonly formats: Map<number, string>;
  readonly uncomputed: Set<number>;
}

/** Its value; formula, format and what is still being computed go into the tables. */
export function placeCell(tables: CellTables, key: number, cell: CellFacts): Scalar {
  if (typeof cell.format === 'string' && cell.format !== GENERAL) tables.formats.set(key, cell.format);
  const formula = formulaOf(cell);
  if (formula === null) return valueOf(cell, null);
  tables.formulas.set(key, formula);
  if (!isPending(cell.value)) return valueOf(cell, formula);
  tables.uncomputed.add(key);
  return null;
}
