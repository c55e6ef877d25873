import { readNumber, readRate, type NumberKind } from '../../src/reading/number';
import type { Reading } from '../../src/reading';
import { formatDecimal } from '../../src/workbook/decimal';
import type { Scalar } from '../../src/workbook/snapshot';

const shown = (reading: Reading): string => {
  switch (reading.kind) {
    case 'number':
      return formatDecimal(reading.value);
    case 'repaired':
      return `${reading.code} ${formatDecimal(reading.value)}`;
    case 'unreadable':
      return reading.code + (reading.guess === null ? '' : ` ?${formatDecimal(reading.guess)}`);
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
  [1e300, 'V03'],
  [null, 'blank'],
  ['', 'blank'],
  [' 　', 'blank'],
  ['分', 'blank'],
  ['缺项', 'notApplicable'],
  ['不 适 用', 'notApplicable'],
  ['/', 'notApplicable'],
  ['\uff0f', 'notApplicable'],
  ['8', 'V06 8'],
  ["'8", 'V06 8'],
  [' 8.5 ', 'V07 8.5'],
  ['8.5\u200b', 'V07 8.5'],
  ['\uff19.\uff15', 'V05 9.5'],
  ['8\uff0e5', 'V05 8.5'],
  ['30 分', 'V04 30'],
  ['99.3 分', 'V04 99.3'],
  ['5分', 'V04 5'],
  ['8(缺计划扣2分)', 'V04 8'],
  ['8(9)', 'V22'],
  ['八', 'V08 8'],
  ['十二分', 'V08 12'],
  ['八点五', 'V08 8.5'],
  ['9。5', 'V09 ?9.5'],
  ['1O', 'V09 ?10'],
  ['l5', 'V09 ?15'],
  ['8/9', 'V22'],
  ['8-9', 'V22'],
  ['8\n9', 'V22'],
  ['1 0', 'V22'],
  ['8分\u30009分', 'V22'],
  ['７ ８', 'V22'],
  ['7 .5', 'V07 7.5'],
  ['√', 'V21'],
  ['×', 'V21'],
  ['-', 'V21'],
  ['*', 'V21'],
  [true, 'V21'],
  ['较好', 'V03'],
  ['无', 'V03'],
  ['同上', 'V03'],
  ['点', 'V03'],
  ['百十', 'V08 110'],
  [{ error: '#REF!' }, 'V11'],
])('a score cell holding %p reads %s', (value, expected) => {
  expect(shown(readNumber(value))).toBe(expected);
});

test('a formula without a value is no zero', () => {
  expect(readNumber(null, 'score', '=A1*2')).toEqual({
    kind: 'unreadable',
    code: 'V11',
    text: '=A1*2',
    guess: null,
  });
});

test.each<[string, NumberKind, string]>([
  ['15万元', 'amount', 'V04 15'],
  ['150000元', 'amount', 'V04 15'],
  ['水泥220吨', 'amount', 'V03'],
  ['57张', 'count', 'V04 57'],
  ['5分', 'count', 'V03'],
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
