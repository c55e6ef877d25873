/** The small pieces: formulas on the move, numbers from bytes, text in and out of XML, both codecs. */
import * as fc from 'fast-check';
import { AreaIndex } from '../../../src/hosts/xlsx/area-index';
import { applySplices, ByteWriter } from '../../../src/hosts/xlsx/byte-writer';
import { readNumber } from '../../../src/hosts/xlsx/cell-tag';
import { codec, portableCodec } from '../../../src/hosts/xlsx/codec';
import { shiftFormula } from '../../../src/workbook/formula-shift';
import { displayText } from '../../../src/hosts/xlsx/number-formats';
import { readSharedStrings } from '../../../src/hosts/xlsx/shared-strings';
import { DEFAULT_LIMITS } from '../../../src/hosts/xlsx/limits';
import {
  decodeUtf8,
  decodeXString,
  encodeUtf8,
  encodeXString,
  textBetween,
  unescapeXml,
} from '../../../src/hosts/xlsx/xml-text';
import { contains, type Area } from '../../../src/workbook/address';

describe('a formula filled into another cell', () => {
  test.each<[string, number, number, string]>([
    ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
    ['SUM(A:C)+SUM($A:C)+SUM(1:3)+SUM($1:3)', 2, 1, 'SUM(B:D)+SUM($A:D)+SUM(3:5)+SUM($1:5)'],
    ["SUM(A1:B2,Sheet1!C3,'A1 表'!D4,[1]甲!E5)", 1, 1, "SUM(B2:C3,Sheet1!D4,'A1 表'!E5,[1]甲!F6)"],
    ['"A1"&LOG10(A1)&A1B&_A1&A1.x&甲A1&TRUE', 1, 0, '"A1"&LOG10(A2)&A1B&_A1&A1.x&甲A1&TRUE'],
    ['1E3+1.5E-3+2e5*A1', 1, 0, '1E3+1.5E-3+2e5*A2'],
    ['T[[#This Row],[A1]]+T[A1]+A1', 1, 0, 'T[[#This Row],[A1]]+T[A1]+A2'],
    ['A1+#REF!+#N/A', 1, 0, 'A2+#REF!+#N/A'],
    ['A1+B5', -2, 0, '#REF!+B3'],
    ['XFD1+XFE1+ABCD1', 0, 1, '#REF!+XFE1+ABCD1'],
    ['A1048576+A1048577', 1, 0, '#REF!+A1048577'],
    ['a1+"say ""A1"""', 1, 1, 'B2+"say ""A1"""'],
    ["'Jan1:Dec1'!A1+Sheet1:Sheet3!B1", 1, 0, "'Jan1:Dec1'!A2+Sheet1:Sheet3!B2"],
    ['IF(A1>=0,A1*-1,A1%)', 0, 2, 'IF(C1>=0,C1*-1,C1%)'],
  ])('%s moved by %i rows, %i columns', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
  test('there and back again', () => {
    const formula = 'ROUND(SUM(D5:D20)*$E$1+MAX(G:G)+SUM(7:8),2)';
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (r, c) =>
        expect(shiftFormula(shiftFormula(formula, r, c), -r, -c)).toBe(formula),
      ),
    );
  });
});

describe('numbers', () => {
  test('read from bytes exactly as the language reads them', () => {
    const check = (text: string) => {
      const bytes = encodeUtf8(`<${text}>`);
      expect(readNumber(bytes, 1, bytes.length - 1)).toBe(Number(text));
    };
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => check(String(value))),
      { numRuns: 2000 },
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
        fc.integer({ min: 0, max: 12 }),
        (value, decimals) => check((value / 10 ** decimals).toFixed(decimals)),
      ),
      { numRuns: 5000 },
    );
    for (const text of ['00012.50', '.5', '5.', '-0', '+1', '123456789012345.6789', '0x10', '1_000'])
      check(text);
  });
});

describe('text', () => {
  test('UTF-8 of any string, short and long, both ways', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const clean = Buffer.from(text, 'utf8').toString('utf8');
        const writer = new ByteWriter(1);
        writer.text(text);
        expect(Buffer.from(writer.finish())).toEqual(Buffer.from(encodeUtf8(clean)));
        const bytes = encodeUtf8(clean);
        expect(decodeUtf8(bytes, 0, bytes.length)).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });
  test('lone surrogates and bytes that are no UTF-8 become a replacement character', () => {
    const writer = new ByteWriter();
    writer.text('a\ud800b');
    expect(Buffer.from(writer.finish()).toString()).toBe('a\ufffdb');
    expect(decodeUtf8(Uint8Array.of(0x61, 0xe4, 0x41, 0x42), 0, 4)).toBe('a\ufffdAB');
  });
  test('cell text survives the way into XML and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = Buffer.from(text, 'utf8').toString('utf8');
        const bytes = encodeUtf8(encodeXString(clean));
        expect(decodeXString(textBetween(bytes, 0, bytes.length, 'p'))).toBe(clean);
      }),
      { numRuns: 1000 },
    );
  });
  test('unknown entities are an error, not a text', () => {
    expect(() => unescapeXml('&nbsp;', 'p')).toThrow('broken');
    expect(() => unescapeXml('a & b', 'p')).toThrow('broken');
    expect(() => unescapeXml('&#x110000;', 'p')).toThrow('broken');
    expect(unescapeXml('&#65;&lt;', 'p')).toBe('A<');
  });
  test('a shared string table beyond its limit', () => {
    const bytes = encodeUtf8(`<sst>${'<si><t>a</t></si>'.repeat(11)}</sst>`);
    expect(readSharedStrings(bytes, 'p', DEFAULT_LIMITS)).toHaveLength(11);
    expect(() => readSharedStrings(bytes, 'p', { ...DEFAULT_LIMITS, strings: 10 })).toThrow('tooLarge');
  });
});

describe('codecs', () => {
  const samples = [
    new Uint8Array(0),
    encodeUtf8('优秀'.repeat(5000)),
    Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7919) >> 3),
  ];
  test('portable and native read each other and agree on checksums', () => {
    for (const sample of samples) {
      expect(Buffer.from(portableCodec.inflate(codec.deflate(sample), sample.length) ?? [1])).toEqual(
        Buffer.from(sample),
      );
      expect(Buffer.from(codec.inflate(portableCodec.deflate(sample), sample.length) ?? [1])).toEqual(
        Buffer.from(sample),
      );
      expect(codec.crc32(sample)).toBe(portableCodec.crc32(sample));
    }
    expect(codec).not.toBe(portableCodec);
  });
  test.each([
    ['portable', portableCodec],
    ['native', codec],
  ] as const)('%s gives nothing for data of another size, damaged or impossible', (_, one) => {
    const packed = one.deflate(samples[1]);
    for (const size of [samples[1].length - 1, samples[1].length + 1, 1, 2 ** 40])
      expect(one.inflate(packed, size)).toBeNull();
    expect(one.inflate(packed.subarray(0, packed.length - 9), samples[1].length)).toBeNull();
    expect(one.inflate(Uint8Array.of(255, 255, 255), 10)).toBeNull();
  });
});

describe('writing piece by piece', () => {
  const text = Array.from({ length: 400_000 }, (_, i) => `第${i}行 ${(i * 7919) % 1000}\n`).join('');
  const old = new Uint8Array(300_000).fill(65);
  test.each([
    ['portable', portableCodec],
    ['native', codec],
  ] as const)('%s: the same bytes as all at once', (_, one) => {
    const expected = Buffer.concat([
      Buffer.from('<a>'),
      old,
      Buffer.from(text),
      old.subarray(5, 9),
      Buffer.from('终'),
    ]);
    const deflater = one.deflater(expected.length);
    let crc = 0;
    const writer = new ByteWriter(16, (bytes) => {
      deflater.push(bytes);
      crc = one.crc32(bytes, crc);
    });
    writer.text('<a>');
    writer.copy(old, 0, old.length);
    for (let at = 0; at < text.length; at += 100_000) writer.text(text.slice(at, at + 100_000));
    writer.copy(old, 5, 9);
    writer.text('终');
    expect(writer.finish()).toHaveLength(0);
    const inflated = one.inflate(deflater.finish(), expected.length);
    expect(inflated && Buffer.compare(inflated, expected)).toBe(0);
    expect(crc).toBe(portableCodec.crc32(expected));
  });
});

describe('other pieces', () => {
  test('splices in any order; overlapping ones are a mistake of ours', () => {
    const bytes = encodeUtf8('0123456789');
    const result = applySplices(bytes, [
      { from: 8, to: 9, text: '' },
      { from: 2, to: 4, text: '二三' },
      { from: 0, to: 0, text: '<' },
    ]);
    expect(Buffer.from(result).toString()).toBe('<01二三45679');
    expect(() =>
      applySplices(bytes, [
        { from: 1, to: 4, text: '' },
        { from: 3, to: 5, text: '' },
      ]),
    ).toThrow(RangeError);
  });
  test('areas are found as by looking at each', () => {
    const area = fc
      .tuple(fc.nat(3000), fc.nat(20), fc.nat(2000), fc.nat(5))
      .map(([top, left, height, width]): Area => ({ top, left, bottom: top + height, right: left + width }));
    fc.assert(
      fc.property(fc.array(area, { maxLength: 20 }), fc.nat(5000), fc.nat(25), (areas, row, column) => {
        const found = new AreaIndex(areas).at(row, column);
        expect(found !== undefined).toBe(areas.some((one) => contains(one, row, column)));
        if (found) expect(contains(found, row, column)).toBe(true);
      }),
    );
  });
  test('what a cell shows', () => {
    expect(displayText(89.96, '0.0', false)).toBe('90.0');
    expect(displayText(1234.5, '_ * #,##0.00_ ', false)?.trim()).toBe('1,234.50');
    expect(displayText(42759, 'yyyy"年"m"月"d"日"', false)).toBe('2017年1月24日');
    expect(displayText('文', '0.00', false)).toBe('文');
    expect(displayText(0.1 + 0.2, 'General', false)).toBe('0.3');
    expect(displayText(5, '[[[broken', false)).toBe('5');
    expect(displayText(null, '0', false)).toBeUndefined();
  });
});
