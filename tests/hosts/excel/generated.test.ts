/**
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import type { Applied, GeneratedCell, GeneratedStyle, SheetEdit } from '../../../src/workbook/edit';
import { ownFormula } from '../../../src/workbook/own';
import type { Scalar } from '../../../src/workbook/snapshot';
import { openInExcel, settled } from '../../simulated-excel/office';
import { MemoryWorkbook } from '../../simulated-excel/store/memory-workbook';

const cell = (
  value: Scalar,
  style: GeneratedStyle = 'text',
  formula: string | null = null,
): GeneratedCell => ({
  content: { formula, value },
  style,
});
const TITLE = ownFormula('sheet', '"考核结果"');

function summary(units: number, replaces = false): SheetEdit {
  return {
    kind: 'sheet',
    sheet: '考核结果',
    replaces,
    widths: [6, 30, 12, 10],
    rows: [
      [cell('考核结果', 'title', TITLE), null, null, null],
      [cell('单位:分', 'note')],
      ['序号', '单位', '总分', '等次'].map((word) => cell(word, 'header')),
      ...Array.from({ length: units }, (_, index) => [
        cell(index + 1, 'number'),
        cell(`市第${index + 1}局`),
        cell(90.5, 'number', `='表'!A${index + 1}`),
        cell('优秀', index === 0 ? 'alert' : 'text'),
      ]),
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
    headerRows: 3,
    landscape: true,
  };
}

function book(): MemoryWorkbook {
  const workbook = new MemoryWorkbook('县.xlsx');
  workbook.addSheet('表');
  workbook.type('表', 'A1', [[95]]);
  return workbook;
}
const reasons = ({ refused }: Applied): string[] => refused.map(({ reason }) => reason);

test('a new sheet comes at the end, with looks, widths, merges and print set-up', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  const applied = await new ExcelHost().apply([summary(100)]);
  expect(applied.refused).toEqual([]);
  await settled();
  expect(excel.traffic.totals().batches).toBe(2);
  const sheet = workbook.sheets()[1];
  expect(sheet?.name).toBe('考核结果');
  if (!sheet) return;
  expect(sheet.cell(0, 0)?.formula).toBe(TITLE);
  expect(sheet.cell(102, 1)?.value).toBe('市第100局');
  expect(sheet.cell(3, 2)?.formula).toBe("='表'!A1");
  expect(sheet.look(2, 0)).toMatchObject({ bold: true, fill: '#F2F2F2', borders: { EdgeTop: 'Continuous' } });
  expect(sheet.look(3, 3)).toMatchObject({ bold: true, color: '#9C0006' });
  expect(sheet.look(4, 3)).toMatchObject({ bold: false, font: '仿宋' });
  expect(sheet.look(0, 0).borders).toEqual({});
  expect(sheet.merges()).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
  expect(sheet.frozenRows).toBe(3);
  expect(sheet.page).toMatchObject({
    orientation: 'Landscape',
    paperSize: 'A4',
    titleRows: '$1:$3',
    fitWide: 1,
  });
  expect(sheet.columnWidth(1)).toBeGreaterThan(sheet.columnWidth(2));
});

test('one of ours is replaced, nothing of the older is left', async () => {
  const workbook = book();
  await openInExcel(workbook);
  const host = new ExcelHost();
  await host.apply([summary(50)]);
  const applied = await host.apply([summary(10, true)]);
  expect(applied.refused).toEqual([]);
  const sheet = workbook.sheet('考核结果');
  expect(sheet.usedArea(false)).toEqual({ top: 0, left: 0, bottom: 12, right: 3 });
  expect(sheet.merges()).toHaveLength(1);
});

test('a sheet of somebody else is never replaced', async () => {
  const workbook = book();
  workbook.addSheet('考核结果');
  workbook.type('考核结果', 'A1', [['手工汇总']]);
  await openInExcel(workbook);
  const host = new ExcelHost();
  expect(reasons(await host.apply([summary(3, true)]))).toEqual(['changed']);
  expect(reasons(await host.apply([summary(3, false)]))).toEqual(['invalid']);
  expect(workbook.sheet('考核结果').cell(0, 0)?.value).toBe('手工汇总');
});

test('a locked structure or sheet', async () => {
  const workbook = book();
  workbook.structureLocked = true;
  await openInExcel(workbook);
  const host = new ExcelHost();
  expect(reasons(await host.apply([summary(3)]))).toEqual(['protected']);
  workbook.structureLocked = false;
  await host.apply([summary(3)]);
  workbook.sheet('考核结果').protected = true;
  expect(reasons(await host.apply([summary(3, true)]))).toEqual(['protected']);
});

test('a failure elsewhere does not leave the new sheet half done', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  excel.faults.failWriteAt = { sheet: '表', area: { top: 8, left: 0, bottom: 8, right: 0 }, times: Infinity };
  const bad = {
    kind: 'cell',
    sheet: '表',
    row: 8,
    column: 0,
    expected: { formula: null, value: null },
    content: { formula: null, value: 1 },
  } as const;
  const applied = await new ExcelHost().apply([summary(5), bad, { ...bad, row: 9 }]);
  expect(applied.refused.map(({ edit, reason }) => [edit.kind, reason])).toEqual([['cell', 'invalid']]);
  expect(applied.written).toHaveLength(1);
  expect(workbook.sheet('考核结果').cell(7, 1)?.value).toBe('市第5局');
});

test('a sheet that was begun when the batch failed is finished', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  excel.faults.failWriteAt = { sheet: '考核结果', area: { top: 0, left: 0, bottom: 0, right: 0 }, times: 1 };
  const applied = await new ExcelHost().apply([
    summary(5),
    {
      kind: 'marks',
      sheet: '表',
      marks: [{ severity: 'error', areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }],
    },
  ]);
  expect(applied.refused).toEqual([]);
  expect(workbook.sheets()).toHaveLength(2);
  expect(workbook.sheet('考核结果').cell(7, 1)?.value).toBe('市第5局');
  expect(workbook.sheet('表').conditionalFormats).toHaveLength(1);
});

test('links, page breaks and heights of merged rows; a later sheet of the same name has none of the older', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const link = `=HYPERLINK("#'表'!A1","表!A1")`;
  const pages: SheetEdit = {
    ...summary(4),
    headerRows: 0,
    breaks: [2, 4],
    rows: [
      [cell('退回', 'title', TITLE)],
      [cell('很长的一段话'.repeat(20), 'plain')],
      [cell('退回', 'title')],
      [cell('表!A1', 'link', link), cell('=1+1'), cell('-5'), cell('@甲')],
      [cell('完', 'plain')],
    ],
    merges: [0, 1, 2].map((row) => ({ top: row, left: 0, bottom: row, right: 3 })),
  };
  expect((await host.apply([pages])).refused).toEqual([]);
  await settled();
  expect(excel.traffic.totals().batches).toBe(2);
  const sheet = workbook.sheet('考核结果');
  expect(sheet.page).toMatchObject({ breaks: [2, 4], scale: 100, fitWide: null, titleRows: null });
  expect(sheet.cell(3, 0)?.formula).toBe(link);
  expect(sheet.look(3, 0)).toMatchObject({ underline: 'Single', color: '#0563C1' });
  expect(sheet.look(4, 0)).toMatchObject({ borders: {}, wrap: true });
  // Texts stay texts, whatever they begin with.
  expect([1, 2, 3].map((column) => sheet.cell(3, column)?.value)).toEqual(['=1+1', '-5', '@甲']);
  expect([1, 2, 3].map((column) => sheet.cell(3, column)?.formula ?? null)).toEqual([null, null, null]);
  expect(sheet.rowHeight(1)).toBeGreaterThan(3 * 16);
  expect(sheet.rowHeight(2)).toBe(sheet.rowHeight(0));
  expect((await host.apply([summary(1, true)])).refused).toEqual([]);
  expect(sheet.page).toMatchObject({ breaks: [], fitWide: 1 });
});

test('3,000 findings go in two batches, below what a request carries', async () => {
  const workbook = book();
  const excel = await openInExcel(workbook);
  const sentence = '遍访贫困户:填的是“较好”,这里要填数字。请填0到10之间的分数。'.repeat(3);
  const many: SheetEdit = {
    ...summary(0),
    rows: [
      [cell('清单', 'title', TITLE)],
      ...Array.from({ length: 3000 }, (_, index) => [
        cell(index + 1, 'number'),
        cell('表!A1', 'link', `=HYPERLINK("#'表'!A${index + 1}","表!A${index + 1}")`),
        cell(sentence),
        cell(sentence),
      ]),
    ],
  };
  expect((await new ExcelHost().apply([many])).refused).toEqual([]);
  await settled();
  expect(excel.traffic.totals().batches).toBe(2);
  expect(workbook.sheet('考核结果').cell(3000, 3)?.value).toBe(sentence);
});
