/** Files as the preview's grid gets them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openFile } from '../../preview/workbook/open';
import { openWorkbook, XlsxError } from '../../src/hosts/xlsx';
import { cellKey, columnOfKey, rowOfKey } from '../../src/workbook/address';
import { valueAt } from '../../src/workbook/snapshot';
import { valueOf } from '../../preview/grid/cell-content';
import { workbookOf } from '../support/workbooks';

const SAMPLES = path.join(__dirname, '../../assets/samples');
const sample = (name: string) => new Uint8Array(readFileSync(path.join(SAMPLES, name)));

describe.each([
  '弥勒市2017年度考核.xlsx',
  '弥勒市2017年度考核-名册式.xlsx',
  '弥勒市2017年度考核-含错误.xlsx',
])('%s', (name) => {
  const bytes = sample(name);
  const opened = openFile(bytes, name);
  const { snapshot } = openWorkbook(bytes, name);

  test('every sheet is there, in order', () => {
    expect(opened.data.sheetOrder.map((id) => opened.data.sheets[id]?.name)).toEqual(
      snapshot.sheets.map((sheet) => sheet.name),
    );
  });

  test('every cell has the value and the formula of the file', () => {
    snapshot.sheets.forEach((sheet, index) => {
      const data = opened.data.sheets[opened.data.sheetOrder[index] ?? ''];
      const found = new Map<number, unknown>();
      const expected = new Map<number, unknown>();
      for (const [row, columns] of Object.entries(data?.cellData ?? {})) {
        for (const [column, cell] of Object.entries(columns ?? {})) {
          const content = { value: valueOf(cell), formula: cell?.f ?? null };
          if (content.value !== null || content.formula !== null)
            found.set(cellKey(Number(row), Number(column)), content);
        }
      }
      sheet.values.forEach((row, r) =>
        row.forEach((value, c) => {
          const key = cellKey(sheet.top + r, sheet.left + c);
          if (value !== null && value !== '') expected.set(key, { value, formula: null });
        }),
      );
      for (const [key, formula] of sheet.formulas) {
        const value = valueAt(sheet, rowOfKey(key), columnOfKey(key));
        expected.set(key, { value: value ?? '', formula });
      }
      expect(found).toEqual(expected);
    });
  });

  test('merged areas and hidden rows come along', () => {
    snapshot.sheets.forEach((sheet, index) => {
      const data = opened.data.sheets[opened.data.sheetOrder[index] ?? ''];
      expect(data?.mergeData).toHaveLength(sheet.merges?.length ?? 0);
      for (const row of sheet.hiddenRows) expect(data?.rowData[row]?.hd).toBe(1);
    });
  });
});

test('looks: fonts, borders, alignment, widths, frozen rows', () => {
  const { data } = openFile(sample('弥勒市2017年度考核.xlsx'), 'a.xlsx');
  const sheet = Object.values(data.sheets).find(({ name }) => name === '附件2弥阳镇');
  const style = data.styles[String(sheet?.cellData[3]?.[0]?.s)];
  expect(style).toMatchObject({ ff: '宋体', fs: 11, bl: 1, ht: 2, vt: 2, tb: 3 });
  expect(style?.bd?.t).toEqual({ s: 1, cl: { rgb: '#000000' } });
  expect(sheet?.freeze).toEqual({ xSplit: 0, ySplit: 5, startRow: 5, startColumn: -1 });
  expect(sheet?.columnData[1]?.w).toBe(26 * 7);
  expect(sheet?.rowData[1]?.h).toBe(40);
});

test('conditional formats by formula, by comparison and by scale; an unknown kind is counted', () => {
  const after =
    '<conditionalFormatting sqref="A1:A9 C1"><cfRule type="expression" priority="2"><formula>N("kaohe:error")=0</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="B1"><cfRule type="cellIs" operator="greaterThan" priority="1"><formula>60</formula></cfRule>' +
    '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule>' +
    '<cfRule type="cellIs" operator="equal" priority="4"><formula>$A$1</formula></cfRule></conditionalFormatting>';
  const { data, notDrawn, facts } = openFile(workbookOf([{ name: '表', rows: [[1]], after }]), 'a.xlsx');
  const [id = ''] = data.sheetOrder;
  const rules: unknown = JSON.parse(data.resources[0]?.data ?? '')[id];
  expect(rules).toMatchObject([
    { rule: { subType: 'number', operator: 'greaterThan', value: 60 } },
    {
      ranges: [
        { startRow: 0, endRow: 8, startColumn: 0, endColumn: 0 },
        { startRow: 0, endRow: 0, startColumn: 2, endColumn: 2 },
      ],
      rule: { subType: 'formula', value: '=N("kaohe:error")=0' },
    },
    { rule: { type: 'colorScale', config: [{ color: '#FF0000' }, { color: '#00FF00' }] } },
  ]);
  expect(notDrawn).toEqual(new Map([['conditionalFormat', 1]]));
  expect(facts.get(id)?.marked).toBe(true);
});

test('a hidden and a protected sheet', () => {
  const bytes = workbookOf([
    { name: '一', rows: [[1]] },
    { name: '二', rows: [[2]], visibility: 'veryHidden', protected: true },
  ]);
  const { data, facts } = openFile(bytes, 'a.xlsx');
  const id = data.sheetOrder[1] ?? '';
  expect(data.sheets[id]?.hidden).toBe(1);
  expect(facts.get(id)).toMatchObject({ visibility: 'veryHidden', protected: true, name: '二' });
});

test('what is no workbook is refused with the name of the file', () => {
  const refused = () => openFile(new TextEncoder().encode('姓名,得分'), '名单.xlsx');
  expect(refused).toThrow(XlsxError);
  expect(refused).toThrow('名单.xlsx');
});
