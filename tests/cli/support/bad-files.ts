/** Files that are no workbook the command could grade, and some that are built to hurt. */
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { makeEntry, writeZip } from '../../../src/hosts/xlsx/zip';
import { form } from '../../checks/support/county';
import { build, buildParts, HEAD, MAIN, REL } from '../../hosts/xlsx/build';
import { workbookOf } from '../../support/workbooks';

/** An OLE compound file whose directory names these streams. */
export function compoundFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = 512 + index * 128;
    bytes.write(name, at, 'utf16le');
    bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}

/** A package whose main part is of another kind, e.g. a Word document. */
const packageOf = (part: string, type: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="${part}"/></Relationships>`,
    ),
    [part]: strToU8('<a/>'),
  });

const plain = buildParts({ sheets: [{ name: '表', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }] });

/** A sheet of 200 MB of blanks in a file of 200 KB. */
function bomb(): Uint8Array {
  const size = 200 << 20;
  const raw = new Uint8Array(deflateRawSync(new Uint8Array(size).fill(32)));
  const entry = { name: 'xl/worksheets/sheet1.xml', method: 8, flags: 0, time: 0, crc: 0, size, raw };
  return writeZip(
    Object.entries(plain).map(([name, data]) => (name === entry.name ? entry : makeEntry(name, data))),
  );
}

const laughs = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
const expanding = build({
  sheets: [
    {
      name: '表',
      xml: `${HEAD}<!DOCTYPE worksheet [<!ENTITY l0 "哈">${laughs}]><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="str"><v>&l20;</v></c></row></sheetData></worksheet>`,
    },
  ],
});
const external = build({
  sheets: [
    {
      name: '表',
      xml: `${HEAD}<!DOCTYPE worksheet SYSTEM "file:///etc/passwd"><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    },
  ],
});
/** Two far corners in every one of 2,000 rows: 33 million places. */
const wide = build({
  sheets: [
    {
      name: '表',
      data: Array.from(
        { length: 2000 },
        (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>1</v></c></row>`,
      ).join(''),
    },
  ],
});

const good = workbookOf([form()]);

/** What it is, its content, and words of the one sentence it gets. */
export const BAD_FILES: readonly (readonly [string, Uint8Array | string, RegExp])[] = [
  ['nothing at all', '', /不是Excel工作簿.*0字节/],
  ['text', '市水务局 92.5\n', /不是Excel工作簿.*纯文本或CSV/],
  ['a CSV table', '\ufeff单位,得分\r\n市水务局,92.5\r\n', /不是Excel工作簿.*纯文本或CSV/],
  ['a web page', '<!DOCTYPE html><html><table><tr><td>1</td></tr></table></html>', /不是Excel工作簿.*网页/],
  [
    'an XML table of 2003',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
    /2003/,
  ],
  ['a PDF', '%PDF-1.7\n', /PDF/],
  ['an empty zip', zipSync({}), /不是Excel工作簿.*压缩包/],
  ['any other zip', zipSync({ 'a.txt': strToU8('a') }), /不是Excel工作簿/],
  ['an encrypted workbook', compoundFile('EncryptionInfo', 'EncryptedPackage'), /密码/],
  ['an .xls workbook', compoundFile('Workbook'), /旧格式.*xls/],
  ['some other OLE file', compoundFile('WordDocument'), /不是Excel工作簿/],
  [
    'an .xlsb workbook',
    packageOf('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    /xlsb/,
  ],
  [
    'a Word document',
    packageOf(
      'word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    /Word/,
  ],
  [
    'an OpenDocument table',
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<a/>'),
    }),
    /OpenDocument/,
  ],
  ['a workbook cut in half', good.slice(0, good.length / 2), /不完整/],
  ['a workbook without its last bytes', good.slice(0, -30), /不完整/],
  ['a zip bomb', bomb(), /拒绝打开/],
  ['expanding entities', expanding, /拒绝打开/],
  ['a document type that points to another file', external, /拒绝打开/],
  ['a sheet as wide as it gets, row after row', wide, /太大.*20000000/],
];
