/** Cell edits: what is written, what stays, what is refused. */
import type { CellContent, CellEdit } from '../../../src/workbook/edit';
import { parseA1 } from '../../../src/workbook/address';
import { valueAt, formulaAt, type Scalar } from '../../../src/workbook/snapshot';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx';
import { build, open, openRows, textsOf } from './build';

const content = (value: Scalar, formula: string | null = null): CellContent => ({ formula, value });
function edit(address: string, to: CellContent, expected = content(null), sheet = '表'): CellEdit {
  const cell = parseA1(address);
  if (!cell) throw new Error(address);
  return { kind: 'cell', sheet, ...cell, expected, content: to };
}
const sheetXml = (workbook: XlsxWorkbook) => textsOf(workbook.save())['xl/worksheets/sheet1.xml'];
const dataOf = (workbook: XlsxWorkbook) => /<sheetData>.*<\/sheetData>/s.exec(sheetXml(workbook))?.[0];

describe('writing cells', () => {
  test('formula with cached value keeps the style of the cell', () => {
    const workbook = openRows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1" cm="1"/></row>');
    workbook.applyEdits([edit('B1', content(1.5, '=IF(A1>0,"是&否",1)'))]);
    expect(dataOf(workbook)).toBe(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><f>IF(A1&gt;0,&quot;是&amp;否&quot;,1)</f><v>1.5</v></c></row></sheetData>',
    );
  });
});
(void build, open, openWorkbook, valueAt, formulaAt);
