/** Files that are no workbook: each is named for what it is. */
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/hosts/xlsx';
import { buildParts, REL } from './build';
import { book, told } from './failure';

/** OLE compound file with directory entries of these names. */
function compoundFile(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, i) => {
    const at = 512 + 128 * i;
    bytes.set(Buffer.from(`${name}\0`, 'utf16le'), at);
    bytes[at + 64] = name.length * 2 + 2;
    bytes[at + 66] = 2;
  });
  return bytes;
}

describe('what is no workbook', () => {
  test.each<[string, Uint8Array | string, string, object]>([
    ['empty file', '', 'notAWorkbook', { kind: 'empty' }],
    ['web page', '\n<!DOCTYPE html><html>', 'notAWorkbook', { kind: 'html' }],
    [
      'table saved by a web system',
      '\ufeff<html xmlns:x="urn:schemas-microsoft-com:office:excel">',
      'notAWorkbook',
      { kind: 'html' },
    ],
    [
      'XML of 2003',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
      'notAWorkbook',
      { kind: 'xml2003' },
    ],
    ['comma separated', '单位,得分\r\n甲,90\r\n', 'notAWorkbook', { kind: 'text' }],
    [
      'UTF-16 text',
      new Uint8Array(Buffer.from('\ufeff单位\t得分', 'utf16le')),
      'notAWorkbook',
      { kind: 'text' },
    ],
    ['PDF', '%PDF-1.7', 'notAWorkbook', { kind: 'pdf' }],
    ['picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'notAWorkbook', { kind: 'unknown' }],
    ['empty archive', zipSync({}), 'notAWorkbook', { kind: 'zip' }],
    ['archive of something', zipSync({ 'a.txt': strToU8('a') }), 'notAWorkbook', { kind: 'zip' }],
    ['password', compoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted', {}],
    ['xls', compoundFile('Root Entry', 'Workbook'), 'oldFormat', {}],
    ['xls of 95', compoundFile('Root Entry', 'Book'), 'oldFormat', {}],
    ['xls of 4.0', Uint8Array.of(9, 4, 6, 0, 0, 0), 'oldFormat', {}],
    ['doc', compoundFile('Root Entry', 'WordDocument'), 'notAWorkbook', { kind: 'ole' }],
    [
      'ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'otherDocument',
      { kind: 'openDocument' },
    ],
    ['numbers', zipSync({ 'Index/Document.iwa': strToU8('x') }), 'otherDocument', { kind: 'iWork' }],
  ])('%s', (_, content, code, params) => {
    expect(told(typeof content === 'string' ? strToU8(content) : content)).toEqual([code, params]);
  });
  const office = (target: string, type: string) =>
    zipSync({
      '[Content_Types].xml': strToU8(
        `<Types xmlns="t"><Override PartName="/${target}" ContentType="${type}"/></Types>`,
      ),
      '_rels/.rels': strToU8(
        `<Relationships xmlns="r"><Relationship Id="a" Type="${REL}/officeDocument" Target="${target}"/></Relationships>`,
      ),
      [target]: strToU8('<w/>'),
    });
  test('documents of the same family', () => {
    const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const slides = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml';
    const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
    expect(told(office('word/document.xml', word))).toEqual(['otherDocument', { kind: 'word' }]);
    expect(told(office('ppt/presentation.xml', slides))).toEqual(['otherDocument', { kind: 'presentation' }]);
    expect(told(office('xl/workbook.bin', binary))).toEqual(['binaryWorkbook', {}]);
  });
  test('a workbook with macros is one', () => {
    const parts = buildParts(book);
    const types = Buffer.from(parts['[Content_Types].xml'])
      .toString()
      .replace(
        /application\/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main\+xml/,
        'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
      );
    expect(
      openWorkbook(zipSync({ ...parts, '[Content_Types].xml': strToU8(types) }), 'a.xlsm').snapshot.sheets,
    ).toHaveLength(1);
  });
});
