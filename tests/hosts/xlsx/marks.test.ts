/** Marks: conditional formats of ours, written, replaced, cleared; those of others never touched. */
import type { Mark } from '../../../src/workbook/edit';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { groupMarks, joinAreas } from '../../../src/hosts/xlsx/mark-groups';
import { area } from '../../support/snapshot';
import { build, MAIN, open, STYLES, textsOf, type SheetParts } from './build';

const mark = (severity: Mark['severity'], areas: string, formula?: string): Mark => ({
  severity,
  areas: areas.split(' ').map(area),
  ...(formula === undefined ? {} : { formula }),
});
const edit = (...marks: Mark[]) => ({ kind: 'marks' as const, sheet: '表', marks });
const data = '<row r="1"><c r="A1"><v>1</v></c></row>';
function marked(sheet: Partial<SheetParts>, ...marks: Mark[]) {
  const workbook = open({ sheets: [{ name: '表', data, ...sheet }] });
  expect(workbook.applyEdits([edit(...marks)])).toEqual({ written: [], refused: [] });
  return workbook.save();
}
const tail = (bytes: Uint8Array) =>
  /<\/sheetData>(.*)<\/worksheet>/s.exec(textsOf(bytes)['xl/worksheets/sheet1.xml'])?.[1];
const rule = (formula: string, id: number, priority: number) =>
  `<cfRule type="expression" dxfId="${id}" priority="${priority}"><formula>${formula}</formula></cfRule>`;
const OWN = (severity: string) => `N(&quot;kaohe:${severity}&quot;)=0`;

test('one rule per severity, the gravest first, over as few areas as there can be', () => {
  const bytes = marked(
    {},
    mark('notice', 'D4'),
    mark('error', 'B3 A1 B2'),
    mark('error', 'B4:B6'),
    mark('warning', 'C1:D2'),
  );
  expect(tail(bytes)).toBe(
    `<conditionalFormatting sqref="A1 B2:B6">${rule(OWN('error'), 0, 1)}</conditionalFormatting>` +
      `<conditionalFormatting sqref="C1:D2">${rule(OWN('warning'), 1, 2)}</conditionalFormatting>` +
      `<conditionalFormatting sqref="D4">${rule(OWN('notice'), 2, 3)}</conditionalFormatting>`,
  );
  const styles = textsOf(bytes)['xl/styles.xml'];
  expect(styles).toContain('<dxfs count="3"><dxf><font><b/><color rgb="FF7F0005"/></font>');
  expect(styles.indexOf('<dxfs')).toBeGreaterThan(styles.indexOf('</cellStyles>'));
});

test('only marks written: no calculation asked for, cells untouched', () => {
  const parts = textsOf(marked({}, mark('error', 'A1')));
  expect(parts['xl/workbook.xml']).not.toContain('calcPr');
  expect(parts['xl/worksheets/sheet1.xml']).toContain(`<sheetData>${data}</sheetData>`);
});

test('a live formula goes with its cells, column by column', () => {
  const bytes = marked(
    {},
    mark('error', 'E3 E9 G3', '=OR(E3<0,E3>$C3)'),
    mark('error', 'E5', 'OR(E5<0,E5>$C5)'),
  );
  expect(tail(bytes)).toBe(
    `<conditionalFormatting sqref="E3 E5 E9">${rule(`AND(${OWN('error')},OR(E3&lt;0,E3&gt;$C3))`, 0, 1)}</conditionalFormatting>` +
      `<conditionalFormatting sqref="G3">${rule(`AND(${OWN('error')},OR(G3&lt;0,G3&gt;$C3))`, 0, 2)}</conditionalFormatting>`,
  );
});

describe('other people’s formats', () => {
  const theirs =
    '<conditionalFormatting sqref="A1:B9"><cfRule type="cellIs" dxfId="0" priority="7" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>';
  const styles = STYLES.replace(
    '</styleSheet>',
    '<dxfs count="1"><dxf><font><i/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>',
  );
  const after =
    `<mergeCells count="1"><mergeCell ref="C1:D1"/></mergeCells>${theirs}<dataValidations count="0"/><pageMargins left="1"/>` +
    '<extLst><ext xmlns:x14="x"><x14:cfRule priority="12"/></ext></extLst>';
  const before = () => open({ sheets: [{ name: '表', data, after }], styles });
  test('keep their place, style and priority; ours stand behind', () => {
    const workbook = before();
    workbook.applyEdits([edit(mark('error', 'A1'))]);
    expect(tail(workbook.save())).toBe(
      after.replace(
        theirs,
        `${theirs}<conditionalFormatting sqref="A1">${rule(OWN('error'), 1, 13)}</conditionalFormatting>`,
      ),
    );
    expect(textsOf(workbook.save())['xl/styles.xml']).toMatch(
      /<dxfs count="2"><dxf><font><i\/><\/font><\/dxf><dxf>.*<\/dxfs><tableStyles/,
    );
  });
  test('setting marks again replaces ours, clearing leaves exactly theirs', () => {
    const first = before();
    first.applyEdits([edit(mark('error', 'A1'), mark('notice', 'B1'))]);
    const second = openWorkbook(first.save(), 'b.xlsx');
    second.applyEdits([edit(mark('notice', 'C3'))]);
    expect(tail(second.save())).toBe(
      after.replace(
        theirs,
        `${theirs}<conditionalFormatting sqref="C3">${rule(OWN('notice'), 2, 13)}</conditionalFormatting>`,
      ),
    );
    expect(textsOf(second.save())['xl/styles.xml']).toBe(textsOf(first.save())['xl/styles.xml']);
    second.applyEdits([edit()]);
    expect(tail(second.save())).toBe(after);
  });
  test('a rule of ours that was put together with theirs goes alone', () => {
    const mixed = `<conditionalFormatting sqref="A1:B9">${rule(OWN('error'), 0, 1)}<cfRule type="cellIs" priority="2"/></conditionalFormatting>`;
    const workbook = open({ sheets: [{ name: '表', data, after: mixed }] });
    workbook.applyEdits([edit()]);
    expect(tail(workbook.save())).toBe(
      '<conditionalFormatting sqref="A1:B9"><cfRule type="cellIs" priority="2"/></conditionalFormatting>',
    );
  });
});

test('styles that another program rewrote serve again', () => {
  const dxf = (inner: string) => `<dxfs count="1"><dxf>${inner}</dxf></dxfs></styleSheet>`;
  const rewritten =
    '<font><b val="1"/><color rgb="FF7F0005"/></font><fill><patternFill><bgColor rgb="FFF8B4B4"/></patternFill></fill><border><left style="thin"/><right style="thin"/></border>';
  const workbook = open({
    sheets: [{ name: '表', data }],
    styles: STYLES.replace('</styleSheet>', dxf(rewritten)),
  });
  workbook.applyEdits([edit(mark('error', 'A1'))]);
  expect(textsOf(workbook.save())['xl/styles.xml']).toContain('<dxfs count="1">');
});

test('no styles part, empty dxfs, prefixes', () => {
  const bare = open({ sheets: [{ name: '表', data }], styles: null });
  bare.applyEdits([edit(mark('error', 'A1'))]);
  const parts = textsOf(bare.save());
  expect(parts['xl/styles.xml']).toContain('<dxfs count="1"><dxf>');
  expect(parts['[Content_Types].xml']).toContain('PartName="/xl/styles.xml"');
  expect(parts['xl/_rels/workbook.xml.rels']).toContain('/relationships/styles" Target="/xl/styles.xml"');
  const empty = open({
    sheets: [{ name: '表', data }],
    styles: STYLES.replace('</styleSheet>', '<dxfs count="0"/></styleSheet>'),
  });
  empty.applyEdits([edit(mark('error', 'A1'))]);
  expect(textsOf(empty.save())['xl/styles.xml']).toContain('<dxfs count="1"><dxf>');
  const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:pageMargins/></x:worksheet>`;
  const styles = `<s:styleSheet xmlns:s="${MAIN}"><s:cellXfs><s:xf numFmtId="0"/></s:cellXfs></s:styleSheet>`;
  const prefixed = open({ sheets: [{ name: '表', xml }], styles });
  prefixed.applyEdits([edit(mark('error', 'A1'))]);
  const written = textsOf(prefixed.save());
  expect(written['xl/worksheets/sheet1.xml']).toBe(
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/><x:conditionalFormatting sqref="A1"><x:cfRule type="expression" dxfId="0" priority="1">` +
      `<x:formula>${OWN('error')}</x:formula></x:cfRule></x:conditionalFormatting><x:pageMargins/></x:worksheet>`,
  );
  expect(written['xl/styles.xml']).toContain('</s:cellXfs><s:dxfs count="1"><s:dxf><s:font><s:b/>');
});

test('refused on a protected sheet, on none, and outside of the sheet', () => {
  const workbook = openWorkbook(
    build({
      sheets: [
        { name: '表', data },
        { name: '锁', data, after: '<sheetProtection sheet="1"/>' },
      ],
    }),
    'a.xlsx',
  );
  const one = mark('error', 'A1');
  const edits = [
    { ...edit(one), sheet: '锁' },
    { ...edit(one), sheet: '无' },
    edit({ severity: 'error', areas: [{ top: 0, left: 0, bottom: 1_048_576, right: 0 }] }),
  ];
  expect(workbook.applyEdits(edits).refused.map(({ reason }) => reason)).toEqual([
    'protected',
    'noSuchSheet',
    'invalid',
  ]);
});

test('very long lists of areas become several rules', () => {
  const areas = Array.from({ length: 10_000 }, (_, i) => ({ top: i * 2, left: 3, bottom: i * 2, right: 3 }));
  const rules = groupMarks([{ severity: 'error', areas }]);
  expect(Math.max(...rules.map((one) => one.areas.length))).toBeLessThanOrEqual(8_000);
  expect(rules.flatMap((one) => one.areas.split(' ')).map(area)).toEqual(areas);
  const live = groupMarks([{ severity: 'error', areas, formula: 'D1>9' }]);
  for (const one of live) expect(one.formula).toBe(`AND(N("kaohe:error")=0,${one.areas.split(' ')[0]}>9)`);
});

test('joining areas keeps the cells', () => {
  expect(joinAreas(['A1', 'A1', 'A3', 'A2', 'B2:C3', 'B3:C5', 'B9'].map(area))).toEqual(
    ['A1:A3', 'B9', 'B2:C5'].map(area),
  );
});
