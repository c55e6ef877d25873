import { findField, readFields } from '../../src/reading/fields';
import { Grid } from '../../src/reading/grid';
import { sheetOf } from '../support/snapshot';

const fieldsOf = (rows: (string | number | null)[][], merges: string[] = []) => {
  const width = Math.max(...rows.map((row) => row.length));
  return readFields(new Grid(sheetOf({ name: 's', rows, merges })), 0, rows.length - 1, 0, width + 2);
};
const pairs = (rows: (string | number | null)[][], merges: string[] = []) =>
  fieldsOf(rows, merges).map(({ label, value }) => [label, value]);

test.each<[string, string, string[][]]>([
  ['one pair', '挂包单位:市水务局', [['挂包单位', '市水务局']]],
  ['full-width colon and a seal in brackets', '挂包单位(盖章)\uff1a市水务局', [['挂包单位', '市水务局']]],
  [
    'several pairs divided by blanks',
    '挂包单位(盖章):市水务局  挂包乡镇:弥阳镇  挂包村:可乐村  填报日期:2018年1月20日',
    [
      ['挂包单位', '市水务局'],
      ['挂包乡镇', '弥阳镇'],
      ['挂包村', '可乐村'],
      ['填报日期', '2018年1月20日'],
    ],
  ],
  [
    'several pairs with nothing between them',
    '挂包单位:市水务局挂包乡镇:弥阳镇',
    [
      ['挂包单位', '市水务局'],
      ['挂包乡镇', '弥阳镇'],
    ],
  ],
  [
    'underscores and blanks of the printed line',
    '挂包单位:__市水务局__  挂包村:______  填报日期:  年  月  日',
    [
      ['挂包单位', '市水务局'],
      ['挂包村', ''],
      ['填报日期', ''],
    ],
  ],
  ['blanks inside the label', '挂 包 单 位:市水务局', [['挂包单位', '市水务局']]],
  [
    'ideographic blanks',
    '挂包单位\uff1a\u3000市水务局\u3000\u3000挂包村\uff1a甲村',
    [
      ['挂包单位', '市水务局'],
      ['挂包村', '甲村'],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(pairs([[text]])).toEqual(expected);
});

test('the value may stand in the next cell, past a merged label', () => {
  expect(pairs([['挂包单位:', '市水务局', '挂包村:', '甲村']])).toEqual([
    ['挂包单位', '市水务局'],
    ['挂包村', '甲村'],
  ]);
  expect(pairs([['挂包单位', null, '市水务局']], ['A1:B1'])).toEqual([['挂包单位', '市水务局']]);
});

test('an empty field knows where its value would go', () => {
  const [field] = fieldsOf([['等次', null, null]]);
  expect(field).toMatchObject({
    label: '等次',
    value: '',
    labelPlace: { row: 0, column: 0 },
    place: { row: 0, column: 1 },
  });
});

test('a filled field comes before an empty one', () => {
  const fields = fieldsOf([['挂包单位:'], [null], ['填报单位:市林业局']]);
  expect(findField(fields, (label) => label === '挂包单位' || label === '填报单位')?.value).toBe('市林业局');
});
