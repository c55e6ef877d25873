/** Who is who: forms, surveys and roster entries under one unit, and the names that need a person's word. */
import { assess } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import type { RuleBook } from '../../src/rulebook/rulebook';
import { form, patched, roster, survey } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const judge = (files: readonly (readonly SheetInput[])[], rulebook: RuleBook = MILE_2017) =>
  assess(
    files.map((sheets, index) => readWorkbook(snapshotOf(sheets, `${index}.xlsx`), rulebook)),
    rulebook,
    'city',
  );
const members = (files: readonly (readonly SheetInput[])[], rulebook?: RuleBook) =>
  judge(files, rulebook).units.map(({ unit, roster: entries, forms, surveys }) => [
    unit,
    entries.length,
    forms.length,
    surveys.length,
  ]);
const unknown = (files: readonly (readonly SheetInput[])[], rulebook?: RuleBook) =>
  judge(files, rulebook).unknownNames.map(({ mention, file, sheet, candidates }) => [
    `${file} ${sheet} ${mention.row},${mention.column}`,
    mention.text,
    mention.name,
    candidates,
  ]);
const entry = (unit: string) => ['弥阳镇', '贫困', '可乐村', unit, '市级机关', null, null];
const ballots = (unit: string) => [unit, '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2];
const nameless = (name: string) => patched(form({ name }), { A3: null });

test('the roster gives the order and the names, over several files', () => {
  const files = [[form({ unit: '市农业局' })], [roster([entry('市水务局'), entry('市农业局')]), form()]];
  expect(members(files)).toEqual([
    ['市水务局', 1, 1, 0],
    ['市农业局', 1, 1, 0],
  ]);
  expect(unknown(files)).toEqual([]);
});

test('without a roster the forms do; a survey alone makes no unit', () => {
  const files = [[survey([ballots('市水务局'), ballots('市林业局')]), form()]];
  expect(members(files)).toEqual([['市水务局', 0, 1, 1]]);
  expect(unknown(files)).toEqual([]);
});

test('a confirmed alias joins what it names, as it is written or evened out', () => {
  const aliases = { 市水利局: '市水务局', ' 水务 局': '市水务局' };
  const sheets = [roster([entry('市水务局')]), form({ unit: '市水利局' }), survey([ballots('水务局')])];
  expect(members([sheets], { ...MILE_2017, aliases })).toEqual([['市水务局', 1, 1, 1]]);
  expect(unknown([sheets], { ...MILE_2017, aliases })).toEqual([]);
  expect(members([sheets])).toEqual([
    ['市水务局', 1, 0, 0],
    ['市水利局', 0, 1, 0],
  ]);
});

test('a name that the roster does not know is asked for where it stands', () => {
  const sheets = [roster([entry('市水务局')]), form({ unit: '市水务站' }), survey([ballots('某某公司')])];
  expect(unknown([sheets])).toEqual([
    ['0.xlsx 市水务站 2,0', '市水务站', '市水务站', ['市水务局']],
    ['0.xlsx 满意度 3,1', '某某公司', '某某公司', []],
  ]);
});

test('the same unknown name in form and survey is asked for once, in a survey alone each time', () => {
  const rostered = roster([entry('市水务局')]);
  const twice = survey([ballots('市水务站'), ballots('水务所'), ballots('水务所')]);
  const asked = unknown([[rostered, form({ unit: '市水务站' }), twice]]);
  expect(asked.map(([, text]) => text)).toEqual(['市水务站', '水务所', '水务所']);
});

test.each([
  ['市水务局', '市水务局'],
  ['1.甲局', '甲局'],
  ['03-甲局', '甲局'],
  ['(2)甲局', '甲局'],
  ['4 甲局', '甲局'],
  ['二、甲公司', '甲公司'],
  ['21世纪公司', '21世纪公司'],
  ['弥阳镇', '弥阳镇'],
])('a form without a unit on the sheet %s is that of %s', (sheet, unit) => {
  expect(members([[nameless(sheet)]])).toEqual([[unit, 0, 1, 0]]);
  expect(unknown([[nameless(sheet)]])).toEqual([]);
});

test.each(['Sheet1', '1', '附件1', '评分表', '全市汇总', '2017年度', '3', '甲', '水务'])(
  'a form without a unit on the sheet %s is nobody’s',
  (sheet) => {
    const { units, unnamed } = assess(
      [readWorkbook(snapshotOf([nameless(sheet)]), MILE_2017)],
      MILE_2017,
      'city',
    );
    expect([units.length, unnamed.length]).toEqual([0, 1]);
  },
);

test('the roster knows names that look like no unit’s, and asks for those that it has not', () => {
  const sheets = [roster([entry('水务'), entry('市农业局')]), nameless('水务'), nameless('市林业局')];
  expect(members([sheets])).toEqual([
    ['水务', 1, 1, 0],
    ['市农业局', 1, 0, 0],
    ['市林业局', 0, 1, 0],
  ]);
  expect(unknown([sheets])).toEqual([['0.xlsx 市林业局 3,0', '市林业局', '市林业局', ['市农业局']]]);
});
