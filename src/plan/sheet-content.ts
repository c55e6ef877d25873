/** Cells of a generated sheet, and what every generated sheet begins with. */
import { ownFormula, SHEET_LABEL } from '../workbook/own';
import type { GeneratedCell, GeneratedStyle, SheetEdit } from '../workbook/edit';
import { formulaAt, type Scalar, type Snapshot } from '../workbook/snapshot';
import { isGeneratedSheetFormula } from '../workbook/own';

export type GeneratedRow = readonly (GeneratedCell | null)[];

export const valueCell = (value: Scalar, style: GeneratedStyle = 'text'): GeneratedCell => ({
  content: { formula: null, value },
  style,
});

export const formulaCell = (formula: string, value: Scalar, style: GeneratedStyle): GeneratedCell => ({
  content: { formula, value },
  style,
});

/** The title names the sheet as ours: the reader skips it and a later run may replace it. */
export const titleCell = (title: string): GeneratedCell =>
  formulaCell(ownFormula(SHEET_LABEL, `"${title.replace(/"/g, '""')}"`), title, 'title');

export const row = (style: GeneratedStyle, values: readonly Scalar[]): GeneratedRow =>
  values.map((value) => valueCell(value, style));

/** Where a generated sheet goes: over an earlier one of ours, else under a name nobody uses. */
export function placeSheet(snapshot: Snapshot, wanted: string): Pick<SheetEdit, 'sheet' | 'replaces'> {
  for (let attempt = 1; ; attempt += 1) {
    const name = attempt === 1 ? wanted : `${wanted}(${attempt})`;
    const existing = snapshot.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!existing) return { sheet: name, replaces: false };
    if (isGeneratedSheetFormula(formulaAt(existing, 0, 0))) return { sheet: existing.name, replaces: true };
  }
}
