/** Cells of a generated sheet, and what every generated sheet begins with. */
import { areaToA1, sheetPrefix, type Area } from '../workbook/address';
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

const inQuotes = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * A cell that jumps to a place of the workbook. A formula and not a hyperlink of the sheet: it is written in one go with
 * all other cells, needs no part of its own in a file and no call newer than the floor, is gone with the content when
 * the sheet is written anew, and works in Excel, WPS and LibreOffice.
 */
export const linkCell = (sheet: string, area: Area, shown: string): GeneratedCell =>
  formulaCell(
    `=HYPERLINK(${inQuotes(`#${sheetPrefix(sheet)}${areaToA1(area)}`)},${inQuotes(shown)})`,
    shown,
    'link',
  );

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
