/** Grades changed by hand (人工调整), as the sheet 等次调整 lists them: who, from what, to what, why, and who agreed. */
import { isAdjustmentSheetFormula } from '../workbook/own';
import { formulaAt, textAt, usedArea, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import type { Adjustment, CellText } from './record';
import { plain } from './text';

/** Columns of the sheet. */
export const ADJUSTMENT_COLUMNS = {
  unit: 0, computed: 1, then: 2, grade: 3, reason: 4, approver: 5, day: 6,
} as const; // prettier-ignore
/** Title, note and header stand above the first line. */
export const FIRST_ADJUSTMENT_ROW = 3;

export const adjustmentSheet = ({ sheets }: Snapshot): SheetSnapshot | undefined =>
  sheets.find((sheet) => isAdjustmentSheetFormula(formulaAt(sheet, 0, 0)));

/** One line per unit; of two for the same unit the lower one counts. Lines without a unit or a grade say nothing. */
export function readAdjustments(snapshot: Snapshot): readonly Adjustment[] {
  const sheet = adjustmentSheet(snapshot);
  const used = sheet && usedArea(sheet);
  if (!sheet || !used) return [];
  const byUnit = new Map<string, Adjustment>();
  for (let row = FIRST_ADJUSTMENT_ROW; row <= used.bottom; row += 1) {
    const cell = (column: number): CellText => ({ row, column, text: plain(textAt(sheet, row, column)) });
    const { unit, then, grade, reason, approver, day } = ADJUSTMENT_COLUMNS;
    const line: Adjustment = {
      file: snapshot.file,
      sheet,
      unit: { ...cell(unit), text: textAt(sheet, row, unit) },
      then: cell(then),
      grade: cell(grade),
      reason: { ...cell(reason), text: textAt(sheet, row, reason).trim() },
      approver: cell(approver),
      day: cell(day),
    };
    if (line.unit.text !== '' && line.grade.text !== '') byUnit.set(line.unit.text, line);
  }
  return [...byUnit.values()];
}
