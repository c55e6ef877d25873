/** Files built to hurt are refused, and memory stays bounded. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { openWorkbook, type Limits } from '../../../src/hosts/xlsx';
import { makeEntry, writeZip } from '../../../src/hosts/xlsx/zip';
import { build, buildParts, HEAD, MAIN } from './build';
import { book, entriesOf, told, withData, withSheet } from './failure';

describe('built to hurt', () => {
  const doctype = '<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>';
  test.each([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
    '[Content_Types].xml',
  ])('entity definitions in %s', (part) => {
    const parts = buildParts(book);
    const text = Buffer.from(parts[part])
      .toString()
      .replace(HEAD, HEAD + doctype);
    expect(told(zipSync({ ...parts, [part]: strToU8(text) }))).toEqual([
      'hostile',
      { part, reason: 'entities' },
    ]);
  });
  test('deep nesting', () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData/>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</worksheet>`;
    expect(told(withSheet(xml))).toEqual([
      'hostile',
      { part: 'xl/worksheets/sheet1.xml', reason: 'nesting' },
    ]);
  });
  test('names that collide, leave the archive or overlap', () => {
    const entries = entriesOf(buildParts(book));
    const extra = (name: string) => writeZip([...entries, makeEntry(name, strToU8('x'))]);
    expect(told(extra('XL/Workbook.XML'))).toEqual([
      'hostile',
      { part: 'XL/Workbook.XML', reason: 'duplicatePart' },
    ]);
    expect(told(extra('xl/workbook.xml'))).toEqual([
      'hostile',
      { part: 'xl/workbook.xml', reason: 'duplicatePart' },
    ]);
    expect(told(extra('../../etc/passwd'))).toEqual([
      'hostile',
      { part: '../../etc/passwd', reason: 'path' },
    ]);
    expect(told(extra('xl\\..\\..\\a'))).toEqual(['hostile', { part: 'xl\\..\\..\\a', reason: 'path' }]);
    const overlapping = writeZip([...entries, makeEntry('xl/a.xml', strToU8('x'))]);
    const view = new DataView(overlapping.buffer);
    const directory = view.getUint32(overlapping.length - 6, true);
    let last = directory;
    for (
      let at = directory;
      view.getUint32(at, true) === 0x02014b50;
      at += 46 + view.getUint16(at + 28, true)
    )
      last = at;
    view.setUint32(last + 42, 0, true);
    expect(told(overlapping)).toEqual(['hostile', { part: 'zip', reason: 'overlap' }]);
  });
  test('encrypted entries', () => {
    const bytes = build(book);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 6, true);
    view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
    expect(told(bytes)[0]).toBe('encrypted');
  });

  const MB = 1 << 20;
  const spaces = new Uint8Array(200 * MB).fill(32);
  const bomb = (size: number): Uint8Array => {
    const raw = new Uint8Array(deflateRawSync(spaces));
    const entry = { name: 'xl/worksheets/sheet1.xml', method: 8, flags: 0, time: 0, crc: 0, size, raw };
    return writeZip(entriesOf(buildParts(book)).map((one) => (one.name === entry.name ? entry : one)));
  };
  test('a bomb, honest or lying about its size, takes no memory', () => {
    const [honest, tiny, huge] = [bomb(spaces.length), bomb(100), bomb(15 * MB)];
    const before = process.memoryUsage().rss;
    expect(told(honest)).toEqual(['hostile', { part: 'xl/worksheets/sheet1.xml', reason: 'ratio' }]);
    expect(told(tiny)).toEqual(['broken', { part: 'xl/worksheets/sheet1.xml', reason: 'deflate' }]);
    expect(told(huge)).toEqual(['broken', { part: 'xl/worksheets/sheet1.xml', reason: 'deflate' }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * MB);
  });
  test('a bomb in a part that nobody reads is refused as well', () => {
    const entry = {
      name: 'xl/media/a.png',
      method: 8,
      flags: 0,
      time: 0,
      crc: 0,
      size: 200 * MB,
      raw: new Uint8Array(1000),
    };
    expect(told(writeZip([...entriesOf(buildParts(book)), entry]))).toEqual([
      'hostile',
      { part: 'xl/media/a.png', reason: 'ratio' },
    ]);
  });
  test('rows without end', () => {
    expect(told(withData('<row r="1"/>'.repeat(1_048_577)))).toEqual([
      'tooLarge',
      { limit: 'rows', value: 1_048_577, allowed: 1_048_576 },
    ]);
    expect(told(withData('<row/>'.repeat(1_048_577)))[0]).toBe('broken');
  });
  test('wide rows again and again', () => {
    const rows = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    const before = process.memoryUsage().rss;
    expect(told(withData(rows.join('')))).toMatchObject([
      'tooLarge',
      { limit: 'places', allowed: 20_000_000 },
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MB);
    // The same width reached by one far cell per row, and one at the left at last.
    const far = Array.from(
      { length: 2000 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    ).join('');
    expect(told(withData(`${far}<row r="3000"><c r="A3000"><v>1</v></c></row>`))).toMatchObject([
      'tooLarge',
      { limit: 'places' },
    ]);
  });
  test('declared areas are taken as declared, never counted out', () => {
    const { sheets } = openWorkbook(
      build({
        sheets: [
          {
            name: '表',
            before: '<dimension ref="A1:XFD1048576"/><cols><col min="1" max="2147483647" hidden="1"/></cols>',
            data: '<row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row>',
            after: `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>`,
          },
        ],
      }),
      'a.xlsx',
    ).snapshot;
    expect(sheets[0].values).toEqual([[1]]);
    expect(sheets[0].hiddenColumns.size).toBe(1);
  });
  test('every other limit', () => {
    const limit = (limits: Partial<Limits>, bytes = build(book)) => {
      const [code, params] = told(bytes, limits);
      expect(code).toBe('tooLarge');
      return (params as { limit: string }).limit;
    };
    expect(limit({ fileBytes: 100 })).toBe('fileBytes');
    expect(limit({ entries: 3 })).toBe('entries');
    expect(limit({ partBytes: 200 })).toBe('partBytes');
    expect(limit({ totalBytes: 2000 })).toBe('totalBytes');
    expect(limit({ sheets: 0 })).toBe('sheets');
    expect(limit({ styles: 1 })).toBe('styles');
    expect(limit({ strings: 0 })).toBe('strings');
    expect(limit({ cells: 1 }, withData('<row><c><v>1</v></c><c><v>1</v></c></row>'))).toBe('cells');
    const merges = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    expect(limit({ areas: 1 }, build({ sheets: [{ name: '表', after: merges }] }))).toBe('areas');
    const cells = Array.from({ length: 100 }, () => '<c><f t="shared" si="0"/></c>').join('');
    const shared = `<row><c><f t="shared" si="0" ref="A1:CV1">${'A1+'.repeat(100)}1</f></c>${cells}</row>`;
    expect(limit({ formulaCharacters: 10_000 }, withData(shared))).toBe('formulaCharacters');
  });
});
