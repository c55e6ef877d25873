/** Sheets of ours: added at the end, written anew, never over somebody else's. */
import type { GeneratedCell, GeneratedStyle, SheetEdit } from '../../../src/workbook/edit';
import { ownFormula, SHEET_LABEL } from '../../../src/workbook/own';
import type { Scalar } from '../../../src/workbook/snapshot';
import { openWorkbook, XlsxError } from '../../../src/hosts/xlsx';
import { area } from '../../support/snapshot';
import { build, HEAD, MAIN, open, REL, textsOf, type BookParts } from './build';
import { edit as cellEdit, content } from './edits';

const cell = (
  value: Scalar,
  style: GeneratedStyle = 'text',
  formula: string | null = null,
): GeneratedCell => ({
  content: { formula, value },
  style,
});
const title = (text: string) => cell(text, 'title', `=${ownFormula(SHEET_LABEL, `"${text}"`).slice(1)}`);
const summary = (rest: Partial<SheetEdit> = {}): SheetEdit => ({
  kind: 'sheet',
  sheet: '考核结果',
  replaces: true,
  widths: [6, 20.5],
  rows: [
    [title('汇总表'), null],
    [cell('序号', 'header'), cell('单位', 'header')],
    [cell(1, 'number'), cell('甲')],
    [cell(null, 'number'), cell('超过名额', 'alert')],
  ],
  merges: [area('A1:B1'), area('A3:A4')],
  headerRows: 2,
  landscape: true,
  ...rest,
});
const book: BookParts = {
  sheets: [{ name: '表', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
  afterSheets:
    '<definedNames><definedName name="甲">表!$A$1</definedName></definedNames><calcPr calcId="1"/>',
};
const NEW = 'xl/worksheets/sheet2.xml';

test('a new sheet is entered everywhere and reads back', () => {
  const workbook = open(book);
  expect(workbook.applyEdits([summary()]).refused).toEqual([]);
  expect(workbook.snapshot.sheets.map(({ name }) => name)).toEqual(['表', '考核结果']);
  const parts = textsOf(workbook.save());
  expect(parts['xl/workbook.xml']).toContain(
    `<sheet xmlns:r="${REL}" name="考核结果" sheetId="2" r:id="rId3"/></sheets>`,
  );
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'考核结果\'!$1:$2</definedName></definedNames><calcPr fullCalcOnLoad="1" calcId="1"/>',
  );
  expect(parts['xl/_rels/workbook.xml.rels']).toContain(`Id="rId3" Type="${REL}/worksheet" Target="/${NEW}"`);
  expect(parts['[Content_Types].xml']).toContain(`PartName="/${NEW}"`);
  const [, sheet] = openWorkbook(workbook.save(), 'b.xlsx').snapshot.sheets;
  expect(sheet.values).toEqual([['汇总表'], ['序号', '单位'], [1, '甲'], [null, '超过名额']]);
  expect(sheet.merges).toEqual([area('A1:B1'), area('A3:A4')]);
  expect(sheet).toEqual({
    ...workbook.snapshot.sheets[1],
    formats: expect.anything(),
    texts: expect.anything(),
  });
});

test('it is ready for print: A4, orientation, one page wide, titles repeated and frozen', () => {
  const workbook = open(book);
  workbook.applyEdits([summary()]);
  const xml = textsOf(workbook.save())[NEW];
  for (const piece of [
    '<pageSetUpPr fitToPage="1"/>',
    '<dimension ref="A1:B4"/>',
    '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>',
    '<col min="2" max="2" width="20.5" customWidth="1"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    // The cell under the merge continues the frame.
    '<row r="4"><c r="A4" s="',
  ]) {
    expect(xml).toContain(piece);
  }
  workbook.applyEdits([summary({ landscape: false, headerRows: 0 })]);
  const parts = textsOf(workbook.save());
  expect(parts[NEW]).toContain('orientation="portrait"');
  expect(parts[NEW]).not.toContain('<pane');
  expect(parts['xl/workbook.xml']).not.toContain('Print_Titles');
  expect(parts['xl/workbook.xml']).toContain('name="甲"');
});

test('page breaks instead of fitting to the page, which would make Excel ignore them', () => {
  const workbook = open(book);
  workbook.applyEdits([summary({ breaks: [2, 3], headerRows: 0 })]);
  const xml = textsOf(workbook.save())[NEW];
  expect(xml).not.toContain('fitToPage');
  expect(xml).toContain(
    '</headerFooter><rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/><brk id="3" max="16383" man="1"/></rowBreaks></worksheet>',
  );
  workbook.applyEdits([summary({ breaks: [] })]);
  expect(textsOf(workbook.save())[NEW]).not.toContain('<rowBreaks');
});

test('a link is a formula with its text, underlined; texts that look like formulas stay texts', () => {
  const link = `=HYPERLINK("#'表'!A1","表!A1")`;
  const workbook = open(book);
  workbook.applyEdits([
    summary({ rows: [[title('清单'), cell('表!A1', 'link', link), cell('=1+1', 'plain')]], merges: [] }),
  ]);
  const parts = textsOf(workbook.save());
  expect(parts[NEW]).toContain('<f>HYPERLINK("#\'表\'!A1","表!A1")</f><v>表!A1</v>');
  expect(parts[NEW]).toContain('<is><t>=1+1</t></is>');
  expect(parts['xl/styles.xml']).toContain('<font><u/><sz val="11"/><color rgb="FF0563C1"/>');
});

test('long notes get the height they need', () => {
  const workbook = open(book);
  const note = '很长的说明'.repeat(40);
  workbook.applyEdits([
    summary({ rows: [[title('表')], [cell(note, 'note'), null]], merges: [area('A2:B2')] }),
  ]);
  const height = Number(/<row r="2" ht="(\d+)"/.exec(textsOf(workbook.save())[NEW])?.[1]);
  // 400 half-width characters over 26.5 columns: between 15 and 18 lines.
  expect(height).toBeGreaterThanOrEqual(14 * 15);
  expect(height).toBeLessThan(14 * 19);
});

test('our sheet is written anew; styles serve again and nothing grows', () => {
  const first = open(book);
  first.applyEdits([summary()]);
  const second = openWorkbook(first.save(), 'b.xlsx');
  expect(second.applyEdits([summary()]).refused).toEqual([]);
  expect(textsOf(second.save())).toEqual(textsOf(first.save()));
  second.applyEdits([summary({ rows: [[title('新')]], merges: [], headerRows: 1 })]);
  const third = openWorkbook(second.save(), 'c.xlsx');
  expect(third.snapshot.sheets.map(({ name }) => name)).toEqual(['表', '考核结果']);
  expect(third.snapshot.sheets[1].values).toEqual([['新']]);
  expect(textsOf(second.save())['xl/workbook.xml']).toContain("'考核结果'!$1:$1");
});

test('drawings and notes that somebody put on our sheet stay', () => {
  const first = open(book);
  first.applyEdits([summary()]);
  const parts = textsOf(first.save());
  const drawn = build({
    sheets: [
      book.sheets[0],
      {
        name: '考核结果',
        xml: parts[NEW].replace(
          '</worksheet>',
          '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/></worksheet>',
        ),
        relationships: `<Relationship Id="rId1" Type="${REL}/drawing" Target="../drawings/d.xml"/><Relationship Id="rId2" Type="${REL}/vmlDrawing" Target="../drawings/v.vml"/>`,
      },
    ],
    styles: parts['xl/styles.xml'],
  });
  const workbook = openWorkbook(drawn, 'd.xlsx');
  expect(workbook.applyEdits([summary()]).refused).toEqual([]);
  expect(textsOf(workbook.save())[NEW]).toMatch(
    /<drawing r:id="rId1"\/><legacyDrawing r:id="rId2"\/><\/worksheet>$/,
  );
});

test('refused: over a foreign sheet, a name that is none, a locked workbook, too much', () => {
  const reasons = (parts: BookParts, ...edits: SheetEdit[]) => {
    const bytes = build(parts);
    const workbook = openWorkbook(bytes, 'a.xlsx');
    const { refused } = workbook.applyEdits(edits);
    expect(refused).toHaveLength(edits.length);
    expect(workbook.save()).toBe(bytes);
    return refused.map(({ reason }) => reason);
  };
  expect(reasons(book, summary({ sheet: '表' }), summary({ sheet: '表', replaces: false }))).toEqual([
    'changed',
    'invalid',
  ]);
  const names = ['', 'a'.repeat(32), 'a/b', 'a[1]', "'a", 'History'];
  expect(reasons(book, ...names.map((sheet) => summary({ sheet })))).toEqual(names.map(() => 'invalid'));
  expect(reasons(book, summary({ merges: [area('A1:A1048576'), area('B1:B1048576')] }))).toEqual(['invalid']);
  expect(reasons(book, summary({ rows: [[cell(Number.NaN)]] }))).toEqual(['invalid']);
  expect(reasons({ ...book, beforeSheets: '<workbookProtection lockStructure="1"/>' }, summary())).toEqual([
    'protected',
  ]);
  const chart = {
    ...book,
    bookRelationships: `<Relationship Id="rId8" Type="${REL}/chartsheet" Target="c.xml"/>`,
  };
  const workbookXml = `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="考核结果" sheetId="1" r:id="rId8"/></sheets></workbook>`;
  expect(reasons({ ...chart, parts: { 'xl/workbook.xml': workbookXml } }, summary())).toEqual(['invalid']);
});

test('later edits and late values reach the new sheet', () => {
  const workbook = open(book);
  workbook.applyEdits([summary({ rows: [[title('表')], [cell(null, 'number', '=表!A1')]], merges: [] })]);
  workbook.provide('考核结果', new Map([[16_384, 5]]));
  workbook.applyEdits([cellEdit('C3', content('补'), content(null), '考核结果')]);
  const [, sheet] = openWorkbook(workbook.save(), 'b.xlsx').snapshot.sheets;
  expect(sheet.values).toEqual([['表'], [5], [null, null, '补']]);
});

describe('the list of sheets in the document properties', () => {
  const lists =
    '<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
    '<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>表</vt:lpstr></vt:vector></TitlesOfParts>';
  const app = `${HEAD}<Properties xmlns="e" xmlns:vt="v"><Application>Microsoft Excel</Application>${lists}<Company>甲</Company></Properties>`;
  const parts: BookParts = {
    ...book,
    rootRelationships: `<Relationship Id="rId7" Type="${REL}/extended-properties" Target="docProps/app.xml"/>`,
    parts: { 'docProps/app.xml': app },
  };
  test('is left out when it became wrong, and stays when nothing was added', () => {
    const workbook = open(parts);
    workbook.applyEdits([cellEdit('A1', content(2), content(1))]);
    expect(textsOf(workbook.save())['docProps/app.xml']).toBe(app);
    workbook.applyEdits([summary()]);
    expect(textsOf(workbook.save())['docProps/app.xml']).toBe(app.replace(lists, ''));
  });
});

test('a signed workbook can be read, and says so before a change is saved', () => {
  const signature = 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';
  const bytes = build({
    ...book,
    rootRelationships: `<Relationship Id="rId5" Type="${signature}" Target="_xmlsignatures/origin.sigs"/>`,
  });
  const workbook = openWorkbook(bytes, '签.xlsx');
  expect([workbook.signed, workbook.snapshot.sheets[0].values, workbook.save()]).toEqual([
    true,
    [[1]],
    bytes,
  ]);
  workbook.applyEdits([cellEdit('A1', content(2), content(1))]);
  expect(() => workbook.save()).toThrow(new XlsxError('signed', { file: '签.xlsx' }));
  expect(open(book).signed).toBe(false);
});
