import fc from 'fast-check';
import {
  add,
  decimal,
  decimalFromNumber,
  decimalFromText,
  decimalsOf,
  divide,
  formatDecimal,
  multiply,
  roundTo,
  sum,
  toNumber,
} from '../../src/workbook/decimal';

test.each([
  [0.1, '0.1'],
  [89.96, '89.96'],
  [-2, '-2'],
  [8.100000000000001, '8.1'],
  [1e-7, '0.0000001'],
  [1e-9, '0'],
  [25 / 3, '8.33333333'],
  [123456.789, '123456.789'],
])('%p means %s', (value, text) => {
  const exact = decimalFromNumber(value);
  expect(exact === null ? null : formatDecimal(exact)).toBe(text);
});

test.each([Number.NaN, Infinity, 1e12, -1e300])('%p is out of range', (value) => {
  expect(decimalFromNumber(value)).toBeNull();
});

test.each(['', '.', 'x', '1,5', '1e999', '--1', '1 2'])('%p is no number', (text) => {
  expect(decimalFromText(text)).toBeNull();
});

test('twenty scores of 4.5 are exactly 90 (Article 6)', () => {
  expect(sum(Array.from({ length: 20 }, () => decimal(4.5)))).toBe(decimal(90));
  expect(sum(Array.from({ length: 900 }, () => decimal(0.1)))).toBe(decimal(90));
});

test('rates round half up to four decimals', () => {
  expect(formatDecimal(divide(decimal(52), decimal(57), 4))).toBe('0.9123');
  expect(formatDecimal(roundTo(decimal('0.00005'), 4))).toBe('0.0001');
  expect(formatDecimal(roundTo(decimal('-0.00005'), 4))).toBe('-0.0001');
  expect(() => divide(decimal(1), decimal(0))).toThrow(RangeError);
});

test('decimals are counted as written', () => {
  expect([90, 89.9, 8.333, 0].map((value) => decimalsOf(decimal(value)))).toEqual([0, 1, 3, 0]);
});

const hundredths = fc.integer({ min: -900_000, max: 900_000 });

test('arithmetic is that of whole hundredths', () => {
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      const [x, y] = [decimal(`${a}e-2`), decimal(`${b}e-2`)];
      expect(toNumber(add(x, y))).toBe((a + b) / 100);
      expect(formatDecimal(multiply(x, y))).toBe(formatDecimal(decimal(`${BigInt(a) * BigInt(b)}e-4`)));
      expect(decimalFromNumber(toNumber(x))).toBe(x);
      expect(decimalFromText(formatDecimal(x))).toBe(x);
    }),
  );
});
