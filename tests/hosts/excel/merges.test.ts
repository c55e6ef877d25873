/**
 * An Excel that knows merged areas, but clears the undo list when it is asked for them.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { parseArea } from '../../../src/workbook/address';
import { openInExcel } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';

test('merged areas are read only on the way to a write, which clears the list anyway', async () => {
  const workbook = new MemoryWorkbook('县.xlsx');
  const sheet = workbook.addSheet('表, 1');
  workbook.addSheet('空');
  workbook.type('表, 1', 'A1:B9', [['附件1'], ...Array.from({ length: 8 }, () => [1, 2])]);
  const areas = ['A1:B1', 'A3:A5'].flatMap((address) => parseArea(address) ?? []);
  areas.forEach((area) => sheet.merge(area));
  const excel = await openInExcel(workbook, '1.14');
  const host = new ExcelHost();
  expect((await host.read()).sheets[0]?.merges).toBeNull();
  expect(excel.traffic.exchanges.some(({ clearsUndo }) => clearsUndo)).toBe(false);
  const { sheets } = await host.read({ beforeWriting: true });
  expect(sheets.map(({ merges }) => merges)).toEqual([areas, []]);
  expect(excel.traffic.exchanges.map(({ clearsUndo }) => clearsUndo)).toEqual([false, false, false, true]);
  // Live checking remembers them and never asks.
  excel.traffic.reset();
  const [known] = sheets;
  if (!known) throw new Error('no sheet');
  const change = { sheetId: sheet.id, sheet: null, areas: null, remote: false };
  expect((await host.refresh(known, change))?.merges).toEqual(areas);
  expect((await host.reread([sheet.id]))[0]?.merges).toEqual(areas);
  expect(excel.traffic.exchanges.some(({ clearsUndo }) => clearsUndo)).toBe(false);
});
