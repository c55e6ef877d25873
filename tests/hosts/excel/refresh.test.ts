/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost, type CellsChanged } from '../../../src/hosts/excel';
import { cellKey, parseArea } from '../../../src/workbook/address';
import { openInExcel, settled } from '../../simulated-excel/office';
import { countyAsList, countyOfForms } from './county';

const change = (sheetId: string, ...addresses: string[]): CellsChanged => ({
  sheetId,
  sheet: null,
  areas: addresses.flatMap((address) => parseArea(address) ?? []),
  remote: false,
});

test('a changed cell of a long list: one batch of a few rows, the same as reading all', async () => {
  const workbook = countyAsList(1500);
  workbook.type('汇总', 'D1504', [['=SUM(D4:D1503)']]);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const [known] = (await host.read()).sheets;
  if (!known) throw new Error('no sheet');
  workbook.type('汇总', 'D700:E700', [[3, '=1+1']]);
  workbook.sheet('汇总').setFormat(699, 5, '0.0');
  workbook.sheet('汇总').compute(1503, 3, 77);
  await settled();
  excel.traffic.reset();
  const sheet = workbook.sheet('汇总');
  const fresh = await host.refresh(known, change(sheet.id, 'D700:E700'));
  await settled();
  expect(excel.traffic.totals().batches).toBe(1);
  expect(excel.traffic.totals().received).toBeLessThan(5000);
  const [whole] = (await host.read()).sheets;
  expect(fresh?.values).toEqual(whole?.values);
  expect(fresh?.formulas).toEqual(whole?.formulas);
  expect(fresh?.formats.get(cellKey(699, 5))).toBe('0.0');
  expect(fresh?.formats.get(cellKey(698, 5))).toBeUndefined();
  // What was known before is not changed under the reader's hands.
  expect(known.values[699]?.[3]).not.toBe(3);
});

test('a form is read again as a whole; outside the known area too', async () => {
  const workbook = countyOfForms(3);
  await openInExcel(workbook);
  const host = new ExcelHost();
  const { sheets } = await host.read();
  const [known] = sheets;
  if (!known) throw new Error('no sheet');
  workbook.type('单位1', 'M30', [['新']]);
  const { id } = workbook.sheet('单位1');
  expect((await host.refresh(known, change(id, 'M30')))?.values[29]?.[12]).toBe('新');
  expect((await host.refresh(known, { ...change(id), areas: null }))?.values[29]?.[12]).toBe('新');
  workbook.removeSheet(workbook.sheet('单位1'));
  expect(await host.refresh(known, change(id, 'A1'))).toBeNull();
});
