/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { parseArea, type Area } from '../../../src/workbook/address';
import type { Applied, Mark, MarksEdit } from '../../../src/workbook/edit';
import { openInExcel, settled } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';
import type { StoredConditionalFormat } from '../../simulated-excel/store/types';
import { countyOfForms } from './county';

const area = (address: string): Area => {
  const found = parseArea(address);
  if (!found) throw new Error(address);
  return found;
};
const marks = (sheet: string, ...list: Mark[]): MarksEdit => ({ kind: 'marks', sheet, marks: list });
const mark = (severity: Mark['severity'], ...addresses: string[]): Mark => ({
  severity,
  areas: addresses.map(area),
});
const reasons = ({ refused }: Applied): string[] => refused.map(({ reason }) => reason);

function foreign(kind: string, formula: string): StoredConditionalFormat {
  const look = { fill: '#00FF00', color: null, bold: null, italic: null, underline: null };
  return {
    id: `foreign-${kind}-${formula}`,
    areas: [area('A1:Z99')],
    kind,
    formula,
    stopIfTrue: false,
    look,
  };
}

function book(): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表');
  workbook.type('表', 'A1', [[1, 2, 3]]);
  return workbook;
}
const formatsOf = (workbook: MemoryWorkbook, sheet = '表') => workbook.sheet(sheet).conditionalFormats;
const own = (workbook: MemoryWorkbook, sheet = '表') =>
  formatsOf(workbook, sheet).filter(({ formula }) => formula.includes('kaohe:'));

test('marks name themselves and leave the cells as they are', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([
    marks('表', mark('error', 'A1', 'C1:C3'), mark('warning', 'B1'), {
      severity: 'notice',
      areas: [area('B5:B7')],
      formula: '$A5<>B5',
    }),
  ]);
  expect(applied).toEqual({ written: [], refused: [], unmarked: [] });
  const found = own(workbook).map(({ formula, areas, look }) => [
    formula,
    areas.length,
    look.fill,
    look.bold,
  ]);
  expect(found).toHaveLength(3);
  expect(found).toContainEqual(['=N("kaohe:error")=0', 2, '#F8B4B4', true]);
  expect(found).toContainEqual(['=N("kaohe:warning")=0', 1, '#FFEB9C', null]);
  expect(found).toContainEqual(['=AND(N("kaohe:notice")=0,$A5<>B5)', 1, '#BDD7EE', null]);
  expect(workbook.sheet('表').look(0, 0).fill).toBeNull();
});

test('a new run replaces exactly our own, also on another machine', async () => {
  const workbook = book();
  formatsOf(workbook).push(foreign('Custom', '=A1>5'), foreign('CellValue', ''), foreign('CellValue', ''));
  await openInExcel(workbook);
  await new ExcelHost().apply([marks('表', mark('error', 'A1'), mark('notice', 'B1'))]);
  await openInExcel(workbook);
  const applied = await new ExcelHost().apply([marks('表', mark('warning', 'C1'))]);
  expect(applied.refused).toEqual([]);
  // Which sheets had marks of ours is told: a print view has to know whether it took any off.
  expect(applied.unmarked).toEqual(['表']);
  expect(own(workbook).map(({ formula }) => formula)).toEqual(['=N("kaohe:warning")=0']);
  expect(formatsOf(workbook)).toHaveLength(4);
  await new ExcelHost().apply([marks('表')]);
  expect(formatsOf(workbook).map(({ kind }) => kind)).toEqual(['Custom', 'CellValue', 'CellValue']);
});

test('where formulas cannot be listed with the formats, they are asked for one by one', async () => {
  const workbook = book();
  formatsOf(workbook).push(foreign('Custom', '=A1>5'), foreign('CellValue', ''), foreign('CellValue', ''));
  const excel = await openInExcel(workbook);
  await new ExcelHost().apply([marks('表', mark('error', 'A1'))]);
  excel.faults.brittleConditionalFormats = true;
  const host = new ExcelHost();
  expect((await host.apply([marks('表', mark('notice', 'B1'))])).refused).toEqual([]);
  expect(own(workbook).map(({ formula }) => formula)).toEqual(['=N("kaohe:notice")=0']);
  expect(formatsOf(workbook)).toHaveLength(4);
  excel.traffic.reset();
  await host.apply([marks('表')]);
  await settled();
  expect(excel.traffic.exchanges.every(({ error }) => error === null)).toBe(true);
  expect(excel.traffic.totals().batches).toBe(3);
});

test('marks of a whole county in two batches, clearing them too', async () => {
  const workbook = countyOfForms(99);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  await host.apply(
    workbook.sheets().map(({ name }) => marks(name, mark('error', 'H6:H9'), mark('warning', 'F8', 'G8'))),
  );
  await settled();
  expect(excel.traffic.totals().batches).toBe(2);
  expect(workbook.sheets().every(({ name }) => own(workbook, name).length === 2)).toBe(true);
  excel.traffic.reset();
  await host.apply(workbook.sheets().map(({ name }) => marks(name)));
  await settled();
  expect(excel.traffic.totals().batches).toBe(2);
  expect(workbook.sheets().every(({ conditionalFormats }) => conditionalFormats.length === 0)).toBe(true);
});

test('more areas than one address list holds', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const areas = Array.from({ length: 3000 }, (_, index) => area(`C${index * 2 + 1}`));
  const applied = await new ExcelHost().apply([marks('表', { severity: 'error', areas })]);
  expect(applied.refused).toEqual([]);
  expect(own(workbook).length).toBeGreaterThan(1);
  expect(own(workbook).reduce((sum, format) => sum + format.areas.length, 0)).toBe(3000);
});

test('a protected sheet is refused, but only where there is something to do', async () => {
  const workbook = book();
  workbook.sheet('表').protected = true;
  await openInExcel(workbook);
  const host = new ExcelHost();
  expect(reasons(await host.apply([marks('表', mark('error', 'A1'))]))).toEqual(['protected']);
  expect(reasons(await host.apply([marks('表')]))).toEqual([]);
  expect(reasons(await host.apply([marks('无', mark('error', 'A1'))]))).toEqual(['noSuchSheet']);
});

test('marks that were silently not made are refused', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  excel.faults.ignoreWrites = true;
  expect(reasons(await new ExcelHost().apply([marks('表', mark('error', 'A1'))]))).toEqual(['protected']);
});
