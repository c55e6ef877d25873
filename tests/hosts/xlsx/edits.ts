/** Short notations for cell edits in tests. */
import { parseA1 } from '../../../src/workbook/address';
import type { CellContent, CellEdit } from '../../../src/workbook/edit';
import type { Scalar } from '../../../src/workbook/snapshot';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx';
import { textsOf } from './build';

/** A value, or a formula with its value. */
export const content = (value: Scalar, formula: string | null = null): CellContent => ({ formula, value });
const place = (address: string) => {
  const cell = parseA1(address);
  if (!cell) throw new Error(address);
  return cell;
};
export const edit = (address: string, to: CellContent, expected = content(null), sheet = '表'): CellEdit => ({
  kind: 'cell',
  sheet,
  ...place(address),
  expected,
  content: to,
});
export const sheetXml = (workbook: XlsxWorkbook) => textsOf(workbook.save())['xl/worksheets/sheet1.xml'];
export const dataOf = (workbook: XlsxWorkbook) =>
  /<sheetData>(.*)<\/sheetData>/s.exec(sheetXml(workbook))?.[1];
export const reopened = (workbook: XlsxWorkbook) =>
  openWorkbook(workbook.save(), 'again.xlsx').snapshot.sheets[0];
