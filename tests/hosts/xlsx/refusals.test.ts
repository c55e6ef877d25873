/** Cells that are not written, and the reason given. */
import type { CellEdit, RefusalReason } from '../../../src/workbook/edit';
import type { XlsxWorkbook } from '../../../src/hosts/xlsx';
import { MAIN, open, openRows, REL } from './build';
import { content, dataOf, edit } from './edits';

describe('refusals', () => {
  const reason = (workbook: XlsxWorkbook, one: CellEdit): RefusalReason | undefined => {
    const before = workbook.save();
    const { refused, written } = workbook.applyEdits([one]);
    expect(written).toHaveLength(refused.length === 0 ? 1 : 0);
    if (refused.length > 0) expect(workbook.save()).toEqual(before);
    return refused[0]?.reason;
  };
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';
  test('no such sheet', () =>
    expect(reason(openRows(rows), edit('A1', content(1), content(1), '无'))).toBe('noSuchSheet'));
  test('protected', () => {
    const workbook = open({
      sheets: [{ name: '表', data: rows, after: '<sheetProtection sheet="1" objects="1"/>' }],
    });
    expect(reason(workbook, edit('A1', content(2), content(1)))).toBe('protected');
  });
  test('protection that is switched off', () => {
    const workbook = open({ sheets: [{ name: '表', data: rows, after: '<sheetProtection sheet="0"/>' }] });
    expect(reason(workbook, edit('A1', content(2), content(1)))).toBeUndefined();
  });
  test('covered by a merge, but not its first cell; a merge over the whole sheet costs nothing', () => {
    const workbook = open({
      sheets: [
        {
          name: '表',
          data: rows,
          after: '<mergeCells count="1"><mergeCell ref="A2:XFD1048576"/></mergeCells>',
        },
      ],
    });
    expect(reason(workbook, edit('C9', content(2)))).toBe('merged');
    expect(reason(workbook, edit('A2', content(2)))).toBeUndefined();
  });
  test('array formulas and data tables, also their first cell; a single-cell array may go', () => {
    const arrays =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2*2)</f><v>1</v></c></row>' +
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="5"><c r="A5"><f t="dataTable" ref="A5:B6" dt2D="1" r1="D1" r2="D2"/><v>1</v></c></row>';
    expect(reason(openRows(arrays), edit('A1', content(2), content(1, '=B1:B2')))).toBe('arrayFormula');
    expect(reason(openRows(arrays), edit('A2', content(2), content(1)))).toBe('arrayFormula');
    expect(reason(openRows(arrays), edit('B6', content(2)))).toBe('arrayFormula');
    expect(reason(openRows(arrays), edit('C1', content(2), content(1, '=SUM(B1:B2*2)')))).toBeUndefined();
  });
  test('no longer what was expected', () => {
    expect(reason(openRows(rows), edit('A1', content(2), content(3)))).toBe('changed');
    expect(reason(openRows(rows), edit('A1', content(2), content('1')))).toBe('changed');
    expect(reason(openRows(rows), edit('B1', content(2), content(1)))).toBe('changed');
    expect(reason(openRows(rows), edit('C1', content(2), content('')))).toBe('changed');
    // A formula is the same whatever it gives.
    expect(reason(openRows(rows), edit('B1', content(2), content(99, '=A1')))).toBeUndefined();
  });
  test('what a cell cannot hold', () => {
    for (const bad of [
      content(Infinity),
      content('x'.repeat(32_768)),
      content(1, '='),
      content(1, `=${'1+'.repeat(5_000)}1`),
    ]) {
      expect(reason(openRows(rows), edit('D1', bad))).toBe('invalid');
    }
    expect(reason(openRows(rows), { ...edit('A1', content(1)), row: 1_048_576 })).toBe('invalid');
  });
  test('header and totals rows of a table', () => {
    const workbook = open({
      sheets: [
        {
          name: '表',
          data: rows,
          after: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
          relationships: `<Relationship Id="rId1" Type="${REL}/table" Target="../tables/table1.xml"/>`,
        },
      ],
      parts: {
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="A1:B4" totalsRowCount="1"/>`,
      },
    });
    expect(reason(workbook, edit('A1', content(2), content(1)))).toBe('invalid');
    expect(reason(workbook, edit('B4', content(2)))).toBe('invalid');
    expect(reason(workbook, edit('B3', content(2)))).toBeUndefined();
  });
  test('rows out of order are read but not written into', () => {
    const workbook = openRows(
      '<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
    );
    expect(workbook.snapshot.sheets[0].values).toEqual([[1], [], [3]]);
    expect(reason(workbook, edit('A1', content(2), content(1)))).toBe('unordered');
  });
  test('a second edit meets what the first one wrote', () => {
    const workbook = openRows(rows);
    expect(
      workbook.applyEdits([edit('A1', content(2), content(1)), edit('A1', content(3), content(1))]).refused,
    ).toHaveLength(1);
    expect(reason(workbook, edit('A1', content(3), content(2)))).toBeUndefined();
    expect(dataOf(workbook)).toContain('<c r="A1"><v>3</v></c>');
  });
});
