import { readNumber, readRate, type NumberKind } from '../../src/reading/number';
import type { Reading } from '../../src/reading';
import { formatDecimal } from '../../src/workbook/decimal';
import type { Scalar } from '../../src/workbook/snapshot';

const shown = (reading: Reading): string => {
  switch (reading.kind) {
    case 'number':
      return formatDecimal(reading.value);
    case 'repaired':
      return `${reading.cause} ${formatDecimal(reading.value)}`;
    case 'unreadable':
      return reading.cause + (reading.guess === null ? '' : ` ?${formatDecimal(reading.guess)}`);
    default:
      return reading.kind;
  }
};

test.each<[Scalar, string]>([
  [9.5, '9.5'],
  [0, '0'],
  [-2, '-2'],
  [8.100000000000001, '8.1'],
  [8.333333333333334, '8.33333333'],
  [1e300, 'text'],
  [null, 'blank'],
  ['', 'blank'],
  [' 　', 'blank'],
  ['分', 'blank'],
  ['缺项', 'notApplicable'],
  ['不 适 用', 'notApplicable'],
  ['/', 'notApplicable'],
  ['\uff0f', 'notApplicable'],
  ['8', 'asText 8'],
  ["'8", 'asText 8'],
  [' 8.5 ', 'invisible 8.5'],
  ['8.5\u200b', 'invisible 8.5'],
  ['\uff19.\uff15', 'fullWidth 9.5'],
  ['8\uff0e5', 'fullWidth 8.5'],
  ['30 分', 'withUnit 30'],
  ['99.3 分', 'withUnit 99.3'],
  ['5分', 'withUnit 5'],
  ['8(缺计划扣2分)', 'withUnit 8'],
  ['8(9)', 'twoNumbers'],
  ['八', 'chinese 8'],
  ['十二分', 'chinese 12'],
  ['八点五', 'chinese 8.5'],
  ['9。5', 'lookAlike ?9.5'],
  ['1O', 'lookAlike ?10'],
  ['l5', 'lookAlike ?15'],
  ['8/9', 'twoNumbers'],
  ['8-9', 'twoNumbers'],
  ['8\n9', 'twoNumbers'],
  ['1 0', 'twoNumbers'],
  ['8分\u30009分', 'twoNumbers'],
  ['７ ８', 'twoNumbers'],
  ['7 .5', 'invisible 7.5'],
  ['√', 'symbol'],
  ['×', 'symbol'],
  ['-', 'symbol'],
  ['*', 'symbol'],
  [true, 'symbol'],
  ['较好', 'text'],
  ['无', 'text'],
  ['同上', 'text'],
  ['点', 'text'],
  ['百十', 'chinese 110'],
  [{ error: '#REF!' }, 'noValue'],
])('a score cell holding %p reads %s', (value, expected) => {
  expect(shown(readNumber(value))).toBe(expected);
});

test('a formula without a value is no zero', () => {
  expect(readNumber(null, 'score', '=A1*2')).toEqual({
    kind: 'unreadable',
    cause: 'noValue',
    text: '=A1*2',
    guess: null,
  });
});

test.each<[string, NumberKind, string]>([
  ['15万元', 'amount', 'withUnit 15'],
  ['150000元', 'amount', 'withUnit 15'],
  ['水泥220吨', 'amount', 'text'],
  ['57张', 'count', 'withUnit 57'],
  ['5分', 'count', 'text'],
])('%s as %s reads %s', (value, kind, expected) => {
  expect(shown(readNumber(value, kind))).toBe(expected);
});

test.each<[Scalar, string | null, string]>([
  [96, '0.96', 'hundred'],
  [0.96, '0.96', 'share'],
  ['96%', '0.96', 'share'],
  [1, '1', 'share'],
  ['很高', null, 'share'],
])('a rate of %p is the share %s', (value, share, scale) => {
  const rate = readRate(value, null);
  expect([rate.share && formatDecimal(rate.share), rate.scale]).toEqual([share, scale]);
});
