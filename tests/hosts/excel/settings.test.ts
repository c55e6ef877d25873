/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { openInExcel, settled } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';

async function open() {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表');
  workbook.settings.set('别人的', '不动');
  const excel = await openInExcel(workbook);
  return { workbook, excel, settings: new ExcelHost().settings };
}

test('small values: one batch to read', async () => {
  const { excel, settings, workbook } = await open();
  expect(await settings.get('history')).toBeNull();
  const value = { runs: [{ at: '2018-02-14', counts: [1, 2.5, null, true] }] };
  await settings.set('history', value);
  excel.traffic.reset();
  expect(await settings.get('history')).toEqual(value);
  await settled();
  expect(excel.traffic.totals().batches).toBe(1);
  await settings.set('history', null);
  expect(await settings.get('history')).toBeNull();
  expect([...workbook.settings.keys()]).toEqual(['别人的']);
});

test('long values are spread, shrink again and leave nothing behind', async () => {
  const { settings, workbook } = await open();
  const long = Array.from({ length: 20_000 }, (_, index) => `第${index}条😀记录`);
  await settings.set('undo', long);
  expect(workbook.settings.size).toBeGreaterThan(5);
  expect([...workbook.settings.values()].every((one) => String(one).length <= 30_000)).toBe(true);
  expect(await settings.get('undo')).toEqual(long);
  await settings.set('undo', long.slice(0, 10));
  expect(await settings.get('undo')).toEqual(long.slice(0, 10));
  expect(workbook.settings.size).toBe(2);
});

test('several things go and come together; what is known to be replaced is not looked at', async () => {
  const { excel, settings, workbook } = await open();
  const long = 'x'.repeat(70_000);
  await settings.setAll([
    { key: 'a', value: long, replaces: 0 },
    { key: 'b', value: [1], replaces: 0 },
  ]);
  await settled();
  expect(excel.traffic.totals().batches).toBe(1);
  expect(await settings.getAll(['a', 'b', 'c'])).toEqual({
    found: new Map<string, unknown>([
      ['a', long],
      ['b', [1]],
    ]),
    damaged: [],
  });
  expect(excel.traffic.totals().batches).toBe(3);
  workbook.settings.delete('kaohe.a.1');
  expect((await settings.getAll(['a', 'b'])).damaged).toEqual(['a']);
  excel.traffic.reset();
  await settings.setAll([{ key: 'a', value: null, replaces: JSON.stringify(long).length }]);
  expect(excel.traffic.totals().batches).toBe(1);
  await settings.setAll([{ key: 'b', value: null }]);
  expect([...workbook.settings.keys()]).toEqual(['别人的']);
});

test('a part that is missing is said, not guessed', async () => {
  const { settings, workbook } = await open();
  await settings.set('undo', 'x'.repeat(100_000));
  workbook.settings.delete('kaohe.undo.1');
  await expect(settings.get('undo')).rejects.toMatchObject({ code: 'damaged' });
  workbook.settings.set('kaohe.undo', 'v{');
  await expect(settings.get('undo')).rejects.toMatchObject({ code: 'damaged' });
});

test('values beyond one request', async () => {
  const { settings, excel } = await open();
  const long = '考核'.repeat(1_200_000);
  await settings.set('undo', long);
  expect(await settings.get('undo')).toBe(long);
  expect(excel.traffic.exchanges.every(({ error }) => error === null)).toBe(true);
});
