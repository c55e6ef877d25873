/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { cellKey } from '../../../src/workbook/address';
import { snapshotOf } from '../../support/snapshot';
import { openInExcel, settled } from '../../simulated-excel/office';
import { workbookFromSnapshot } from '../../simulated-excel/store/from-snapshot';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';
import { bytesNeeded } from './bytes';
import { countyAsList, countyOfForms } from './county';

const mixed = snapshotOf(
  [
    {
      name: "市 水务局's",
      top: 2,
      left: 1,
      rows: [
        ['附件1', null, 30],
        [{ f: '=SUM(D3:D4)', v: 12.5 }, true, { error: '#REF!' }],
        [{ f: '=IF(A1="","",1)', v: '' }, '=不是公式', { f: '=1/0', v: { error: '#DIV/0!' } }],
        ['#N/A', '30', -1.5],
      ],
      formats: new Map([
        [cellKey(5, 1), '@'],
        [cellKey(5, 2), '@'],
        [cellKey(5, 3), '0.00_ '],
      ]),
      hiddenRows: [3],
      hiddenColumns: [2],
      merges: ['B3:C3', 'B5:B6'],
      formattedRows: 6,
    },
    { name: '空表', rows: [], formattedRows: 0 },
    { name: '隐藏', rows: [['x']], visibility: 'veryHidden', protected: true, filtered: false },
    { name: '筛选', rows: [[1], [2], [3]], filtered: true, hiddenRows: [1] },
    { name: 'A,B', rows: [[1], [2], [3]], hiddenRows: [0, 2], hiddenColumns: [] },
  ],
  '县.xlsx',
);

const asMaps = (sheets: typeof mixed.sheets) =>
  sheets.map((sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row]) }));

test('a workbook comes back as it is, in two batches that change nothing', async () => {
  const excel = await openInExcel(workbookFromSnapshot(mixed));
  const host = new ExcelHost();
  const snapshot = await host.read();
  expect(snapshot.file).toBe('县.xlsx');
  expect(snapshot.calculation).toBe('automatic');
  expect(snapshot.sheets).toEqual(asMaps(mixed.sheets));
  await settled();
  expect(excel.traffic.totals().batches).toBe(2);
  expect(excel.traffic.exchanges.map(({ clearsUndo }) => clearsUndo)).toEqual([false, false]);
  expect(excel.missing).toEqual([]);
});

test('without lists of special cells a workbook comes back the same', async () => {
  const excel = await openInExcel(workbookFromSnapshot(mixed));
  excel.faults.noSpecialCells = true;
  expect((await new ExcelHost().read()).sheets).toEqual(asMaps(mixed.sheets));
});

test('what was hidden since the last reading is seen, in one batch more', async () => {
  const workbook = workbookFromSnapshot(mixed);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  workbook.sheet('筛选').hiddenRows.delete(1);
  await host.read();
  workbook.sheet('筛选').hiddenRows.add(2);
  workbook.sheet('空表').hiddenColumns.add(0);
  excel.traffic.reset();
  const { sheets } = await host.read();
  expect(sheets.map(({ hiddenRows }) => [...hiddenRows])).toEqual([[3], [], [], [2], [0, 2]]);
  expect(sheets.map(({ name }) => name)).toEqual(mixed.sheets.map(({ name }) => name));
  expect(excel.traffic.totals().batches).toBe(3);
  await host.read();
  expect(excel.traffic.totals().batches).toBe(5);
});

test('formats far below the values are only counted', async () => {
  const workbook = new MemoryWorkbook('a.xlsx');
  const sheet = workbook.addSheet('表');
  workbook.type('表', 'B2', [[1]]);
  sheet.setFormat(9999, 0, '0.00');
  await openInExcel(workbook);
  const [read] = (await new ExcelHost().read()).sheets;
  expect(read).toMatchObject({ top: 1, left: 1, values: [[1]], formattedRows: 10_000 });
});

test('all rows or all columns hidden', async () => {
  const workbook = new MemoryWorkbook('a.xlsx');
  for (const name of ['行', '列', '行列']) {
    const sheet = workbook.addSheet(name);
    workbook.type(name, 'A1:C2', [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    if (name !== '列') [0, 1].forEach((row) => sheet.hiddenRows.add(row));
    if (name !== '行') [0, 1, 2].forEach((column) => sheet.hiddenColumns.add(column));
  }
  workbook.sheet('行').hiddenColumns.add(1);
  await openInExcel(workbook);
  const { sheets } = await new ExcelHost().read();
  expect(sheets.map((sheet) => [[...sheet.hiddenRows], [...sheet.hiddenColumns]])).toEqual([
    [[0, 1], [1]],
    [[], [0, 1, 2]],
    [
      [0, 1],
      [0, 1, 2],
    ],
  ]);
});

test('a table that filters counts as a filter of its sheet', async () => {
  const workbook = new MemoryWorkbook('a.xlsx');
  workbook.addSheet('一');
  const sheet = workbook.addSheet('二');
  workbook.type('二', 'A1:A3', [['甲'], [1], [2]]);
  sheet.tables.push({ id: '1', name: '表1', area: { top: 0, left: 0, bottom: 2, right: 0 }, filtered: true });
  await openInExcel(workbook);
  const { sheets } = await new ExcelHost().read();
  expect(sheets.map((one) => one.filtered)).toEqual([false, true]);
});

test('where special cells cannot be had, lines are asked one by one', async () => {
  const excel = await openInExcel(workbookFromSnapshot(mixed));
  excel.faults.noSpecialCells = true;
  const host = new ExcelHost();
  expect((await host.read()).sheets).toEqual(asMaps(mixed.sheets));
  excel.traffic.reset();
  await host.read();
  await settled();
  // Learnt: no second try with special cells; one batch per sheet with a mixture.
  expect(excel.traffic.exchanges.filter((exchange) => exchange.error !== null)).toEqual([]);
});

test('hidden rows of a protected sheet', async () => {
  const workbook = new MemoryWorkbook('a.xlsx');
  const sheet = workbook.addSheet('表');
  workbook.type('表', 'A1:A3', [[1], [2], [3]]);
  sheet.hiddenRows.add(1);
  sheet.protected = true;
  const excel = await openInExcel(workbook);
  excel.faults.noSpecialCells = true;
  const [read] = (await new ExcelHost().read()).sheets;
  expect([...(read?.hiddenRows ?? [])]).toEqual([1]);
  expect(read?.protected).toBe(true);
});

test('a workbook that may only be looked at is read, without merged areas', async () => {
  const excel = await openInExcel(workbookFromSnapshot(mixed));
  excel.faults.readOnly = true;
  const host = new ExcelHost();
  const { sheets } = await host.read();
  expect(sheets).toEqual(
    asMaps(mixed.sheets).map((sheet) => ({ ...sheet, merges: sheet.values.length > 0 ? null : [] })),
  );
  excel.traffic.reset();
  await host.read();
  await settled();
  expect(excel.traffic.exchanges.map(({ error }) => error)).toEqual([null, null]);
});

test('while a cell is edited the error says so', async () => {
  const excel = await openInExcel(workbookFromSnapshot(mixed));
  excel.faults.editing = true;
  await expect(new ExcelHost().read()).rejects.toMatchObject({
    name: 'ExcelHostError',
    code: 'editing',
    hostCode: 'InvalidOperationInCellEditMode',
  });
});

test.each([
  ['99 sheets', () => countyOfForms(99)],
  ['1,500 rows', () => countyAsList(1500)],
])('%s: two batches, few bytes beyond the arrays themselves', async (_, make) => {
  const excel = await openInExcel(make());
  await new ExcelHost().read();
  await settled();
  const { batches, sent, received } = excel.traffic.totals();
  expect(batches).toBe(2);
  expect((sent + received) / bytesNeeded(excel.store)).toBeLessThan(1.5);
});

describe('beyond the limits', () => {
  test('too many bytes for one answer: sheets are spread over several', async () => {
    const workbook = countyOfForms(30);
    const excel = await openInExcel(workbook);
    excel.faults.payloadLimit = 100_000;
    const host = new ExcelHost();
    const snapshot = await host.read();
    expect(snapshot.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets().map((sheet) => sheet.name));
    expect(snapshot.sheets.at(-1)?.values[2]?.[0]).toContain('市第30局');
    excel.traffic.reset();
    const again = new ExcelHost({ payload: 90_000 });
    await again.read();
    excel.traffic.reset();
    await again.read();
    // The second reading knows the sizes: no answer is refused.
    expect(excel.traffic.exchanges.filter((exchange) => exchange.error !== null)).toEqual([]);
  });

  test('a sheet with more bytes than one answer carries is read by rows', async () => {
    const workbook = countyAsList(600);
    workbook.sheet('汇总').hiddenRows.add(400);
    const excel = await openInExcel(workbook);
    const whole = await new ExcelHost().read();
    excel.faults.payloadLimit = 60_000;
    const host = new ExcelHost({ payload: 120_000 });
    const pieces = await host.read();
    expect(pieces).toEqual(whole);
    expect([...(pieces.sheets[0]?.hiddenRows ?? [])]).toEqual([400]);
  });

  test('a range with more cells than Excel hands out at once', async () => {
    const excel = await openInExcel(countyAsList(300));
    const whole = await new ExcelHost().read();
    excel.faults.cellLimit = 1000;
    expect(await new ExcelHost().read()).toEqual(whole);
  });
});

test('single sheets are read again in one batch, by id or name', async () => {
  const workbook = workbookFromSnapshot(mixed);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  workbook.type('筛选', 'A1', [['新']]);
  const id = workbook.sheet('筛选').id;
  workbook.sheet('筛选').name = '改名';
  excel.traffic.reset();
  const sheets = await host.reread([id, '没有', 'A,B']);
  expect(sheets.map((sheet) => [sheet.name, sheet.values[0]?.[0]])).toEqual([
    ['改名', '新'],
    ['A,B', 1],
  ]);
  await settled();
  expect(excel.traffic.totals().batches).toBe(1);
});
