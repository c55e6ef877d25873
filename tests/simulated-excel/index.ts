/** The simulated Excel for a browser page or a test. Nothing here needs Node; `office.ts` is for Jest alone. */
export { CELL_LIMIT, PAYLOAD_LIMIT, type Faults } from './faults';
export { hostSettings, NEWEST_API, SimulatedExcel } from './simulated-excel';
export { understand } from './store/entry';
export { workbookFromSnapshot } from './store/from-snapshot';
export { MemorySheet } from './store/memory-sheet';
export { MemoryWorkbook, type Calculator } from './store/memory-workbook';
export type * from './store/types';
export type { Exchange, Totals } from './traffic';
export { Win32Port, type CommandResult, type HostSettings } from './win32';
