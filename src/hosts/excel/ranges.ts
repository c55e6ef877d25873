/// <reference types="office-js" />
/** Ranges for the length of one batch. They stand in one sheet or are null objects. */
import { areaToA1, type Area } from '../../workbook/address';
import { keepsRanges } from './run';

/** Lets go of a range where the client would keep it: ours are never needed in a later batch. */
const brief = <T extends Excel.Range | Excel.RangeAreas>(range: T): T => {
  if (keepsRanges(range.context)) range.untrack();
  return range;
};

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return brief(sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1));
}

/** One number format for all cells of a range; the declarations of the API know only arrays. */
export function giveFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}

/** Whole rows, columns or a named place, by its address. */
export const rangeNamed = (sheet: Excel.Worksheet, address: string): Excel.Range =>
  brief(sheet.getRange(address));

export const wholeSheet = (sheet: Excel.Worksheet): Excel.Range => brief(sheet.getRange());

/** Several areas as one object; their addresses together stay below 8,192 characters. */
export const rangesAt = (sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas =>
  rangesNamed(sheet, areas.map(areaToA1).join(','));

/** Several areas by their addresses. */
export const rangesNamed = (sheet: Excel.Worksheet, addresses: string): Excel.RangeAreas =>
  brief(sheet.getRanges(addresses));

/** The smallest range around all values, or around all values and formats; a null object on an empty sheet. */
export const usedRange = (sheet: Excel.Worksheet, valuesOnly: boolean): Excel.Range =>
  brief(sheet.getUsedRangeOrNullObject(valuesOnly));

export const visibleCells = (range: Excel.Range): Excel.RangeAreas =>
  brief(range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible));

/** The cells with formulas; a null object where there are none. */
export const formulaCells = (range: Excel.Range): Excel.RangeAreas =>
  brief(range.getSpecialCellsOrNullObject(Excel.SpecialCellType.formulas));

/** Areas of merged cells that begin in the range; a null object where there are none. ExcelApi 1.13. */
export const mergedAreas = (range: Excel.Range): Excel.RangeAreas =>
  brief(range.getMergedAreasOrNullObject());
