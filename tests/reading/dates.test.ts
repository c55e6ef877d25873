import { readDateCell, readDateText, serialOf } from '../../src/reading/dates';

const date = (year: number | null, month: number, day: number) => ({ year, month, day });

test.each<[string | number, string, ReturnType<typeof date> | null]>([
  [43_123, 'date', date(2018, 1, 23)],
  [43_123.75, 'date', date(2018, 1, 23)],
  ['2018年1月23日', 'date', date(2018, 1, 23)],
  ['2018 年 01 月 23 日', 'date', date(2018, 1, 23)],
  ['２０１８年１月２３日(公章)', 'date', date(2018, 1, 23)],
  ['2018.1.23', 'loose', date(2018, 1, 23)],
  ['2018/01/23', 'loose', date(2018, 1, 23)],
  ['2018-1-23', 'loose', date(2018, 1, 23)],
  ['20180123', 'loose', date(2018, 1, 23)],
  [20_180_123, 'loose', date(2018, 1, 23)],
  ['18.1.23', 'loose', date(2018, 1, 23)],
  ['18年1月23日', 'loose', date(2018, 1, 23)],
  ['1月24日', 'loose', date(null, 1, 24)],
  ['2018年2月30日', 'impossible', null],
  ['2018.13.1', 'impossible', null],
])('%p is %s', (value, kind, expected) => {
  expect(readDateCell(value, {})).toEqual(expected ? { kind, date: expected } : { kind });
});

test.each(['', '见附件', '年  月  日', '2018年  月  日', '2018年1月', '1.24', 86.5, 5, true, null])(
  '%p is no date',
  (value) => expect(readDateCell(value, {})).toBeNull(),
);

test('a number in a text is no serial', () => expect(readDateText('43123')).toBeNull());
test('serials go back to the day they stand for', () => expect(serialOf(2018, 1, 23)).toBe(43_123));
