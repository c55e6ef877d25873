/**
 * The files that are really shipped with Office behave like the readable ones that the other tests use.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 * @jest-environment-options {"debug": false}
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { openInExcel, settled } from '../../simulated-excel/office';
import { countyOfForms } from './county';
import { edit, formula } from './edits';

test('reads and applies in four batches', async () => {
  const workbook = countyOfForms(12);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const { sheets } = await host.read();
  const applied = await host.apply(sheets.map(({ name }) => edit(name, 'H22', formula('SUM(H6:H21)'))));
  await settled();
  expect(applied.written).toHaveLength(12);
  expect(applied.refused).toEqual([]);
  expect(excel.traffic.totals().batches).toBe(4);
});
