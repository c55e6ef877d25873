/** A sheet that comes into being in the grid: everything that the grid itself would fill in has to be there. */
import type { SheetData } from './univer';

export const emptySheet = (id: string, name: string): SheetData & { readonly [extra: string]: unknown } => ({
  id,
  name,
  hidden: 0,
  tabColor: '',
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  zoomRatio: 1,
  rowCount: 100,
  columnCount: 26,
  defaultColumnWidth: 64,
  defaultRowHeight: 20,
  mergeData: [],
  cellData: {},
  rowData: {},
  columnData: {},
  showGridlines: 1,
  rowHeader: { width: 46, hidden: 0 },
  columnHeader: { height: 20, hidden: 0 },
  rightToLeft: 0,
  scrollTop: 0,
  scrollLeft: 0,
});
