/** Reading (读表): snapshot → records of Annex 1, 2 and 3. */
export * from './record';
export { readNumber, readRate, valueOf } from './number';
export { nameKey, plain } from './text';
export { readCounty, readWorkbook, RULE_SHEET } from './workbook-reader';
export type { ColumnRole, SheetBinding } from './binding';
export { headersIn, type HeaderText } from './header-texts';
export { rereadForms } from './reread';
