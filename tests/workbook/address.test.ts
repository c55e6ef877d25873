import fc from 'fast-check';
import {
  areaToA1,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  parseArea,
  sheetPrefix,
  toA1,
} from '../../src/workbook/address';
import { isGeneratedSheetFormula, isOwnFormula, ownFormula, SHEET_LABEL } from '../../src/workbook/own';

test('columns count in letters', () => {
  expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});

test('A1 notation there and back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: MAX_ROWS - 1 }),
      fc.integer({ min: 0, max: MAX_COLUMNS - 1 }),
      (row, column) => {
        expect(parseA1(toA1(row, column))).toEqual({ row, column });
      },
    ),
  );
});

test.each(['', 'A0', 'XFE1', 'A1048577', '1A', 'A', 'A1B'])('%p is no cell', (text) => {
  expect(parseA1(text)).toBeNull();
});

test('areas in any order of corners', () => {
  expect(parseArea('C3:$A$1')).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  expect(areaToA1({ top: 0, left: 0, bottom: 0, right: 0 })).toBe('A1');
  expect(parseArea('A1:B2:C3')).toBeNull();
});

test('sheet names are quoted', () => {
  expect(sheetPrefix("市'水 务局")).toBe("'市''水 务局'!");
});

test('our formulas name themselves', () => {
  const formula = ownFormula('总分 第六条', 'SUM(A1:A2)');
  expect(formula).toBe('=IF(N("kaohe:总分 第六条")=0,SUM(A1:A2))');
  expect(isOwnFormula(formula)).toBe(true);
  expect(isOwnFormula('=SUM(A1:A2)')).toBe(false);
  expect(isGeneratedSheetFormula(ownFormula(SHEET_LABEL, '"考核结果"'))).toBe(true);
  expect(isGeneratedSheetFormula(formula)).toBe(false);
});
