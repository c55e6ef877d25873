/**
 * Number formats of result cells: Excel gives a format to a cell that has none when a formula is written into it; the
 * cell stays without one. What a person chooses meanwhile stays as well.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { grade, undoLast } from '../../src/runs';
import { CITY_COLUMN, countyOfForms, FIRST_ITEM, TOTAL_ROW } from '../hosts/excel/county';
import { openInExcel } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import { contextOf } from './context';

/** A form whose scores are shown with two decimals. */
function county() {
  const workbook = countyOfForms(1, calculateAll);
  const [sheet] = workbook.sheets();
  if (!sheet) throw new Error('no sheet');
  for (let row = FIRST_ITEM; row < TOTAL_ROW; row += 1) sheet.setFormat(row, CITY_COLUMN, '0.00');
  return { workbook, sheet, total: () => sheet.cell(TOTAL_ROW, CITY_COLUMN) };
}

test('left to itself Excel would give the format of the scores to the total', async () => {
  const { workbook, total } = county();
  await openInExcel(workbook);
  await Excel.run(async (context) => {
    const form = context.workbook.worksheets.getItem('单位1');
    form.getRangeByIndexes(TOTAL_ROW, CITY_COLUMN, 1, 1).formulas = [
      [`=SUM(H${FIRST_ITEM + 1}:H${TOTAL_ROW})`],
    ];
    await context.sync();
  });
  expect(total()?.format).toBe('0.00');
});

test('a result cell without a format has none afterwards', async () => {
  const { workbook, total } = county();
  await openInExcel(workbook);
  const context = contextOf();
  const { applied } = await grade(context);
  expect(applied.refused).toEqual([]);
  expect(total()).toMatchObject({ format: 'General', formula: expect.stringContaining('kaohe') as string });
  await undoLast(context.host, context.now);
  expect(total()).toMatchObject({ format: 'General', value: null, formula: null });
});

test.each(['0.0', '0.00_ '])('a format %s that a result cell has stays', async (format) => {
  const { workbook, sheet, total } = county();
  sheet.setFormat(TOTAL_ROW, CITY_COLUMN, format);
  await openInExcel(workbook);
  await grade(contextOf());
  expect(total()).toMatchObject({ format, formula: expect.stringContaining('kaohe') as string });
});

test('a format that a person chooses between reading and writing stays', async () => {
  const { workbook, sheet, total } = county();
  const excel = await openInExcel(workbook);
  excel.faults.beforeBatch = (index) => {
    if (index === 2) sheet.setFormat(TOTAL_ROW, CITY_COLUMN, '0.000');
  };
  const { applied } = await grade(contextOf());
  expect(applied.refused).toEqual([]);
  expect(total()).toMatchObject({ format: '0.000', formula: expect.stringContaining('kaohe') as string });
});
