/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { parseArea } from '../../../src/workbook/address';
import type { CellEdit } from '../../../src/workbook/edit';
import { ownFormula } from '../../../src/workbook/own';
import type { Scalar } from '../../../src/workbook/snapshot';
import { openInExcel, settled } from '../../simulated-excel/office';
import { CITY_COLUMN, countyAsList, countyOfForms, LIST_RESULTS, LIST_TOP, TOTAL_ROW } from './county';
import { EMPTY, book, edit, formula, formulaIn, reasons, value, valueIn } from './edits';

test('results of a whole county go in two batches, and are reported as read back', async () => {
  const workbook = countyOfForms(99);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const snapshot = await host.read();
  const edits = snapshot.sheets.flatMap(({ name }) =>
    [0, 1, 2].map((stage): CellEdit => {
      const column = CITY_COLUMN - 2 + stage;
      return {
        kind: 'cell',
        sheet: name,
        row: TOTAL_ROW,
        column,
        expected: EMPTY,
        content: formula('SUM(H6:H21)'),
      };
    }),
  );
  const applied = await host.apply(edits);
  await settled();
  expect(applied.refused).toEqual([]);
  expect(applied.written).toHaveLength(297);
  expect(formulaIn(workbook, '单位99', 'H22')).toBe('=IF(N("kaohe:总分 第6条")=0,SUM(H6:H21))');
  expect(excel.traffic.totals().batches).toBe(4);
  expect(excel.workbook.application.screenSuspensions).toBe(1);
  expect(excel.traffic.exchanges.some(({ clearsUndo }) => clearsUndo)).toBe(false);
});

test('1,500 rows with four results each: four batches in all', async () => {
  const workbook = countyAsList(1500);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  const edits = Array.from({ length: 1500 }, (_, index) =>
    LIST_RESULTS.map((column): CellEdit => {
      const row = LIST_TOP + index;
      const content = formula(`SUM(D${row + 1}:P${row + 1})`);
      return { kind: 'cell', sheet: '汇总', row, column, expected: EMPTY, content };
    }),
  ).flat();
  const applied = await host.apply(edits);
  await settled();
  expect(applied.refused).toEqual([]);
  expect(applied.written).toHaveLength(6000);
  expect(excel.traffic.totals().batches).toBe(4);
});

test('values of every kind arrive as what they are', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const values: Scalar[] = [
    '30',
    '1-5',
    '5%',
    '=SUM(A1)',
    '-',
    '+86',
    'TRUE',
    '2017年1月24日',
    '#N/A',
    "'引号",
    '优秀',
    '第6条(一)',
    8.25,
    false,
    { error: '#N/A' },
  ];
  const edits = values.map((one, index) => edit('表', `A${index + 1}`, value(one)));
  const applied = await new ExcelHost().apply(edits);
  expect(reasons(applied)).toEqual([]);
  expect(values.map((_, index) => valueIn(workbook, '表', `A${index + 1}`))).toEqual(values);
  expect(applied.written.map(({ content }) => content.value)).toEqual(values);
});

test('cells between the written ones are left alone', async () => {
  const workbook = book(['甲', null, '乙', null], [null, 5, null, null], [null, null, null, '丙']);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([
    edit('表', 'B1', value(1)),
    edit('表', 'D1', value(2)),
    edit('表', 'A3', value(3)),
    edit('表', 'C3', value(4)),
    edit('表', 'B3', value(6)),
  ]);
  expect(applied.written).toHaveLength(5);
  expect(['A1', 'C1', 'B2', 'D3'].map((at) => valueIn(workbook, '表', at))).toEqual(['甲', '乙', 5, '丙']);
});

test('one cell that Excel does not take does not hold up the others', async () => {
  const workbook = countyOfForms(20);
  const excel = await openInExcel(workbook);
  const bad = parseArea('H22');
  if (!bad) throw new Error('area');
  excel.faults.failWriteAt = { sheet: '单位13', area: bad, times: Infinity };
  const host = new ExcelHost();
  const applied = await host.apply(
    workbook.sheets().map(({ name }) => edit(name, 'H22', formula('SUM(H6:H21)'))),
  );
  expect(reasons(applied)).toEqual(['单位13 invalid']);
  expect(applied.written).toHaveLength(19);
  expect(formulaIn(workbook, '单位20', 'H22')).not.toBeNull();
  expect(formulaIn(workbook, '单位13', 'H22')).toBeNull();
});

test('an undo expects what was reported, and brings back what was there', async () => {
  const workbook = book(['30 分', 5]);
  await openInExcel(workbook);
  const host = new ExcelHost();
  const done = await host.apply([
    edit('表', 'A1', value(30), value('30 分')),
    edit('表', 'C1', formula('SUM(A1:B1)')),
  ]);
  expect(done.written).toHaveLength(2);
  const undo = done.written.map((one): CellEdit => ({
    ...one,
    expected: one.content,
    content: one.expected,
  }));
  const undone = await host.apply(undo);
  expect(undone.refused).toEqual([]);
  expect(valueIn(workbook, '表', 'A1')).toBe('30 分');
  expect(workbook.sheet('表').cell(0, 2)).toMatchObject({ value: null, formula: null });
});

test('what stands already is reported and not written again', async () => {
  const workbook = book([1]);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.apply([edit('表', 'B1', formula('SUM(A1)'))]);
  excel.traffic.reset();
  const again = await host.apply([edit('表', 'B1', formula('SUM(A1)'))]);
  expect(again.written).toHaveLength(1);
  await settled();
  expect(excel.traffic.totals().batches).toBe(1);
});

test('more than a request carries goes in portions', async () => {
  const workbook = countyAsList(400);
  const excel = await openInExcel(workbook);
  excel.faults.payloadLimit = 130_000;
  const host = new ExcelHost({ payload: 100_000 });
  const edits = Array.from({ length: 400 }, (_, index) =>
    edit('汇总', `T${LIST_TOP + index + 1}`, formula(`SUM(D${index + 4}:P${index + 4})`)),
  );
  const applied = await host.apply(edits);
  expect(applied.refused).toEqual([]);
  expect(applied.written).toHaveLength(400);
  expect(excel.traffic.exchanges.every(({ error }) => error === null)).toBe(true);
});

test('two runs at once do not come between each other', async () => {
  const workbook = book([1]);
  await openInExcel(workbook);
  const host = new ExcelHost();
  const [first, second] = await Promise.all([
    host.apply([edit('表', 'B1', value('先'))]),
    host.apply([edit('表', 'B1', value('后'))]),
  ]);
  expect(first.written).toHaveLength(1);
  expect(reasons(second)).toEqual(['表 changed']);
  expect(valueIn(workbook, '表', 'B1')).toBe('先');
});

test('results and fixes leave the user’s undo list alone on newer builds; marks cannot', async () => {
  const workbook = book(['30 分']);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.apply([edit('表', 'A1', value(30), value('30 分')), edit('表', 'B1', formula('SUM(A1)'))]);
  expect(excel.traffic.exchanges.map(({ clearsUndo }) => clearsUndo)).toEqual([false, false]);
  expect(formulaIn(workbook, '表', 'B1')).toBe(ownFormula('总分 第6条', 'SUM(A1)'));
  const areas = [{ top: 0, left: 0, bottom: 0, right: 0 }];
  await host.apply([{ kind: 'marks', sheet: '表', marks: [{ severity: 'error', areas }] }]);
  expect(excel.traffic.exchanges.at(-1)?.clearsUndo).toBe(true);
});

test('a formula of the user’s is brought back as a formula', async () => {
  const workbook = book([1]);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([edit('表', 'B1', { formula: '=A1#', value: 1 })]);
  expect(applied.written).toHaveLength(1);
  expect(formulaIn(workbook, '表', 'B1')).toBe('=A1#');
});
