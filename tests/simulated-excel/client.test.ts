/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
/// <reference types="office-js" />
import { openInExcel, settled } from './office';
import { MemoryWorkbook } from './store/memory-workbook';

function sample(): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表 一');
  workbook.addSheet('Data');
  workbook.type('Data', 'B2:C3', [
    [1, '水'],
    ['=B2*10', true],
  ]);
  return workbook;
}

const codeOf = async (work: () => Promise<unknown>): Promise<string> => {
  try {
    await work();
    return 'none';
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
};

test('the client starts and reads', async () => {
  const excel = await openInExcel(sample());
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility,items/protection/protected');
    const range = sheets.getItem('Data').getUsedRangeOrNullObject(true);
    range.load('values,formulas,valueTypes,address,numberFormat');
    const none = sheets.getItem('表 一').getUsedRangeOrNullObject(true);
    none.load('address');
    await context.sync();
    expect(sheets.items.map((sheet) => sheet.name)).toEqual(['表 一', 'Data']);
    expect(sheets.items.map((sheet) => sheet.protection.protected)).toEqual([false, false]);
    expect(range.address).toBe('Data!B2:C3');
    expect(range.values).toEqual([
      [1, '水'],
      [0, true],
    ]);
    expect(range.formulas[1]).toEqual(['=B2*10', true]);
    expect(none.isNullObject).toBe(true);
  });
  expect(excel.traffic.totals().batches).toBe(1);
  await settled();
  expect(excel.keptObjects).toBe(0);
  expect(excel.traffic.cleanUps).toBe(1);
});

test('unknown members are refused by name', async () => {
  const excel = await openInExcel(sample());
  const code = await codeOf(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').charts.load('items');
      await context.sync();
    }),
  );
  expect(code).toBe('NotImplemented');
  expect(excel.missing[0]).toContain('Worksheet.charts');
});
