/** Damaged files say what is wrong with them, and nothing else ever happens. */
import * as fc from 'fast-check';
import { openWorkbook, XlsxError } from '../../../src/hosts/xlsx';
import { writeZip } from '../../../src/hosts/xlsx/zip';
import { build, buildParts, MAIN } from './build';
import { book, entriesOf, told, withData, withSheet } from './failure';

describe('damage', () => {
  const bytes = build(book);
  test('a file cut anywhere is called truncated', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: bytes.length - 1 }), (length) =>
        expect(told(bytes.subarray(0, length))[0]).toBe('truncated'),
      ),
    );
  });
  test('a file with any bytes wrong opens or says what is wrong; nothing else ever happens', () => {
    const flips = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(flips, (changes) => {
        const damaged = Uint8Array.from(bytes);
        for (const [at, mask] of changes) damaged[at] ^= mask;
        try {
          openWorkbook(damaged, 'a.xlsx');
        } catch (error) {
          expect(error).toBeInstanceOf(XlsxError);
        }
      }),
      { numRuns: 1500 },
    );
  });
  test('sheets with any piece of XML lost or doubled open or are called broken', () => {
    const xml = `<worksheet xmlns="${MAIN}"><dimension ref="A1"/><cols><col min="1" max="2"/></cols><sheetData><row r="1" spans="1:2"><c r="A1" t="s"><f t="shared" si="0" ref="A1:B1">B1</f><v>0</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;
    fc.assert(
      fc.property(fc.nat(xml.length), fc.nat(xml.length), (a, b) => {
        try {
          openWorkbook(withSheet(xml.slice(0, a) + xml.slice(b)), 'a.xlsx');
        } catch (error) {
          expect(error).toBeInstanceOf(XlsxError);
        }
      }),
      { numRuns: 1500 },
    );
  });
  test.each<[string, Uint8Array, string, string]>([
    [
      'wrong checksum',
      writeZip(
        entriesOf(buildParts(book)).map((entry) =>
          /sheet1/.test(entry.name) ? { ...entry, crc: 1 } : entry,
        ),
      ),
      'xl/worksheets/sheet1.xml',
      'checksum',
    ],
    [
      'sheet cut short',
      withSheet(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c>`),
      'xl/worksheets/sheet1.xml',
      'unclosed',
    ],
    [
      'crossed tags',
      withData('<row r="1"><c r="A1"><v>1</c></v></row>'),
      'xl/worksheets/sheet1.xml',
      'crossedTags',
    ],
    ['no cells at all', withSheet(`<worksheet xmlns="${MAIN}"/>`), 'xl/worksheets/sheet1.xml', 'sheetData'],
    [
      'cell off the sheet',
      withData('<row r="1"><c r="XFE1"/></row>'),
      'xl/worksheets/sheet1.xml',
      'reference',
    ],
    [
      'cell in another row',
      withData('<row r="1"><c r="A2"/></row>'),
      'xl/worksheets/sheet1.xml',
      'reference',
    ],
    ['row off the sheet', withData('<row r="1048577"/>'), 'xl/worksheets/sheet1.xml', 'reference'],
    [
      'unknown entity',
      withData('<row r="1"><c t="str"><v>&nbsp;</v></c></row>'),
      'xl/worksheets/sheet1.xml',
      'entity',
    ],
    [
      'missing sheet part',
      build({ ...book, parts: { 'xl/worksheets/sheet1.xml': null } }),
      'xl/worksheets/sheet1.xml',
      'missing',
    ],
    [
      'missing workbook part',
      build({ ...book, parts: { 'xl/workbook.xml': null } }),
      'xl/workbook.xml',
      'missing',
    ],
    [
      'sheet without relationship',
      build({ ...book, parts: { 'xl/_rels/workbook.xml.rels': '<Relationships xmlns="r"/>' } }),
      'xl/workbook.xml',
      'sheetRelationship',
    ],
    [
      'unknown encoding',
      withSheet(`<?xml version="1.0" encoding="x-klingon"?><worksheet/>`),
      'xl/worksheets/sheet1.xml',
      'encoding',
    ],
  ])('%s', (_, file, part, reason) => expect(told(file)).toEqual(['broken', { part, reason }]));
});
