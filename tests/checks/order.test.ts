/** Findings are told in the order in which people read: files, sheets, rows, columns; the county last. */
import { form, list, patched, roster, survey } from './support/county';
import { brief, findingsIn } from './support/findings';
import type { SheetInput } from '../support/snapshot';

const told = (...files: (readonly SheetInput[])[]) =>
  findingsIn(files)
    .filter(({ code }) => !/^(?:V10|V20|R08|B08|Q0[45]|M12|R12)/.test(code))
    .map((finding) => `${finding.file} ${finding.sheet ?? '-'} ${brief(finding)}`);
const faulty = (name: string) => patched(form({ name, unit: name }), { I8: 99, I7: 99, H7: -1, G9: '较好' });
const foreign: SheetInput = { name: '通讯录', rows: [['姓名', '电话'], ['某人', '123']] }; // prettier-ignore

test('sheets as they come, then rows, then columns', () => {
  expect(told([faulty('乙局'), faulty('甲局')])).toEqual([
    'test.xlsx 乙局 V02 H7',
    'test.xlsx 乙局 V01 I7',
    'test.xlsx 乙局 V01 I8',
    'test.xlsx 乙局 V03 G9',
    'test.xlsx 甲局 V02 H7',
    'test.xlsx 甲局 V01 I7',
    'test.xlsx 甲局 V01 I8',
    'test.xlsx 甲局 V03 G9',
  ]);
});

test('of several faults in one cell, the order of the catalogue', () => {
  const strange = patched(list([['弥阳镇', '=市水务局', 44, 40, 6, null, '优']]), {
    D4: { f: '=40+11', v: 51 },
  });
  expect(told([strange])).toEqual([
    'test.xlsx 评分汇总 F07 C4',
    'test.xlsx 评分汇总 V01 D4',
    'test.xlsx 评分汇总 V12 D4',
    'test.xlsx 评分汇总 G02 H4',
  ]);
});

test('file by file, a whole file before its sheets, the county at the end', () => {
  const over = ['甲局', '乙局', '丙局'].map((unit) => ['弥阳镇', unit, 50, 45, 0]);
  const named = roster(
    ['甲局', '乙局', '丙局'].map((unit) => ['弥阳镇', '贫困', '可乐村', unit, '机关', null, null]),
  );
  const first = [named, patched(list(over), { D4: '50分' })];
  const protectedForm = { ...survey([['甲局', '可乐村', 60, 58, 57, 41, 12, 3, 2, null]]), name: '满意度' };
  expect(told([foreign], first, [protectedForm]).filter((line) => !line.includes('M11'))).toEqual([
    'test1.xlsx - T01',
    'test2.xlsx 评分汇总 V04 D4',
    'test3.xlsx 满意度 M01 F4',
    'test1.xlsx - Q01',
    'test1.xlsx - Q03',
  ]);
});

test('sheets of one name in two files stay with their files', () => {
  expect(told([form(), faulty('甲局')], [faulty('甲局')]).filter((line) => line.includes('V02'))).toEqual([
    'test1.xlsx 甲局 V02 H7',
    'test2.xlsx 甲局 V02 H7',
  ]);
});
