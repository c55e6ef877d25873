/// <reference types="office-js" />
/**
 * Ranges for the length of one batch. By default the client keeps every range alive for later batches, and asks Excel
 * to let go of it afterwards in a batch of its own; ours are never needed twice.
 */
import { areaToA1, type Area } from '../../workbook/address';

export function rangeAt(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).untrack();
}

/** Whole rows, columns or a named place, by its address. */
export const rangeNamed = (sheet: Excel.Worksheet, address: string): Excel.Range =>
  sheet.getRange(address).untrack();

export const wholeSheet = (sheet: Excel.Worksheet): Excel.Range => sheet.getRange().untrack();

/** Several areas as one object; their addresses together stay below 8,192 characters. */
export const rangesAt = (sheet: Excel.Worksheet, areas: readonly Area[]): Excel.RangeAreas =>
  sheet.getRanges(areas.map(areaToA1).join(',')).untrack();

/** The smallest range around all values, or around all values and formats; a null object on an empty sheet. */
export const usedRange = (sheet: Excel.Worksheet, valuesOnly: boolean): Excel.Range =>
  sheet.getUsedRangeOrNullObject(valuesOnly).untrack();

export const visibleCells = (range: Excel.Range): Excel.RangeAreas =>
  range.getSpecialCellsOrNullObject(Excel.SpecialCellType.visible).untrack();

/** Areas of merged cells that begin in the range; a null object where there are none. ExcelApi 1.13. */
export const mergedAreas = (range: Excel.Range): Excel.RangeAreas =>
  range.getMergedAreasOrNullObject().untrack();
