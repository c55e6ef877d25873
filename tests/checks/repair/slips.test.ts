import { countsBehind, slipBetween, type Slip } from '../../../src/checks/repair/slips';
import { decimal, formatDecimal } from '../../../src/workbook/decimal';

describe('a slip of the hand', () => {
  test.each<[string, string, Slip | null]>([
    ['88.5', '85.8', 'swapped'],
    ['12', '21', 'swapped'],
    ['102', '120', 'swapped'],
    ['123', '321', null],
    ['8.5', '85', 'point'],
    ['85', '8.5', 'point'],
    ['7', '700', 'point'],
    ['7', '7000', null],
    ['8', '88', 'repeated'],
    ['8.5', '8.55', 'repeated'],
    ['8.5', '88.5', 'repeated'],
    ['86.5', '84.5', 'digit'],
    ['86.5', '8.5', 'digit'],
    ['86.5', '86', null],
    ['86.5', '84', null],
    ['12', '13', null],
    ['8', '3', null],
    ['30', '28', null],
    ['30', '30', null],
    ['8', '-8', null],
    ['0', '10', null],
    ['86.5', '86.5', null],
    ['-86.5', '86.5', null],
    ['86.5', '-86.5', null],
    ['-12', '-21', null],
    ['8.5', '8.4', null],
    ['8.5', '5.8', 'swapped'],
    ['1234', '2134', 'swapped'],
    ['1234', '1224', 'digit'],
    ['86.5', '865', 'point'],
    ['0.5', '0', null],
    ['100', '1000', 'point'],
    ['123.4', '123', null],
    ['123', '12', 'digit'],
  ])('%s written as %s: %s', (meant, typed, slip) => {
    expect(slipBetween(decimal(meant), decimal(typed))).toBe(slip);
  });
});

describe('counts behind a typed one', () => {
  test.each<[string, readonly string[]]>([
    ['58', ['85']],
    ['60', ['6']],
    ['60.5', ['605']],
    ['55', ['5']],
    ['7', []],
    ['101', ['110']],
  ])('%s', (typed, meant) => {
    expect(countsBehind(decimal(typed)).map((one) => formatDecimal(one.meant))).toEqual(meant);
  });

  test('each of them leads back by the slip it names', () => {
    for (const typed of ['12', '60', '101', '556', '9.5']) {
      for (const { meant, slip } of countsBehind(decimal(typed))) {
        expect([typed, slipBetween(meant, decimal(typed))]).toEqual([typed, slip]);
      }
    }
  });
});
