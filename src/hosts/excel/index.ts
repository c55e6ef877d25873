export { ExcelHost, type ExcelHostOptions } from './excel-host';
export { ExcelHostError, isHostError, type ExcelHostErrorCode } from './errors';
export type { WorkbookSettings } from './settings';
export type { CellsChanged, CellsSelected, Unwatch } from './watch';
export { FLOOR, supports } from './run';
