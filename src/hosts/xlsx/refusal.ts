/** When a cell may not be written, and why. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { CellContent, CellEdit, RefusalReason } from '../../workbook/edit';
import { isError, type Scalar } from '../../workbook/snapshot';
import { isWritable } from './cell-xml';
import type { SheetState } from './sheet-state';

export function refuseCell(sheet: SheetState, edit: CellEdit): RefusalReason | null {
  const { row, column } = edit;
  if (!isInSheet(row, MAX_ROWS) || !isInSheet(column, MAX_COLUMNS) || !isWritable(edit.content))
    return 'invalid';
  if (sheet.content.frame.protected) return 'protected';
  const merge = sheet.mergeAt(row, column);
  if (merge && (merge.top !== row || merge.left !== column)) return 'merged';
  if (sheet.arrayAt(row, column)) return 'arrayFormula';
  if (!sameContent(sheet.contentAt(row, column), edit.expected)) return 'changed';
  // Rows out of order would put the cell in a wrong place.
  if (!sheet.content.ordered) return 'unordered';
  // The words of a table's header stand in the table as well.
  if (sheet.tableRowAt(row, column)) return 'invalid';
  return null;
}

const isInSheet = (index: number, size: number): boolean =>
  Number.isInteger(index) && index >= 0 && index < size;

/** The same formula, whatever it gives now; or no formula and the same value. */
export function sameContent(now: CellContent, expected: CellContent): boolean {
  if (now.formula !== null || expected.formula !== null) return now.formula === expected.formula;
  return sameValue(now.value, expected.value);
}

function sameValue(a: Scalar, b: Scalar): boolean {
  if (isError(a) && isError(b)) return a.error === b.error;
  return a === b;
}
