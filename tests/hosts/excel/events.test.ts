/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost, type CellsChanged, type CellsSelected } from '../../../src/hosts/excel';
import { parseArea } from '../../../src/workbook/address';
import { ownFormula } from '../../../src/workbook/own';
import { openInExcel, settled } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';
import { countyAsList, LIST_TOP } from './county';

function book(): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('一');
  workbook.addSheet("二'组");
  workbook.type('一', 'A1', [[1, 2]]);
  return workbook;
}
const EMPTY = { formula: null, value: null } as const;

test('changes by people are told, our own are not', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  const seen: CellsChanged[] = [];
  const stop = await host.onChanged((change) => seen.push(change));
  await host.apply([
    { kind: 'cell', sheet: '一', row: 4, column: 0, expected: EMPTY, content: { formula: null, value: 5 } },
  ]);
  await settled();
  expect(seen).toEqual([]);
  workbook.type("二'组", 'B2', [[7]]);
  excel.events.report(workbook.sheet('一'), { top: 0, left: 0, bottom: 3, right: 1 }, 'remote');
  await settled();
  expect(seen.map(({ sheet, areas, remote }) => [sheet, areas, remote])).toEqual([
    ["二'组", [parseArea('B2')], false],
    ['一', [parseArea('A1:B4')], true],
  ]);
  await stop();
  workbook.type('一', 'A1', [[9]]);
  await settled();
  expect(seen).toHaveLength(2);
});

test('a large write comes back in pieces; none of them is news', async () => {
  const workbook = countyAsList(2000);
  await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  const seen: CellsChanged[] = [];
  const stop = await host.onChanged((change) => seen.push(change));
  await host.apply(
    Array.from({ length: 2000 }, (_, index) => ({
      kind: 'cell' as const,
      sheet: '汇总',
      row: LIST_TOP + index,
      column: 19,
      expected: EMPTY,
      content: { formula: null, value: index },
    })),
  );
  await settled();
  expect(seen).toEqual([]);
  await stop();
});

test('selecting works both ways', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  const seen: CellsSelected[] = [];
  const stop = await host.onSelectionChanged((selected) => seen.push(selected));
  const target = { top: 6, left: 7, bottom: 6, right: 8 };
  await host.select("二'组", target);
  expect(workbook.selection()).toEqual({ sheet: workbook.sheet("二'组"), area: target });
  workbook.select(workbook.sheet('一'), { top: 1, left: 1, bottom: 1, right: 1 });
  await settled();
  expect(seen.at(-1)).toMatchObject({ sheet: '一', areas: [parseArea('B2')] });
  await expect(host.select('无', target)).rejects.toMatchObject({ code: 'missing' });
  await stop();
});

test('sheets that we add and take away are no news; what others do to them is', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const host = new ExcelHost();
  await host.read();
  let told = 0;
  const stop = await host.onSheetsChanged(() => {
    told += 1;
  });
  const rows = [
    [{ content: { formula: ownFormula('sheet', '"标题"'), value: '标题' }, style: 'title' }],
  ] as const;
  const looks = { replaces: false, widths: [10], merges: [], headerRows: 0, landscape: false };
  const sheets = ['甲', '乙'].map((sheet) => ({ kind: 'sheet' as const, sheet, rows, ...looks }));
  expect((await host.apply(sheets)).refused).toEqual([]);
  expect(await host.removeGenerated(['甲'])).toEqual(['甲']);
  await settled();
  expect(told).toBe(0);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('乙').delete();
    await context.sync();
  });
  await settled();
  expect(told).toBe(1);
  await stop();
});

test('sheets that come and go', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const host = new ExcelHost();
  let told = 0;
  const stop = await host.onSheetsChanged(() => {
    told += 1;
  });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('新');
    context.workbook.worksheets.getItem('一').delete();
    await context.sync();
  });
  await settled();
  expect(told).toBe(2);
  await stop();
});
