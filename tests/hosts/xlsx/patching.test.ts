/** Cell edits: what is written, what stays. */
import { unzipSync } from 'fflate';
import { cellKey } from '../../../src/workbook/address';
import type { CellContent, CellEdit } from '../../../src/workbook/edit';
import { formulaAt, valueAt, type Scalar } from '../../../src/workbook/snapshot';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { build, buildParts, HEAD, MAIN, open, openRows, REL, textsOf } from './build';
import { content, dataOf, edit, reopened, sheetXml } from './edits';

function write(data: string, ...edits: CellEdit[]): string | undefined {
  const workbook = openRows(data);
  expect(workbook.applyEdits(edits).refused).toEqual([]);
  return dataOf(workbook);
}

describe('what a cell becomes', () => {
  const cell = '<row r="1"><c r="B1" s="1"/></row>';
  const written = (inner: string, type = '') => `<row r="1"><c r="B1" s="1"${type}>${inner}</c></row>`;
  test.each<[string, CellContent, string]>([
    ['number', content(-0.5), written('<v>-0.5</v>')],
    ['tiny number', content(1e-7), written('<v>1e-7</v>')],
    ['boolean', content(true), written('<v>1</v>', ' t="b"')],
    ['error', content({ error: '#N/A' }), written('<v>#N/A</v>', ' t="e"')],
    ['text', content('优<秀>'), written('<is><t>优&lt;秀&gt;</t></is>', ' t="inlineStr"')],
    [
      'text with blanks and a control character',
      content(' a\u0001_x0041_\n'),
      written('<is><t xml:space="preserve"> a_x0001__x005F_x0041_\n</t></is>', ' t="inlineStr"'),
    ],
    ['formula with number', content(3, '=1+2'), written('<f>1+2</f><v>3</v>')],
    [
      'formula with text',
      content('是&否', '=IF(A1>0,"是&否",1)'),
      written('<f>IF(A1&gt;0,"是&amp;否",1)</f><v>是&amp;否</v>', ' t="str"'),
    ],
    ['formula with empty text', content('', '=""'), written('<f>""</f><v></v>', ' t="str"')],
    ['formula with boolean', content(false, '=1>2'), written('<f>1&gt;2</f><v>0</v>', ' t="b"')],
    ['formula without value', content(null, '=A1'), written('<f>A1</f>')],
  ])('%s', (_, to, xml) => {
    expect(write(cell, edit('B1', to))).toBe(xml);
    const workbook = openRows(cell);
    workbook.applyEdits([edit('B1', to)]);
    expect(valueAt(reopened(workbook), 0, 1)).toEqual(to.value);
    expect(formulaAt(reopened(workbook), 0, 1)).toBe(to.formula);
  });

  test('an overwritten cell loses its old type, formula and rich value, and keeps its style', () => {
    const data = '<row r="1"><c r="A1" s="2" t="str" cm="1" vm="2"><f>B1</f><v>old</v></c></row>';
    expect(write(data, edit('A1', content(7), content('old', '=B1')))).toBe(
      '<row r="1"><c r="A1" s="2"><v>7</v></c></row>',
    );
  });

  test('clearing leaves the styled empty cell, and makes none where none was', () => {
    const data = '<row r="1"><c r="A1" s="2"><v>1</v></c></row>';
    const cleared = write(data, edit('A1', content(null), content(1)), edit('C5', content(null)));
    expect(cleared).toBe('<row r="1"><c r="A1" s="2"/></row>');
  });
});

describe('where a cell goes', () => {
  const rows =
    '<row r="2" spans="2:4" ht="20"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="5" s="3" customFormat="1"/>';
  test('before, between and behind others; spans grow', () => {
    expect(write(rows, edit('F2', content(6)), edit('A2', content(4)), edit('C2', content(5)))).toBe(
      '<row r="2" spans="1:6" ht="20"><c r="A2"><v>4</v></c><c r="B2"><v>1</v></c><c r="C2"><v>5</v></c>' +
        '<c r="D2"><v>2</v></c><c r="F2"><v>6</v></c></row><row r="5" s="3" customFormat="1"/>',
    );
  });
  test('an empty row opens up; its format goes to the new cell', () => {
    expect(write(rows, edit('B5', content(1)))).toContain(
      '<row r="5" s="3" customFormat="1"><c r="B5" s="3"><v>1</v></c></row>',
    );
  });
  test('new rows stand in order', () => {
    const result = write(rows, edit('A9', content(9)), edit('A1', content(1)), edit('B3', content(3)));
    expect([...(result ?? '').matchAll(/<row r="(\d+)"/g)].map((match) => match[1])).toEqual([
      '1',
      '2',
      '3',
      '5',
      '9',
    ]);
  });
  test('empty and self-closing sheetData', () => {
    expect(write('', edit('B2', content(1)))).toBe('<row r="2"><c r="B2"><v>1</v></c></row>');
    const workbook = open({
      sheets: [{ name: '表', xml: `<worksheet xmlns="${MAIN}"><sheetData/><pageMargins/></worksheet>` }],
    });
    workbook.applyEdits([edit('B2', content(1))]);
    expect(sheetXml(workbook)).toBe(
      `<worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData><pageMargins/></worksheet>`,
    );
  });
  test('column format goes to a new cell; dimension grows', () => {
    const workbook = open({
      sheets: [
        {
          name: '表',
          before: '<dimension ref="B2:C3"/><cols><col min="4" max="6" width="9" style="2"/></cols>',
          data: '<row r="2"><c r="B2"><v>1</v></c></row>',
        },
      ],
    });
    workbook.applyEdits([edit('E7', content(1))]);
    expect(sheetXml(workbook)).toContain('<dimension ref="B2:E7"/>');
    expect(sheetXml(workbook)).toContain('<c r="E7" s="2"><v>1</v></c>');
  });
  test('rows and cells without references', () => {
    const data = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    const result = write(data, edit('B1', content(5), content(2)), edit('C2', content(6)));
    expect(result).toBe(
      '<row><c><v>1</v></c><c><v>5</v></c></row><row><c><v>3</v></c><c r="C2"><v>6</v></c></row>',
    );
  });
  test('prefixed spreadsheet elements', () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = open({ sheets: [{ name: '表', xml }] });
    expect(
      workbook.applyEdits([edit('A1', content('甲'), content(1)), edit('A2', content(2, '=1+1'))]).refused,
    ).toEqual([]);
    expect(sheetXml(workbook)).toContain(
      '<x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row>',
    );
  });
});

describe('shared formulas', () => {
  const data =
    '<row r="1"><c r="C1"><f t="shared" ref="C1:C4" si="0">A1+$B$1+SUM(1:1)</f><v>1</v></c></row>' +
    '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>' +
    '<row r="4"><c r="C4"><f t="shared" si="0"></f><v>4</v></c></row>';
  test('overwriting the carrier spells them out in all others', () => {
    expect(write(data, edit('C1', content(9), content(1, '=A1+$B$1+SUM(1:1)')))).toBe(
      '<row r="1"><c r="C1"><v>9</v></c></row>' +
        '<row r="2"><c r="C2"><f>A2+$B$1+SUM(2:2)</f><v>2</v></c></row>' +
        '<row r="3"><c r="C3"><f>A3+$B$1+SUM(3:3)</f><v>3</v></c></row>' +
        '<row r="4"><c r="C4"><f>A4+$B$1+SUM(4:4)</f><v>4</v></c></row>',
    );
  });
  test('overwriting another leaves the rest alone', () => {
    const result = write(data, edit('C3', content(9), content(3, '=A3+$B$1+SUM(3:3)')));
    expect(result).toBe(
      data.replace('<c r="C3"><f t="shared" si="0"/><v>3</v></c>', '<c r="C3"><v>9</v></c>'),
    );
  });
  test('carrier overwritten, one follower too, one with a late value', () => {
    const workbook = openRows(data);
    workbook.provide('表', new Map([[cellKey(3, 2), '迟']]));
    workbook.applyEdits([
      edit('C1', content(null), content(1, '=A1+$B$1+SUM(1:1)')),
      edit('C2', content(5), content(2, '=A2+$B$1+SUM(2:2)')),
    ]);
    expect(dataOf(workbook)).toBe(
      '<row r="1"><c r="C1"/></row><row r="2"><c r="C2"><v>5</v></c></row>' +
        '<row r="3"><c r="C3"><f>A3+$B$1+SUM(3:3)</f><v>3</v></c></row>' +
        '<row r="4"><c r="C4" t="str"><f>A4+$B$1+SUM(4:4)</f><v>迟</v></c></row>',
    );
  });
  test('a number used twice belongs to the carrier above', () => {
    const twice =
      data +
      data
        .replace(/C(\d)/g, (_, row) => `C${Number(row) + 4}`)
        .replace(/row r="(\d)"/g, (_, row) => `row r="${Number(row) + 4}"`)
        .replace('A1+', 'D5+');
    const result = write(twice, edit('C5', content(1), content(1, '=D5+$B$1+SUM(1:1)')));
    expect(result).toContain('<c r="C2"><f t="shared" si="0"/><v>2</v></c>');
    expect(result).toContain('<c r="C6"><f>D6+$B$1+SUM(2:2)</f><v>2</v></c>');
  });
});

describe('the workbook around it', () => {
  const chain = {
    bookRelationships: `<Relationship Id="rId9" Type="${REL}/calcChain" Target="calcChain.xml"/>`,
    contentTypes:
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
    afterSheets:
      '<definedNames><definedName name="甲">表!$A$1</definedName></definedNames><calcPr calcId="191029" calcMode="manual"/><extLst/>',
    parts: {
      'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="B1" i="1"/></calcChain>`,
      'xl/media/image1.png': new Uint8Array([1, 2, 3, 255]),
    },
  };
  const data = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';
  test('the calculation chain goes, a full calculation is asked for, the mode stays', () => {
    const workbook = openRows(data, chain);
    expect(workbook.snapshot.calculation).toBe('manual');
    workbook.applyEdits([edit('A1', content(2), content(1))]);
    const parts = textsOf(workbook.save());
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml');
    expect(parts['xl/_rels/workbook.xml.rels']).not.toContain('calcChain');
    expect(parts['[Content_Types].xml']).not.toContain('calcChain');
    expect(parts['xl/workbook.xml']).toContain(
      '<calcPr fullCalcOnLoad="1" calcId="191029" calcMode="manual"/><extLst/>',
    );
  });
  test('a workbook without calculation settings gets them in their place', () => {
    const workbook = openRows(data, {
      afterSheets: '<definedNames><definedName name="甲">1</definedName></definedNames><extLst/>',
    });
    workbook.applyEdits([edit('A1', content(2), content(1))]);
    expect(textsOf(workbook.save())['xl/workbook.xml']).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/><extLst/>',
    );
  });
  test('every other part is the same bytes, compressed too', () => {
    const before = buildParts({ sheets: [{ name: '表', data }, { name: '二' }], ...chain });
    const workbook = open({ sheets: [{ name: '表', data }, { name: '二' }], ...chain });
    workbook.applyEdits([edit('A1', content(2), content(1))]);
    const after = unzipSync(workbook.save());
    const touched = [
      'xl/worksheets/sheet1.xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      '[Content_Types].xml',
    ];
    for (const [name, bytes] of Object.entries(before)) {
      if (name === 'xl/calcChain.xml') continue;
      const same = Buffer.compare(Buffer.from(after[name]), Buffer.from(bytes)) === 0;
      expect([name, same]).toEqual([name, !touched.includes(name)]);
    }
  });
  test('nothing changed gives the input back; saving twice gives the same bytes', () => {
    const bytes = build({ sheets: [{ name: '表', data }] });
    const workbook = openWorkbook(bytes, 'a.xlsx');
    expect(workbook.save()).toBe(bytes);
    workbook.applyEdits([edit('A1', content(2), content(1))]);
    expect(workbook.save()).toEqual(workbook.save());
  });
});

test('a large sheet: every tenth row written, all others as they were', () => {
  const row = (i: number) =>
    `<row r="${i}" spans="1:3"><c r="A${i}" t="inlineStr"><is><t>单位${i}</t></is></c><c r="B${i}"><v>${i / 4}</v></c></row>`;
  const rows = Array.from({ length: 60_000 }, (_, i) => row(i + 1));
  const workbook = openRows(rows.join(''));
  const edits = Array.from({ length: 6_000 }, (_, i) =>
    edit(`C${i * 10 + 1}`, content(i, `=B${i * 10 + 1}*2`)),
  );
  expect(workbook.applyEdits(edits).written).toHaveLength(6_000);
  const expected = rows.map((xml, i) =>
    i % 10 ? xml : xml.replace('</row>', `<c r="C${i + 1}"><f>B${i + 1}*2</f><v>${i / 10}</v></c></row>`),
  );
  expect(dataOf(workbook) === expected.join('')).toBe(true);
});

describe('late values', () => {
  test('enter the snapshot and the file; the formula stays as written', () => {
    const data =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="3">B1*2</f></c></row><row r="2"><c r="A2" t="n"><f t="shared" si="3"/><v></v></c><c r="B2"><v>8</v></c></row>';
    const workbook = openRows(data);
    const before = workbook.snapshot;
    expect([...before.sheets[0].uncomputed]).toEqual([cellKey(0, 0), cellKey(1, 0)]);
    workbook.provide(
      '表',
      new Map<number, Scalar>([
        [cellKey(0, 0), 4],
        [cellKey(1, 0), { error: '#DIV/0!' }],
        [cellKey(1, 1), 99],
      ]),
    );
    expect(workbook.snapshot.sheets[0].values).toEqual([[4], [{ error: '#DIV/0!' }, 8]]);
    expect(workbook.snapshot.sheets[0].uncomputed.size).toBe(0);
    expect(before.sheets[0].uncomputed.size).toBe(2);
    expect(before.sheets[0].values).toEqual([[null], [null, 8]]);
    expect(dataOf(workbook)).toBe(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="3">B1*2</f><v>4</v></c></row>' +
        '<row r="2"><c r="A2" t="e"><f t="shared" si="3"/><v>#DIV/0!</v></c><c r="B2"><v>8</v></c></row>',
    );
  });
  test('the snapshot follows edits, outside of the old area too', async () => {
    const workbook = openRows('<row r="3"><c r="C3"><v>1</v></c></row>');
    const applied = await workbook.apply([
      edit('A1', content('甲')),
      edit('D5', content(2, '=C3*2')),
      edit('C3', content(null), content(1)),
    ]);
    expect(applied.written).toHaveLength(3);
    const { sheets } = await workbook.read();
    expect(valueAt(sheets[0], 0, 0)).toBe('甲');
    expect(valueAt(sheets[0], 2, 2)).toBeNull();
    expect(formulaAt(sheets[0], 4, 3)).toBe('=C3*2');
    expect(valueAt(sheets[0], 4, 3)).toBe(2);
    workbook.provide('表', new Map([[cellKey(4, 3), 0]]));
    expect(valueAt(workbook.snapshot.sheets[0], 4, 3)).toBe(0);
    expect(dataOf(workbook)).toContain('<c r="D5"><f>C3*2</f><v>0</v></c>');
  });
});
