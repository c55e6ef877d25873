/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { parseA1, parseArea } from '../../../src/workbook/address';
import type { Applied, CellContent, CellEdit } from '../../../src/workbook/edit';
import { ownFormula } from '../../../src/workbook/own';
import type { Scalar } from '../../../src/workbook/snapshot';
import { openInExcel, settled } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';
import { CITY_COLUMN, countyAsList, countyOfForms, LIST_RESULTS, LIST_TOP, TOTAL_ROW } from './county';

const EMPTY: CellContent = { formula: null, value: null };
const value = (of: Scalar): CellContent => ({ formula: null, value: of });
const formula = (expression: string, of: Scalar = 0): CellContent => ({
  formula: ownFormula('总分 第6条', expression),
  value: of,
});

function edit(sheet: string, address: string, content: CellContent, expected: CellContent = EMPTY): CellEdit {
  const place = parseA1(address);
  if (!place) throw new Error(address);
  return { kind: 'cell', sheet, ...place, expected, content };
}

const reasons = ({ refused }: Applied): string[] =>
  refused.map(({ edit: { sheet }, reason }) => `${sheet} ${reason}`);

function book(...rows: unknown[][]): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表');
  if (rows.length > 0) workbook.type('表', 'A1', rows);
  return workbook;
}

const formulaIn = (workbook: MemoryWorkbook, sheet: string, address: string): string | null => {
  const place = parseA1(address);
  return place && (workbook.sheet(sheet).cell(place.row, place.column)?.formula ?? null);
};
const valueIn = (workbook: MemoryWorkbook, sheet: string, address: string): Scalar => {
  const place = parseA1(address);
  return place && (workbook.sheet(sheet).cell(place.row, place.column)?.value ?? null);
};

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
  expect(excel.traffic.exchanges.map(({ writes }) => writes)).toEqual([false, false, false, true]);
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

describe('refusals', () => {
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
