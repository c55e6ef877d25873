/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { parseArea } from '../../../src/workbook/address';
import { ownFormula } from '../../../src/workbook/own';
import { openInExcel } from '../../simulated-excel/office';
import { book, edit, formula, formulaIn, reasons, value, valueIn } from './edits';

test('a cell that somebody changed since it was read', async () => {
  const workbook = book([1, 2]);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  excel.faults.beforeBatch = (index) => {
    if (index === 2) workbook.type('表', 'A2', [['手填']]);
  };
  const applied = await host.apply([edit('表', 'A2', formula('1')), edit('表', 'B2', formula('2'))]);
  expect(reasons(applied)).toEqual(['表 changed']);
  expect(applied.written.map(({ column }) => column)).toEqual([1]);
  expect(valueIn(workbook, '表', 'A2')).toBe('手填');
});

test('a formula of the user’s where a value was', async () => {
  const workbook = book([90]);
  await openInExcel(workbook);
  workbook.type('表', 'A1', [['=45*2']]);
  const applied = await new ExcelHost().apply([edit('表', 'A1', value(91), value(90))]);
  expect(reasons(applied)).toEqual(['表 changed']);
});

test('an older formula of ours is replaced, one of others is not', async () => {
  const workbook = book([ownFormula('总分', 'SUM(A1:A2)'), '=SUM(A1:A2)']);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([
    edit('表', 'A1', formula('SUM(A1:A3)'), { formula: ownFormula('总分', 'SUM(A1:A2)'), value: 0 }),
    edit('表', 'B1', formula('SUM(A1:A3)'), { formula: ownFormula('总分', 'SUM(A1:A2)'), value: 0 }),
  ]);
  expect(reasons(applied)).toEqual(['表 changed']);
  expect(formulaIn(workbook, '表', 'A1')).toBe(ownFormula('总分 第6条', 'SUM(A1:A3)'));
});

test('protected, missing and read-only', async () => {
  const workbook = book([1]);
  workbook.addSheet('锁').protected = true;
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const edits = [edit('锁', 'A1', value(1)), edit('无', 'A1', value(1)), edit('表', 'B1', value(1))];
  expect(reasons(await host.apply(edits))).toEqual(['锁 protected', '无 noSuchSheet']);
  excel.faults.readOnly = true;
  expect(reasons(await host.apply([edit('表', 'C1', value(1)), edit('表', 'C2', value(1))]))).toEqual([
    '表 protected',
    '表 protected',
  ]);
});

test('a write that is silently not done is not reported as done', async () => {
  const workbook = book([1]);
  const excel = await openInExcel(workbook);
  excel.faults.ignoreWrites = true;
  const applied = await new ExcelHost().apply([edit('表', 'B1', value(1)), edit('表', 'B2', value(2))]);
  expect(applied.written).toEqual([]);
  expect(reasons(applied)).toEqual(['表 protected', '表 protected']);
});

test('a merged cell takes only what is written to its first cell', async () => {
  const workbook = book([1]);
  workbook.sheet('表').merge({ top: 1, left: 0, bottom: 2, right: 1 });
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply(['A2', 'B2', 'C2'].map((at) => edit('表', at, value(7))));
  expect(applied.written.map(({ column }) => column)).toEqual([0, 2]);
  expect(reasons(applied)).toEqual(['表 merged']);
});

test('under a filter hidden rows are refused and the others land where they belong', async () => {
  const workbook = book(['单位'], ['甲'], ['乙'], ['丙'], ['丁']);
  const sheet = workbook.sheet('表');
  sheet.filtered = true;
  sheet.hiddenRows.add(2);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([2, 3, 4, 5].map((row) => edit('表', `B${row}`, value(row))));
  expect(reasons(applied)).toEqual(['表 filtered']);
  expect([2, 3, 4, 5].map((row) => valueIn(workbook, '表', `B${row}`))).toEqual([2, null, 4, 5]);
});

test('a filter set since the reading: hidden rows are asked for once more', async () => {
  const workbook = book(['单位'], ['甲'], ['乙'], ['丙'], ['丁']);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  const sheet = workbook.sheet('表');
  sheet.filtered = true;
  sheet.hiddenRows.add(2);
  excel.traffic.reset();
  const applied = await host.apply(
    [2, 3, 4, 5].map((row) => edit('表', `B${row}`, value(row))),
    [{ key: '记录', value: 1 }],
  );
  expect(excel.traffic.totals().batches).toBe(3);
  expect(reasons(applied)).toEqual(['表 filtered']);
  expect([2, 3, 4, 5].map((row) => valueIn(workbook, '表', `B${row}`))).toEqual([2, null, 4, 5]);
  expect(await host.recall('记录')).toBe(1);
});

test('under a filter, where visible rows cannot be listed, the whole block is refused', async () => {
  const workbook = book(['单位'], ['甲'], ['乙'], ['丙']);
  const sheet = workbook.sheet('表');
  sheet.filtered = true;
  sheet.hiddenRows.add(2);
  const excel = await openInExcel(workbook);
  excel.faults.noSpecialCells = true;
  const applied = await new ExcelHost().apply([2, 3, 4].map((row) => edit('表', `B${row}`, value(row))));
  expect(reasons(applied)).toEqual(['表 filtered', '表 filtered', '表 filtered']);
  expect(valueIn(workbook, '表', 'B4')).toBeNull();
});

test('rows hidden by hand are written', async () => {
  const workbook = book(['单位'], ['甲'], ['乙']);
  workbook.sheet('表').hiddenRows.add(1);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([2, 3].map((row) => edit('表', `B${row}`, value(row))));
  expect(applied.written).toHaveLength(2);
});

test('a part of an array formula, with its neighbours written all the same', async () => {
  const workbook = book([1]);
  const area = parseArea('B1:B2');
  if (!area) throw new Error('area');
  workbook.sheet('表').enterArray(area, '=A1:A2*2', 2);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([
    edit('表', 'B2', value(5), { formula: '=A1:A2*2', value: 2 }),
    edit('表', 'B3', value(6)),
  ]);
  expect(reasons(applied)).toEqual(['表 arrayFormula']);
  expect(valueIn(workbook, '表', 'B3')).toBe(6);
});

test('array formulas between wanted cells are not touched', async () => {
  const workbook = book([1]);
  const area = parseArea('B2:B3');
  if (!area) throw new Error('area');
  workbook.sheet('表').enterArray(area, '=A1:A2*2', 2);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([edit('表', 'B1', value(5)), edit('表', 'B4', value(6))]);
  expect(reasons(applied)).toEqual([]);
  expect(formulaIn(workbook, '表', 'B2')).toBe('=A1:A2*2');
});

test('while a cell is edited', async () => {
  const excel = await openInExcel(book([1]));
  excel.faults.editing = true;
  const host = new ExcelHost();
  expect(reasons(await host.apply([edit('表', 'B1', value(1))]))).toEqual(['表 editing']);
  excel.faults.editing = false;
  const applied = await host.apply([edit('表', 'B1', value(1))]);
  expect(applied.written).toHaveLength(1);
});

test('editing begins between looking and writing', async () => {
  const workbook = book([1]);
  const excel = await openInExcel(workbook);
  excel.faults.beforeBatch = (index) => {
    if (index === 0) excel.faults.editing = true;
  };
  expect(reasons(await new ExcelHost().apply([edit('表', 'B1', value(1))]))).toEqual(['表 editing']);
  expect(valueIn(workbook, '表', 'B1')).toBeNull();
});

test('a cell formatted as text keeps a formula as text: that is not a result', async () => {
  const workbook = book([1]);
  workbook.sheet('表').setFormat(0, 1, '@');
  await openInExcel(workbook);
  expect(reasons(await new ExcelHost().apply([edit('表', 'B1', formula('1'))]))).toEqual(['表 invalid']);
});
