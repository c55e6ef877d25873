/** Totals of a form: what is open, what is waived, and between which bounds the total still lies. */
import { assess, type UnitResult } from '../../src/assessment';
import { readWorkbook, type Stage } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import type { MissingPolicy, RuleBook, VillagePolicy } from '../../src/rulebook/rulebook';
import { formatDecimal, type Decimal } from '../../src/workbook/decimal';
import { form, patched, roster, SCORES } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Cell = string | number | null;
const HEADER = [
  '挂包单位',
  '乡镇',
  '挂包村',
  '成效(50分)',
  '责任(30分)',
  '作风(20分)',
  '投入(加分12分)',
  '捐赠(加分8分)',
];
const list = (...rows: Cell[][]): SheetInput => ({ name: '汇总', rows: [HEADER, ...rows] });
const one = (...scores: Cell[]) => list(['甲局', '弥阳镇', '一村', ...scores]);
const show = (value: Decimal | null | undefined) =>
  value === null || value === undefined ? '-' : formatDecimal(value);
const judge = (sheets: readonly SheetInput[], rest: Partial<RuleBook> = {}, stage: Stage = 'city') => {
  const rulebook = { ...MILE_2017, ...rest };
  const unit = assess([readWorkbook(snapshotOf(sheets), rulebook)], rulebook, stage).units[0];
  if (!unit) throw new Error('no unit');
  return unit;
};
const missing = (value: MissingPolicy) => ({ missing: { value, article: null } });
const villages = (value: VillagePolicy) => ({ villages: { value, article: null } });
const grades = ({ possible }: UnitResult) => possible.map(({ name }) => name).join(' ');

describe('one form', () => {
  const totals = (policy: MissingPolicy, ...scores: Cell[]) => {
    const result = judge([one(...scores)], missing(policy)).forms[0]?.stages.city;
    if (!result) throw new Error('no totals');
    const { base, bonusRaw, bonus, total, least, most } = result;
    return [base, bonusRaw, bonus, total, least, most].map(show).join(' ');
  };
  test.each<[string, MissingPolicy, Cell[], string]>([
    ['everything scored', 'pending', [40, 25, 15, 10, 5], '80 15 15 95 95 95'],
    ['a blank item', 'pending', [40, null, 15, 10, 5], '- 15 15 - 70 100'],
    ['a blank bonus item', 'pending', [40, 25, 15, null, 5], '80 - - - 85 97'],
    ['a blank bonus item above a high base', 'pending', [50, 30, 15, null, 5], '95 - - - 100 112'],
    ['a score beyond its limit', 'pending', [40, 31, 15, 10, 5], '- 15 15 - 70 100'],
    ['a negative score', 'pending', [40, -1, 15, 10, 5], '- 15 15 - 70 100'],
    ['a bonus beyond its item', 'pending', [40, 25, 15, 13, 5], '80 - - - 85 97'],
    ['words for a score', 'pending', [40, '较好', 15, 10, 5], '- 15 15 - 70 100'],
    ['full scores', 'pending', [50, 30, 20, 12, 8], '100 20 20 120 120 120'],
    ['nothing at all scored', 'pending', [0, 0, 0, 0, 0], '0 0 0 0 0 0'],
    ['an item that does not apply, undecided', 'pending', [40, '缺项', 15, 10, 5], '- 15 15 - 70 100'],
    ['the same, as nothing', 'zero', [40, '缺项', 15, 10, 5], '55 15 15 70 70 70'],
    [
      'the same, in proportion',
      'proportional',
      [40, '缺项', 15, 10, 5],
      '78.571429 15 15 93.571429 93.571429 93.571429',
    ],
    ['a bonus that does not apply, undecided', 'pending', [40, 25, 15, '缺项', 5], '80 - - - 85 85'],
    ['the same, as nothing', 'zero', [40, 25, 15, '缺项', 5], '80 5 5 85 85 85'],
    ['the same, in proportion', 'proportional', [40, 25, 15, '缺项', 5], '80 5 5 85 85 85'],
    ['nothing applies, in proportion', 'proportional', ['缺项', '缺项', '缺项', 10, 5], '0 15 15 15 15 15'],
    ['one waived and one blank, undecided', 'pending', [40, '缺项', null, 10, 5], '- 15 15 - 55 105'],
    ['one waived and one blank, as nothing', 'zero', [40, '缺项', null, 10, 5], '- 15 15 - 55 75'],
    [
      'one waived and one blank, in proportion',
      'proportional',
      [35, '缺项', null, 10, 5],
      '- 15 15 - 65 93.571429',
    ],
  ])('%s (%s)', (_, policy, scores, expected) => expect(totals(policy, ...scores)).toBe(expected));

  test('which items are open, and why', () => {
    const rows = list(['甲局', '弥阳镇', '一村', null, '较好', 21, '缺项', -1]);
    const result = judge([rows]).forms[0]?.stages.city;
    expect(result).toMatchObject({ blank: [0], unreadable: [1], outOfRange: [2, 4], notApplicable: [3] });
  });

  test('an item that alone is the bonus has no limit of its own', () => {
    const sheet: SheetInput = {
      name: '汇总',
      rows: [
        ['挂包单位', '成效(50分)', '责任(50分)', '资金投入(加分20分)'],
        ['甲局', 40, 40, 31.5],
      ],
    };
    expect(judge([sheet]).forms[0]?.stages.city).toMatchObject({ outOfRange: [] });
    expect(show(judge([sheet]).total)).toBe('100');
  });

  test('nothing is certain where the points prove nothing', () => {
    const unit = judge([patched(form(), { F6: 14 })]);
    const { base, bonusRaw, bonus, total, least, most, ...lists } = unit.forms[0]?.stages.city ?? {};
    expect([base, bonusRaw, bonus, total, least, most].map(show).join(' ')).toBe('- - - - 0 120');
    expect(lists).toEqual({ stage: 'city', blank: [], unreadable: [], outOfRange: [], notApplicable: [] });
    expect([unit.unsettled, grades(unit)]).toEqual([['points'], '不合格 合格 良好 优秀']);
  });
});

describe('several villages', () => {
  const rows = (...units: Cell[][]) =>
    list(...units.map((scores, i) => ['甲局', '弥阳镇', `${i + 1}村`, ...scores]));
  const figures = ({ base, bonusRaw, bonus, total }: UnitResult) =>
    [base, bonusRaw, bonus, total].map(show).join(' ');
  const three = rows([40, 25, 15, 10, 5], [40, 30, 15, 0, 0], [30, 20, 10, 12, 8]);
  test.each<[VillagePolicy, string]>([
    ['average', '75 11.6667 11.6667 86.6667'],
    ['lowest', '60 20 20 80'],
    ['highest', '80 15 15 95'],
  ])('%s', (policy, expected) => expect(figures(judge([three], villages(policy)))).toBe(expected));

  test.each<[VillagePolicy, string]>([
    ['average', '良好 优秀'],
    ['lowest', '合格 良好 优秀'],
    ['highest', '优秀'],
  ])('one of them open, %s', (policy, expected) => {
    const unit = judge([rows([50, 30, 15, 0, 0], [40, null, 15, 10, 5])], villages(policy));
    expect([figures(unit), unit.unsettled, unit.grade, grades(unit)]).toEqual([
      '- - - -',
      ['scores'],
      null,
      expected,
    ]);
  });

  test('equal totals: the first stands, whichever counts', () => {
    const equal = rows([40, 25, 15, 10, 5], [45, 30, 20, 0, 0]);
    expect(figures(judge([equal], villages('lowest')))).toBe('80 15 15 95');
    expect(figures(judge([equal], villages('highest')))).toBe('80 15 15 95');
  });

  test('are told apart by township and village; what is not is a duplicate', () => {
    const at = (...places: [Cell, Cell][]) =>
      judge([list(...places.map(([township, village]) => ['甲局', township, village, 40, 25, 15, 10, 5]))])
        .unsettled;
    expect(at(['弥阳镇', '一村'], ['弥阳镇', '二村'])).toEqual([]);
    expect(at(['弥阳镇', '一村'], ['新哨镇', '一村'])).toEqual([]);
    expect(at(['弥阳镇', null], ['新哨镇', null])).toEqual([]);
    expect(at([null, '一村'], [null, '二村'])).toEqual([]);
    expect(at(['弥阳镇', '一村'], ['弥阳镇', '一村'])).toEqual(['duplicate']);
    expect(at([null, null], ['弥阳镇', '一村'])).toEqual(['duplicate']);
    expect(at(['弥阳镇', null], ['弥阳镇', null])).toEqual(['duplicate']);
    expect(at(['弥阳镇', '一村、二村'], ['弥阳镇', '一村二村'])).toEqual([]);
  });

  test('a duplicate has no figures; each of the two is still possible', () => {
    const unit = judge([
      list(['甲局', '弥阳镇', '一村', 40, 25, 15, 10, 5], ['甲局', '弥阳镇', '一村', 30, 20, 10, null, 8]),
    ]);
    expect([figures(unit), unit.stageTotals, grades(unit)]).toEqual([
      '- - - -',
      { self: null, township: null, city: null },
      '不合格 合格 良好 优秀',
    ]);
  });

  test('their names: of the forms, else of the roster', () => {
    expect(judge([three]).villages).toEqual(['1村', '2村', '3村']);
    const named = roster([['弥阳镇', '贫困', '可乐村', '市水务局', '机关', null, null]]);
    expect(judge([named]).villages).toEqual(['可乐村']);
    expect(judge([named, patched(form(), { F3: '挂包村:二村' })]).villages).toEqual(['二村']);
  });
});

describe('one fault of several forms is one of the unit', () => {
  const merged = (name: string, ...merges: readonly string[]): SheetInput => {
    const sheet = form({ name, village: name });
    return { ...sheet, merges: [...(sheet.merges ?? []), ...merges] };
  };
  test.each<[string, SheetInput, readonly string[], string]>([
    ['merged scores', merged('二村', 'I6:I7'), ['mergedCells'], '不合格 合格 良好 优秀'],
    ['points that prove nothing', patched(form({ name: '二', village: '二村' }), { F6: 14 }), ['points'], '不合格 合格 良好 优秀'],
    ['a score missing', patched(form({ name: '二', village: '二村' }), { I8: null }), ['scores'], '良好 优秀'],
    ['a typed sum', form({ name: '二', village: '二村', total: 85 }), ['typedSum'], '良好 优秀'],
    ['none', form({ name: '二', village: '二村' }), [], '优秀'],
  ])('%s', (_, second, unsettled, possible) => {
    const unit = judge([merged('一村'), second]);
    expect([unit.unsettled, grades(unit)]).toEqual([unsettled, possible]);
  }); // prettier-ignore
});

describe('merged score cells', () => {
  const scored = (merges: readonly string[]) => {
    const sheet = form();
    const unit = judge([{ ...sheet, merges: [...(sheet.merges ?? []), ...merges] }]);
    return [unit.unsettled, grades(unit)];
  };
  test('leave the unit open where they touch its scores', () => {
    expect(scored(['I6:I7'])).toEqual([['mergedCells'], '不合格 合格 良好 优秀']);
    expect(scored(['I6:I7', 'I12:I13'])).toEqual([['mergedCells'], '不合格 合格 良好 优秀']);
    expect(scored([])).toEqual([[], '优秀']);
  });

  test('leave other forms of the sheet alone', () => {
    const rows = [['甲局', '弥阳镇', '一村', 40, 25, 15, 10, 5], ['乙局', '弥阳镇', '二村', 40, 25, 15, 10, 5], ['丙局', '弥阳镇', '三村', 40, 25, 15, 10, 5]]; // prettier-ignore
    const sheet = { ...list(...rows), merges: ['D2:D3'] };
    const { units } = assess([readWorkbook(snapshotOf([sheet]), MILE_2017)], MILE_2017, 'city');
    expect(units.map(({ unit, unsettled }) => [unit, ...unsettled].join(' '))).toEqual([
      '甲局 mergedCells',
      '乙局 mergedCells',
      '丙局',
    ]);
  });
});

describe('the assessed stage', () => {
  const stages = { self: SCORES.map((score) => score / 2), city: SCORES };
  test('gives the totals of each stage, provisional below the city', () => {
    const unit = judge([form(stages)], {}, 'self');
    expect([unit.provisional, show(unit.total), Object.values(unit.stageTotals).map(show)]).toEqual([
      true,
      '46.25',
      ['46.25', '-', '92.5'],
    ]);
    expect(judge([form(stages)]).provisional).toBe(false);
  });

  test('a stage that a list does not have leaves every grade possible', () => {
    const unit = judge([one(40, 25, 15, 10, 5)], {}, 'self');
    expect([unit.unsettled, grades(unit), unit.total]).toEqual([['scores'], '不合格 合格 良好 优秀', null]);
  });

  test('a typed sum that speaks for another grade is named as the reason', () => {
    expect(judge([form({ total: 85 })]).unsettled).toEqual(['typedSum']);
    expect(judge([form({ total: 95 })]).unsettled).toEqual([]);
  });

  test('without a form there is no grade', () => {
    const unit = judge([roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', null, null]])]);
    expect([unit.unsettled, grades(unit), unit.township, unit.kind]).toEqual([
      ['noForm'],
      '不合格 合格 良好 优秀',
      '弥阳镇',
      '市级机关',
    ]);
  });
});
