/** What lies around a workbook, or in its place. */
import { strToU8, zipSync } from 'fflate';
import { openWorkbook, XlsxError } from '../../../src/hosts/xlsx';
import { readZip, writeZip } from '../../../src/hosts/xlsx/zip';
import { DEFAULT_LIMITS } from '../../../src/hosts/xlsx/limits';
import { build, buildParts } from './build';
import { book } from './failure';

const bytes = build(book);
const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
const kindOf = (content: Uint8Array, file: string): unknown => {
  try {
    openWorkbook(content, file);
  } catch (error) {
    if (error instanceof XlsxError) return [error.code, error.params.kind ?? error.params.part];
    throw error;
  }
  return 'opened';
};

test.each<[string, Uint8Array]>([
  ['zeros behind it', joined(bytes, new Uint8Array(100_000))],
  ['zeros before it', joined(new Uint8Array(512), bytes)],
  ['a stub before it', joined(strToU8('MZ a program that unpacks itself'), bytes)],
  ['zeros around it', joined(new Uint8Array(512), bytes, new Uint8Array(512))],
])('%s: read, and written without', (_, content) => {
  const workbook = openWorkbook(content, 'a.xlsx');
  expect(workbook.snapshot.sheets[0]?.values).toEqual([[1]]);
  expect(workbook.save()).toBe(content);
  const area = { top: 0, left: 0, bottom: 0, right: 0 };
  workbook.applyEdits([{ kind: 'marks', sheet: '表', marks: [{ severity: 'error', areas: [area] }] }]);
  const saved = workbook.save();
  expect([...saved.subarray(0, 4)]).toEqual([0x50, 0x4b, 3, 4]);
  expect(openWorkbook(saved, 'a.xlsx').snapshot.sheets[0]?.values).toEqual([[1]]);
});

test('a part lost in front is no stub', () =>
  expect(kindOf(bytes.subarray(200), 'a.xlsx')).not.toBe('opened'));

describe('names', () => {
  /** 图片.png in GBK. */
  const gbk = Buffer.from('cdbcc6ac2e706e67', 'hex');
  const utf8 = Buffer.from('图片.png');
  const plain = zipSync({ AAAAAAAA: strToU8('x') }, { level: 0 });
  const named = (name: Buffer): Uint8Array => {
    const copy = Buffer.from(plain);
    for (let at = copy.indexOf('AAAAAAAA'); at >= 0; at = copy.indexOf('AAAAAAAA', at + 1))
      name.copy(copy, at);
    return new Uint8Array(copy);
  };
  const nameIn = (zip: Uint8Array) => readZip(zip, DEFAULT_LIMITS).map(({ name }) => name);
  test('in GBK', () => expect(nameIn(named(gbk))).toEqual(['图片.png']));
  test('in UTF-8 without saying so', () => {
    const zip = zipSync({ AAAAAAAAAA: strToU8('x') }, { level: 0 });
    const copy = Buffer.from(zip);
    for (let at = copy.indexOf('AAAA'); at >= 0; at = copy.indexOf('AAAA', at + 1)) utf8.copy(copy, at);
    expect(nameIn(new Uint8Array(copy))).toEqual(['图片.png']);
  });
  test('written again as they stood', () => {
    const again = writeZip(readZip(named(gbk), DEFAULT_LIMITS));
    expect(nameIn(again)).toEqual(['图片.png']);
    expect(Buffer.from(again).includes(gbk)).toBe(true);
  });
  test('with backslashes', () => {
    const parts = Object.entries(buildParts(book)).map(([name, data]) => [name.replace(/\//g, '\\'), data]);
    expect(kindOf(zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>), 'a.xlsx')).toBe('opened');
  });
});

test.each<[string, Uint8Array, string, unknown]>([
  [
    'an owner file',
    joined(strToU8('\u0006user'), new Uint8Array(159)),
    '~$表.xlsx',
    ['notAWorkbook', 'ownerFile'],
  ],
  [
    'a companion of a Mac',
    Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0),
    '._表.xlsx',
    ['notAWorkbook', 'appleDouble'],
  ],
  [
    'the same by its content',
    Uint8Array.of(0, 5, 0x16, 7, 0, 2, 0, 0),
    '表.xlsx',
    ['notAWorkbook', 'appleDouble'],
  ],
  ['a workbook under such a name', bytes, '~$表.xlsx', 'opened'],
  ['an archive of workbooks', zipSync({ '甲.xlsx': bytes }), 'a.xlsx', ['notAWorkbook', 'workbooks']],
  ['any archive', zipSync({ 'a.txt': strToU8('a') }), 'a.xlsx', ['notAWorkbook', 'zip']],
])('%s', (_, content, file, kind) => expect(kindOf(content, file)).toEqual(kind));

test.each(['[Content_Types].xml', '_rels/.rels'])('a workbook without %s is damaged, no archive', (part) => {
  const rest = Object.entries(buildParts(book)).filter(([name]) => name !== part);
  expect(kindOf(zipSync(Object.fromEntries(rest)), 'a.xlsx')).toEqual(['broken', part]);
});
