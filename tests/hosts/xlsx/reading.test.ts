/** What a snapshot says of a file, with the quirks of the programs that write them. */
import { cellKey } from '../../../src/workbook/address';
import { formulaAt, textAt, valueAt } from '../../../src/workbook/snapshot';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { build, HEAD, MAIN, open, openRows, REL, STYLES, type BookParts } from './build';

const sheetOf = (data: string, rest: Partial<BookParts> = {}) => openRows(data, rest).snapshot.sheets[0];
const valuesOf = (cells: string, rest: Partial<BookParts> = {}) =>
  sheetOf(`<row r="1">${cells}</row>`, rest).values[0];

describe('values', () => {
  const strings =
    '<si><t>甲</t></si><si><r><rPr><b/></rPr><t>富</t></r><r><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t>a&amp;b&#10;&#x4e2d;</t></si><si><t>x_x000D_y_x005F_x0041_</t></si><si/><si><t/></si><si><t><![CDATA[<原样>&]]>尾</t></si>';
  test('shared strings: rich text without its phonetic guide, entities, control characters, CDATA', () => {
    const cells = [0, 1, 2, 3, 4, 5, 6].map((i) => `<c r="${'ABCDEFG'[i]}1" t="s"><v>${i}</v></c>`).join('');
    expect(valuesOf(cells, { strings })).toEqual([
      '甲',
      '富 文本',
      'a&b\n中',
      'x\ry_x0041_',
      '',
      '',
      '<原样>&尾',
    ]);
  });
  test('a string that is not in the table is no value', () => {
    expect(valuesOf('<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>99</v></c>', { strings })).toEqual([
      '甲',
    ]);
  });
  test('inline strings, also rich', () => {
    expect(
      valuesOf(
        '<c r="A1" t="inlineStr"><is><t>内</t></is></c><c r="B1" t="inlineStr"><is><r><t>一</t></r><r><t>二</t></r></is></c>',
      ),
    ).toEqual(['内', '一二']);
  });
  test('booleans, errors, numbers of every notation', () => {
    const numbers = [
      '0',
      '-1',
      '4.5',
      '0.1',
      '1E-7',
      '1.5e+3',
      '123456789012345678',
      '-0.000001',
      '89.959999999999994',
      ' 7 ',
    ];
    const cells = numbers.map((text) => `<c><v>${text}</v></c>`).join('');
    expect(
      valuesOf(`<c t="b"><v>1</v></c><c t="b"><v>false</v></c><c t="e"><v>#REF!</v></c>${cells}`),
    ).toEqual([true, false, { error: '#REF!' }, ...numbers.map(Number)]);
  });
  test('ISO dates become serials of the workbook', () => {
    expect(
      valuesOf(
        '<c t="d"><v>2017-01-24</v></c><c t="d"><v>2017-01-24T12:00:00Z</v></c><c t="d"><v>1900-02-28</v></c>',
      ),
    ).toEqual([42759, 42759.5, 59]);
    expect(
      valuesOf('<c t="d"><v>2017-01-24</v></c>', { beforeSheets: '<workbookPr date1904="1"/>' }),
    ).toEqual([41297]);
  });
  test('missing references, gaps, single quotes, line ends, comments', () => {
    const sheet = sheetOf(
      "<row><c><v>1</v></c><!-- <c> --><c r='D1'\n s='1' ><v>2</v></c><c><v>3</v></c></row>\r\n<row r='4'><c><v>4</v></c></row><row><c/><c><v>5</v></c></row>",
    );
    expect(sheet.values).toEqual([[1, null, null, 2, 3], [], [], [4], [null, 5]]);
  });
  test('cells out of order inside a row', () => {
    expect(valuesOf('<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>')).toEqual([1, 2, 3]);
  });
});

describe('formulas', () => {
  test('are spelt with =, shared ones for every cell, array formulas too', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f>B1&amp;"x"</f><v>1</v></c><c r="C1"><f t="shared" ref="C1:D2" si="0">A1+$A$1+A$1</f><v>1</v></c><c r="D1"><f t="shared" si="0"/><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><f t="array" ref="A2:A3">B1:B2*2</f><v>1</v></c><c r="D2"><f t="shared" si="0"/><v>1</v></c></row>',
    );
    expect([...sheet.formulas]).toEqual([
      [cellKey(0, 0), '=B1&"x"'],
      [cellKey(0, 2), '=A1+$A$1+A$1'],
      [cellKey(0, 3), '=B1+$A$1+B$1'],
      [cellKey(1, 0), '=B1:B2*2'],
      [cellKey(1, 3), '=B2+$A$1+B$1'],
    ]);
  });
  test('a shared formula whose carrier comes later', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c><c r="B1"><f t="shared" ref="A1:B1" si="0">B2</f><v>1</v></c></row>',
    );
    expect(formulaAt(sheet, 0, 0)).toBe('=A2');
  });
  test('without a cached value they are uncomputed; an empty text is a value', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><f>1</f></c><c r="B1"><f>1</f><v/></c><c r="C1"><f>1</f><v></v></c><c r="D1" t="str"><f>1</f><v></v></c><c r="E1" t="str"><f>1</f></c><c r="F1"><f>1</f><v>0</v></c></row>',
    );
    expect([...sheet.uncomputed]).toEqual([0, 1, 2]);
    expect(sheet.values).toEqual([[null, null, null, '', '', 0]]);
  });
});

describe('formats and texts', () => {
  test('only other than General, by style; texts are made from value and format', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" s="1"><v>8.96</v></c><c r="B1" s="2"><v>42759</v></c><c r="C1" s="3"><v>0.9123</v></c><c r="D1"><v>0.5</v></c><c r="E1" s="1" t="inlineStr"><is><t>无</t></is></c><c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" s="77"><v>1</v></c><c r="I1" s="3"/></row>',
    );
    const texts = Array.from({ length: 9 }, (_, i) => [sheet.formats.get(i), sheet.texts.get(i)]);
    expect(texts).toEqual([
      ['0.0"分"', '9.0分'],
      ['yyyy/m/d', '2017/1/24'],
      ['0.00%', '91.23%'],
      [undefined, '0.5'],
      ['0.0"分"', '无'],
      [undefined, 'TRUE'],
      [undefined, '#N/A'],
      [undefined, '1'],
      ['0.00%', undefined],
    ]);
  });
  test('dates of the 1904 system show the same day', () => {
    const sheet = sheetOf('<row r="1"><c r="A1" s="2"><v>41297</v></c><c r="B1" s="3"><v>0.5</v></c></row>', {
      beforeSheets: '<workbookPr date1904="true"/>',
    });
    expect([sheet.texts.get(0), sheet.texts.get(1)]).toEqual(['2017/1/24', '50.00%']);
  });
  test('a workbook without styles', () => {
    const sheet = sheetOf('<row r="1"><c r="A1" s="3"><v>0.5</v></c></row>', { styles: null });
    expect([sheet.formats.get(0), sheet.texts.get(0)]).toEqual([undefined, '0.5']);
  });
  test('styles under a prefix', () => {
    const styles = STYLES.replace(/<(\/?)(?=[a-z])(?!\?xml)/gi, '<$1s:')
      .replace('<s:?xml', '<?xml')
      .replace('xmlns=', 'xmlns:s=');
    expect(sheetOf('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', { styles }).formats.get(0)).toBe(
      '0.0"分"',
    );
  });
});

describe('the used range', () => {
  test('starts where values start', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="C3"><v>1</v></c></row><row r="4"><c r="B4"><v>2</v></c><c r="F4" s="1"/></row>',
    );
    expect([sheet.top, sheet.left, sheet.values]).toEqual([2, 1, [[null, 1], [2]]]);
    expect([valueAt(sheet, 2, 2), valueAt(sheet, 3, 1), textAt(sheet, 0, 0)]).toEqual([1, 2, '']);
  });
  test('formats down to the last row cost next to nothing', () => {
    const rows = Array.from(
      { length: 50_000 },
      (_, i) => `<row r="${i * 20 + 20}" s="1" customFormat="1"><c r="A${i * 20 + 20}" s="1"/></row>`,
    );
    const sheet = sheetOf(
      `<row r="2"><c r="A2"><v>1</v></c></row>${rows.join('')}<row r="1048576" ht="3" customHeight="1"/>`,
    );
    expect(sheet.values).toEqual([[1]]);
    expect(sheet.formattedRows).toBe(1_048_576);
    expect(sheet.formats.get(cellKey(19, 0))).toBeUndefined();
  });
  test('first and last cell of the sheet', () => {
    const sheet = sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    );
    expect(sheet.values).toHaveLength(1_048_576);
    expect(valueAt(sheet, 1_048_575, 16_383)).toBe(2);
  });
  test('an empty sheet', () =>
    expect(sheetOf('')).toMatchObject({ values: [], top: 0, left: 0, formattedRows: 0 }));
});

describe('what else is told of a sheet', () => {
  test('hidden rows and columns, clipped to the values; huge column records are not listed', () => {
    const sheet = open({
      sheets: [
        {
          name: '表',
          before:
            '<cols><col min="2" max="2" hidden="1"/><col min="4" max="2147483647" hidden="true"/></cols>',
          data: '<row r="1"><c r="A1"><v>1</v></c><c r="E1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="9" hidden="1"/>',
        },
      ],
    }).snapshot.sheets[0];
    expect([...sheet.hiddenColumns]).toEqual([1, 3, 4]);
    expect([...sheet.hiddenRows]).toEqual([1]);
  });
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row>';
  const filtered = (after: string, data = rows) =>
    open({ sheets: [{ name: '表', data, after }] }).snapshot.sheets[0].filtered;
  test('filtered only when a filter hides rows', () => {
    const active =
      '<autoFilter ref="A1:B9"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>';
    expect(filtered(active)).toBe(true);
    expect(filtered(active, rows.replace(' hidden="1"', ''))).toBe(false);
    expect(filtered('<autoFilter ref="A1:B9"/>')).toBe(false);
    expect(filtered(active.replace('A1:B9', 'A5:B9'))).toBe(false);
  });
  test('filter of a table', () => {
    const sheet = open({
      sheets: [
        {
          name: '表',
          data: rows,
          after: '<tableParts><tablePart r:id="rId7"/></tableParts>',
          relationships: `<Relationship Id="rId7" Type="${REL}/table" Target="/xl/tables/table1.xml"/>`,
        },
      ],
      parts: {
        'xl/tables/table1.xml': `<table xmlns="${MAIN}" ref="A1:B9"><autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter></table>`,
      },
    }).snapshot.sheets[0];
    expect(sheet.filtered).toBe(true);
  });
  test('visibility, protection, merges, names with entities, calculation mode', () => {
    const { snapshot } = open({
      sheets: [
        {
          name: '甲&amp;乙',
          after:
            '<sheetProtection password="CC1A" sheet="1"/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/></mergeCells>',
        },
        { name: '二', state: 'hidden' },
        { name: '三', state: 'veryHidden' },
      ],
      afterSheets: '<calcPr calcMode="autoNoTable"/>',
    });
    expect(
      snapshot.sheets.map(({ name, visibility, protected: locked }) => [name, visibility, locked]),
    ).toEqual([
      ['甲&乙', 'visible', true],
      ['二', 'hidden', false],
      ['三', 'veryHidden', false],
    ]);
    expect(snapshot.sheets[0].merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 0, left: 2, bottom: 8, right: 2 },
    ]);
    expect([snapshot.file, snapshot.calculation]).toEqual(['test.xlsx', 'automatic']);
  });
  test('elements of the same name in extensions are not taken for the sheet’s own', () => {
    const after =
      '<extLst><ext xmlns:x14="urn:x"><x14:sheetProtection sheet="1"/><x14:mergeCells><x14:mergeCell ref="A1:B2"/></x14:mergeCells></ext></extLst>';
    const sheet = open({ sheets: [{ name: '表', data: rows, after }] }).snapshot.sheets[0];
    expect([sheet.protected, sheet.merges]).toEqual([false, []]);
  });
});

describe('how the parts are stored', () => {
  const xml = (encoding: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>优秀</t></is></c></row></sheetData></worksheet>`;
  const utf16 = (text: string, swap: boolean, mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    return new Uint8Array(swap ? bytes.swap16() : bytes);
  };
  test.each<[string, Uint8Array]>([
    ['UTF-16, little end first', utf16(xml('UTF-16'), false, true)],
    ['UTF-16, big end first', utf16(xml('utf-16'), true, true)],
    ['UTF-16 without mark', utf16(xml('UTF-16'), false, false)],
    ['UTF-8 with mark', new Uint8Array(Buffer.from(`\ufeff${xml('UTF-8')}`))],
  ])('%s; a changed part goes out as UTF-8', (_, bytes) => {
    const workbook = open({ sheets: [{ name: '表', xml: bytes }] });
    expect(workbook.snapshot.sheets[0].values).toEqual([['优秀']]);
    workbook.applyEdits([
      {
        kind: 'cell',
        sheet: '表',
        row: 0,
        column: 1,
        expected: { formula: null, value: null },
        content: { formula: null, value: '良好' },
      },
    ]);
    expect(openWorkbook(workbook.save(), 'b.xlsx').snapshot.sheets[0].values).toEqual([['优秀', '良好']]);
  });
  test('part names in another case, with backslashes, absolute targets, strict namespaces', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const bytes = build({
      sheets: [],
      styles: null,
      parts: {
        'xl/workbook.xml': null,
        'XL\\Workbook.xml': `${HEAD}<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${strict}"><sheets><sheet name="表" sheetId="4" r:id="a"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships xmlns="p"><Relationship Id="a" Type="${strict}/worksheet" Target="/XL/Sheets/../Sheets/One.xml"/></Relationships>`,
        'xl/sheets/one.xml': `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
      },
    });
    expect(openWorkbook(bytes, 'a.xlsx').snapshot.sheets[0].values).toEqual([[7]]);
  });
  test('chart sheets are passed over', () => {
    const workbook = open({
      sheets: [{ name: '表', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
      parts: {
        'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="图" sheetId="2" r:id="rId8"/><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/chartsheets/sheet1.xml': '<chartsheet/>',
      },
      bookRelationships: `<Relationship Id="rId8" Type="${REL}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
    });
    expect(workbook.snapshot.sheets.map(({ name }) => name)).toEqual(['表']);
  });
});
