/** What a workbook says of its calculation, and how odd writers write formulas. */
import { readDateCell } from '../../../src/reading/dates';
import { cellKey } from '../../../src/workbook/address';
import { open, openRows } from './build';

const withBook = (beforeSheets: string, afterSheets: string) =>
  open({
    sheets: [{ name: '表', data: '<row r="1"><c r="A1" s="2"><v>41658</v></c></row>' }],
    beforeSheets,
    afterSheets,
  }).snapshot;

test.each([
  ['', {}],
  ['<calcPr calcId="191029"/>', {}],
  ['<calcPr fullPrecision="0"/>', { shownPrecision: true }],
  ['<calcPr fullPrecision="false"/>', { shownPrecision: true }],
  ['<calcPr fullPrecision="1"/>', {}],
  ['<calcPr fullCalcOnLoad="1"/>', { recalculateOnLoad: true }],
  ['<calcPr fullCalcOnLoad="true" fullPrecision="0"/>', { shownPrecision: true, recalculateOnLoad: true }],
  ['<calcPr fullCalcOnLoad="0"/>', {}],
])('%s', (calc, flags) => {
  const { file, sheets, calculation, ...rest } = withBook('', calc);
  const shown = sheets.some(({ shownPrecision }) => shownPrecision) ? { shownPrecision: true } : {};
  expect([file, sheets.length, calculation, { ...rest, ...shown }]).toEqual([
    'test.xlsx',
    1,
    'automatic',
    flags,
  ]);
});

test.each([
  ['<workbookPr/>', { year: 2014, month: 1, day: 19 }],
  ['<workbookPr date1904="1"/>', { year: 2018, month: 1, day: 20 }],
  ['<workbookPr date1904="true"/>', { year: 2018, month: 1, day: 20 }],
])('a date cell under %s', (book, date) => {
  const [sheet] = withBook(book, '').sheets;
  expect(readDateCell(sheet.values[0][0], sheet)).toEqual({ kind: 'date', date });
  expect(sheet.texts.get(cellKey(0, 0))).toBe(`${date.year}/${date.month}/${date.day}`);
});

test('a formula that some writer began with its sign', () => {
  const { sheets } = openRows(
    '<row r="1"><c r="A1"><f>=SUM(B1:C1)</f><v>3</v></c><c r="B1"><v>1</v></c><c r="C1"><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A3">=B2+1</f><v>1</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>1</v></c><c r="B3"><f>=</f><v>7</v></c></row>',
  ).snapshot;
  expect([...(sheets[0]?.formulas.values() ?? [])]).toEqual(['=SUM(B1:C1)', '=B2+1', '=B3+1']);
});

test.each([
  ['0.00', 10.155, '10.16'],
  ['0%', 0.575, '58%'],
  ['0.0', 89.95, '90.0'],
  ['0.00', 1.005, '1.01'],
])('%s shows %d as %s', (format, value, text) => {
  const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode="${format}"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`;
  const { sheets } = openRows(`<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`, { styles }).snapshot;
  expect(sheets[0]?.texts.get(cellKey(0, 0))).toBe(text);
});
