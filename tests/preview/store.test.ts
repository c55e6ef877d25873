/** The grid as a workbook: Univer's own model and formula engine, without a screen. */
import { UniverStore } from '../../preview/grid/univer-store';
import { openFile } from '../../preview/workbook/open';
import type { Area } from '../../src/workbook/address';
import type { StoreListener } from '../simulated-excel/store/types';
import { workbookOf, type BookSheet } from '../support/workbooks';
import { startHeadless, type Headless } from './univer';

let headless: Headless;
let serial = 0;
beforeAll(() => {
  headless = startHeadless();
});
const opened: UniverStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.dispose();
});
afterAll(() => headless.close());

const SHEET: BookSheet = {
  name: '表',
  rows: [
    ['单位', '得分'],
    ['甲', 40],
    ['乙', 50],
    ['合计', { f: 'SUM(B2:B3)', v: 90 }],
  ],
  merges: ['A6:B6'],
};

function open(sheets: readonly BookSheet[] = [SHEET]): UniverStore {
  const file = openFile(workbookOf(sheets), '县.xlsx', `test-${serial++}`);
  const store = new UniverStore(headless.univer, file);
  opened.push(store);
  return store;
}

const only = (store: UniverStore) => {
  const [sheet] = store.sheets();
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });
const constant = (value: number | string) => ({ value, formula: null });

/** What a person does goes through the grid's commands, not through the store. */
const typeInto = (sheet: string, row: number, column: number, v: number | string) =>
  headless.univer.syncExecuteCommand('sheet.command.set-range-values', {
    unitId: `test-${serial - 1}`,
    subUnitId: sheet,
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value: { v },
  });

test('cells as the file has them', () => {
  const sheet = only(open());
  expect(sheet.name).toBe('表');
  expect(sheet.cell(1, 1)).toEqual({ value: 40, formula: null, format: 'General', array: false });
  expect(sheet.cell(3, 1)).toMatchObject({ value: 90, formula: '=SUM(B2:B3)' });
  expect(sheet.cell(9, 9)).toBeNull();
  expect(sheet.usedArea(true)).toEqual(area(0, 0, 3, 1));
  expect(sheet.merges()).toEqual([area(5, 0, 5, 1)]);
});

test('what was written is read at once, and computed when the workbook settles', async () => {
  const store = open();
  const sheet = only(store);
  sheet.enter(1, 1, constant(60));
  sheet.enter(4, 1, { value: 0, formula: '=IF(B4>=100,"优秀","良好")' });
  expect(sheet.cell(1, 1)?.value).toBe(60);
  expect(sheet.cell(4, 1)?.formula).toBe('=IF(B4>=100,"优秀","良好")');
  expect(sheet.usedArea(true)).toEqual(area(0, 0, 4, 1));
  await store.settle();
  expect(sheet.cell(3, 1)?.value).toBe(110);
  expect(sheet.cell(4, 1)?.value).toBe('优秀');
});

test('texts that look like numbers stay texts, errors are errors, formats come with entries', async () => {
  const store = open();
  const sheet = only(store);
  sheet.enter(7, 0, constant('007'));
  sheet.enter(7, 1, { value: 0, formula: '=1/0' });
  sheet.enter(7, 2, { value: 0.05, formula: null, format: '0.00%' });
  sheet.enter(7, 3, { value: true, formula: null });
  await store.settle();
  expect(sheet.cell(7, 0)?.value).toBe('007');
  expect(sheet.cell(7, 1)?.value).toEqual({ error: '#DIV/0!' });
  expect(sheet.cell(7, 2)).toMatchObject({ value: 0.05, format: '0.00%' });
  expect(sheet.cell(7, 3)?.value).toBe(true);
});

test('looks and their edges, number formats, sizes', () => {
  const store = open();
  const sheet = only(store);
  sheet.setLook(area(0, 0, 1, 1), {
    bold: true,
    font: '宋体',
    size: 18,
    fill: '#F2F2F2',
    horizontal: 'Center',
    wrap: true,
    borders: { EdgeTop: 'Continuous', InsideHorizontal: 'Dash' },
  });
  sheet.setFormat(1, 1, '0.0');
  for (const flushed of [false, true]) {
    if (flushed) store.flush();
    expect(sheet.look(0, 0)).toMatchObject({
      bold: true,
      font: '宋体',
      size: 18,
      fill: '#F2F2F2',
      wrap: true,
    });
    expect(sheet.look(0, 0).borders).toEqual({ EdgeTop: 'Continuous', EdgeBottom: 'Dash' });
    expect(sheet.look(1, 1).borders).toEqual({ EdgeTop: 'Dash' });
    expect(sheet.cell(1, 1)).toMatchObject({ value: 40, format: '0.0' });
  }
  sheet.setColumnWidth(1, 75);
  expect(sheet.columnWidth(1)).toBe(75);
  sheet.frozenRows = 3;
  expect(sheet.frozenRows).toBe(3);
});

test('clearing contents keeps looks, clearing all takes everything', async () => {
  const store = open();
  const sheet = only(store);
  sheet.setLook(area(1, 1), { bold: true });
  sheet.clear(area(1, 1, 1, 1), 'contents');
  expect(sheet.cell(1, 1)?.value).toBeNull();
  expect(sheet.look(1, 1).bold).toBe(true);
  sheet.clear(area(0, 0, 1_048_575, 16_383), 'all');
  await store.settle();
  expect(sheet.usedArea(false)).toBeNull();
  expect(sheet.merges()).toEqual([]);
});

test('sheets are added at the end without coming to the front, and taken away', async () => {
  const store = open();
  const added = store.addSheet('考核结果');
  expect(store.sheets().map(({ name }) => name)).toEqual(['表', '考核结果']);
  expect(store.selection().sheet.name).toBe('表');
  expect(() => store.addSheet('考核结果')).toThrow('already exists');
  added.enter(150, 30, { value: 0, formula: "='表'!B2*2" });
  added.merge(area(0, 0, 0, 40));
  await store.settle();
  expect(added.cell(150, 30)?.value).toBe(80);
  store.select(added, area(0, 0));
  store.removeSheet(added);
  expect(store.sheets().map(({ name }) => name)).toEqual(['表']);
  expect(store.selection().sheet.name).toBe('表');
  expect(() => store.removeSheet(only(store))).toThrow('visible sheet');
});

describe('conditional formats', () => {
  const mark = (id: string, formula: string) => ({
    id,
    areas: [area(1, 1), area(3, 0)],
    kind: 'Custom',
    formula,
    stopIfTrue: false,
    look: { fill: '#FFC7CE', color: '#9C0006', bold: true, italic: null, underline: null },
  });
  const after =
    '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>';

  test('those of the file are listed; what the host adds, changes and takes away is in the grid', async () => {
    const store = open([{ ...SHEET, after }]);
    const sheet = only(store);
    expect(sheet.conditionalFormats).toMatchObject([
      { kind: 'Custom', formula: '=B2>1', areas: [area(1, 1)] },
    ]);
    const ours = mark('ours', '');
    sheet.conditionalFormats.unshift(ours);
    ours.formula = '=N("kaohe:error")=0';
    await store.settle();
    const again = open([{ ...SHEET, after }]);
    expect(only(again).conditionalFormats).toHaveLength(1);
    sheet.readRulesAgain();
    expect(sheet.conditionalFormats.map(({ formula }) => formula)).toEqual(['=N("kaohe:error")=0', '=B2>1']);
    expect(sheet.conditionalFormats[0]).toBe(ours);
    sheet.conditionalFormats.splice(0, 1);
    await store.settle();
    sheet.readRulesAgain();
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  test('a kind that the preview does not draw is refused by name', () => {
    const sheet = only(open());
    expect(() => sheet.conditionalFormats.unshift({ ...mark('x', ''), kind: 'DataBar' })).toThrow('DataBar');
  });
});

describe('what is told of', () => {
  function listenTo(store: UniverStore): string[] {
    const told: string[] = [];
    const tell =
      (what: string): StoreListener['changed'] =>
      (sheet, { top, left, bottom, right }) => {
        told.push(`${what} ${sheet.name} ${[top, left, bottom, right].join()}`);
      };
    store.subscribe({
      changed: tell('changed'),
      selected: tell('selected'),
      activated: ({ name }) => told.push(`activated ${name}`),
    });
    return told;
  }

  test('a person types: told; the store writes for the add-in: not', async () => {
    const store = open();
    const told = listenTo(store);
    typeInto(only(store).id, 1, 1, 45);
    only(store).enter(2, 1, constant(1));
    only(store).setLook(area(0, 0), { bold: true });
    await store.settle();
    expect(told).toEqual(['changed 表 1,1,1,1']);
    expect(only(store).cell(3, 1)?.value).toBe(46);
  });

  test('a selection by the add-in is told once, as Excel does', () => {
    const store = open();
    const told = listenTo(store);
    store.select(only(store), area(2, 0, 3, 1));
    expect(told).toEqual(['selected 表 2,0,3,1']);
    expect(store.selection().area).toEqual(area(2, 0, 3, 1));
  });

  test('a sheet that comes to the front is told as such; what is selected on it only when that changes', () => {
    const store = open();
    const told = listenTo(store);
    const other = store.addSheet('二');
    store.select(other, area(2, 0));
    headless.univer.syncExecuteCommand('sheet.operation.set-worksheet-active', {
      unitId: `test-${serial - 1}`,
      subUnitId: store.sheets()[0]?.id,
    });
    store.activate(other);
    store.select(other, area(2, 0));
    expect(told).toEqual(['activated 二', 'selected 二 2,0,2,0', 'activated 表', 'activated 二']);
    expect(store.selection()).toMatchObject({ sheet: { name: '二' }, area: area(2, 0) });
  });

  test('inserted rows are told as a change of the sheet', async () => {
    const store = open();
    const told = listenTo(store);
    await headless.perform('sheet.command.insert-row-by-range', {
      unitId: `test-${serial - 1}`,
      subUnitId: only(store).id,
      range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25 },
      direction: 0,
    });
    expect(told[0]).toBe('changed 表 1,0,4,1');
    expect(only(store).cell(4, 1)?.formula).toBe('=SUM(B3:B4)');
  });

  test('conditional formats that go elsewhere with their cells are listed there', () => {
    const after =
      '<conditionalFormatting sqref="B2"><cfRule type="expression" priority="1"><formula>B2&gt;1</formula></cfRule></conditionalFormatting>';
    const store = open([{ ...SHEET, after }]);
    const sheet = only(store);
    const [format] = sheet.conditionalFormats;
    headless.univer.syncExecuteCommand('sheet.mutation.set-conditional-rule', {
      unitId: `test-${serial - 1}`,
      subUnitId: sheet.id,
      cfId: format?.id,
      rule: { cfId: format?.id, ranges: [{ startRow: 2, endRow: 2, startColumn: 1, endColumn: 1 }] },
    });
    expect(sheet.conditionalFormats).toEqual([format]);
    expect(format?.areas).toEqual([area(2, 1)]);
  });
});

test('a county is read and written fast', async () => {
  const rows = Array.from({ length: 60 }, (_, row) =>
    Array.from({ length: 10 }, (_, column) => row * column),
  );
  const store = open(Array.from({ length: 106 }, (_, index) => ({ name: `表${index}`, rows })));
  await store.settle();
  let sum = 0;
  for (const sheet of store.sheets()) {
    const used = sheet.usedArea(true);
    for (let row = 0; row <= (used?.bottom ?? -1); row++) {
      for (let column = 0; column <= (used?.right ?? -1); column++) {
        sum += Number(sheet.cell(row, column)?.value);
      }
    }
  }
  expect(sum).toBe(106 * ((59 * 60) / 2) * 45);
  for (const sheet of store.sheets()) {
    for (let row = 0; row < 40; row++)
      sheet.enter(row, 11, { value: 0, formula: `=SUM(A${row + 1}:J${row + 1})` });
  }
  await store.settle();
  expect(store.sheets()[105]?.cell(39, 11)?.value).toBe(39 * 45);
});
