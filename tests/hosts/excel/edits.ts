/** Short ways to make edits, and to look at what they did. */
import { parseA1 } from '../../../src/workbook/address';
import type { Applied, CellContent, CellEdit } from '../../../src/workbook/edit';
import { ownFormula } from '../../../src/workbook/own';
import type { Scalar } from '../../../src/workbook/snapshot';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';

export const EMPTY: CellContent = { formula: null, value: null };
export const value = (of: Scalar): CellContent => ({ formula: null, value: of });
export const formula = (expression: string, of: Scalar = 0): CellContent => ({
  formula: ownFormula('总分 第6条', expression),
  value: of,
});

export function edit(
  sheet: string,
  address: string,
  content: CellContent,
  expected: CellContent = EMPTY,
): CellEdit {
  const place = parseA1(address);
  if (!place) throw new Error(address);
  return { kind: 'cell', sheet, ...place, expected, content };
}

export const reasons = ({ refused }: Applied): string[] =>
  refused.map(({ edit: { sheet }, reason }) => `${sheet} ${reason}`);

export function book(...rows: unknown[][]): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表');
  if (rows.length > 0) workbook.type('表', 'A1', rows);
  return workbook;
}

export const formulaIn = (workbook: MemoryWorkbook, sheet: string, address: string): string | null => {
  const place = parseA1(address);
  return place && (workbook.sheet(sheet).cell(place.row, place.column)?.formula ?? null);
};
export const valueIn = (workbook: MemoryWorkbook, sheet: string, address: string): Scalar => {
  const place = parseA1(address);
  return place && (workbook.sheet(sheet).cell(place.row, place.column)?.value ?? null);
};
