/** The worked values that every implementation must agree with, named by article. */
import { assess, isInPrintedGap, type UnitResult } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { builtInRuleBook, type RuleBook } from '../../src/rulebook';
import { formatDecimal, type Decimal } from '../../src/workbook/decimal';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const show = (value: Decimal | null | undefined) =>
  value === null || value === undefined ? null : formatDecimal(value);
const judge = (
  sheets: readonly SheetInput[],
  rulebook: RuleBook = builtInRuleBook,
  stage: 'city' | 'self' = 'city',
) => assess([readWorkbook(snapshotOf(sheets), rulebook)], rulebook, stage);
const list = (...rows: (string | number | null)[][]): SheetInput => ({
  name: '汇总',
  rows: [
    ['序号', '挂包单位', '乡镇', '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)', '总分', '等次'],
    ...rows,
  ],
});
const roster = (...rows: (string | number | null)[][]): SheetInput => ({
  name: '附件3',
  rows: [['序号', '乡镇', '乡镇类别', '挂包单位', '单位性质', '名额归属'], ...rows],
});
const one = (
  effect: number | string | null,
  duty: number | string | null,
  bonus: number | string | null,
): UnitResult => {
  const unit = judge([list([1, '甲局', '弥阳镇', effect, duty, bonus, null, null])]).units[0];
  if (!unit) throw new Error('no unit');
  return unit;
};

describe('Article 6: score and grade', () => {
  test.each([
    [44.5, 40, 6, '84.5', '6', '90.5', '优秀', false],
    [49.5, 40, 0, '89.5', '0', '89.5', '良好', true],
    [39.5, 30, 0, '69.5', '0', '69.5', '不合格', true],
    [49.96, 40, 0, '89.96', '0', '89.96', '良好', true],
    [50, 50, 23.5, '100', '20', '120', '优秀', false],
    [40, 40, 0, '80', '0', '80', '良好', false],
    [40, 39.99, 0, '79.99', '0', '79.99', '合格', true],
  ])('%p + %p + %p', (effect, duty, bonus, base, counted, total, grade, gap) => {
    const unit = one(effect, duty, bonus);
    expect([show(unit.base), show(unit.bonus), show(unit.total), unit.grade?.name]).toEqual([
      base,
      counted,
      total,
      grade,
    ]);
    expect(unit.total !== null && isInPrintedGap(unit.total, builtInRuleBook)).toBe(gap);
    expect(unit.possible).toEqual([unit.grade]);
  });

  test('bonus items 10 + 8 + 5.5: raw 23.5, counted 20', () => {
    const unit = one(40, 40, 23.5);
    expect([show(unit.bonusRaw), show(unit.bonus)]).toEqual(['23.5', '20']);
  });

  test('twenty scores of 4.5 are exactly 90', () => {
    const items = Array.from({ length: 20 }, (_, i) => `项目${i}(5分)`);
    const unit = judge([
      {
        name: '汇总',
        rows: [
          ['挂包单位', ...items, '资金投入(20分)'],
          ['甲局', ...items.map(() => 4.5), 0],
        ],
      },
    ]).units[0];
    expect([show(unit?.total), unit?.grade?.name]).toEqual(['90', '优秀']);
  });
});

describe('blank is not zero, text is not zero', () => {
  test.each<[string | number | null, string[]]>([
    [null, ['不合格', '合格', '良好', '优秀']],
    ['较好', ['不合格', '合格', '良好', '优秀']],
    ['缺项', ['不合格', '合格', '良好', '优秀']],
    [60, ['不合格', '合格', '良好', '优秀']],
    [-1, ['不合格', '合格', '良好', '优秀']],
  ])('%p leaves the grade open', (score, possible) => {
    const unit = one(score, 45, 0);
    expect(unit.total).toBeNull();
    expect(unit.grade).toBeNull();
    expect(unit.possible.map(({ name }) => name)).toEqual(possible);
  });

  test('the grades still possible follow from what is known', () => {
    expect(one(50, 45, null).possible.map(({ name }) => name)).toEqual(['优秀']);
    expect(one(50, 35, null).possible.map(({ name }) => name)).toEqual(['良好', '优秀']);
    expect(one(50, 35, null).grade).toBeNull();
  });

  test.each([
    ['zero', '45', '不合格'],
    ['proportional', '90', '优秀'],
  ] as const)('缺项 by policy %s', (policy, total, grade) => {
    const rulebook: RuleBook = { ...builtInRuleBook, missing: { value: policy, article: null } };
    const unit = judge([list([1, '甲局', '弥阳镇', '缺项', 45, 0, null, null])], rulebook).units[0];
    expect([show(unit?.total), unit?.grade?.name]).toEqual([total, grade]);
  });
});

describe('several villages, stages, typed sums', () => {
  const villages = (...rows: (string | number | null)[][]): SheetInput => ({
    name: '汇总',
    rows: [['挂包单位', '乡镇', '挂包村', '工作成效(50分)', '责任落实(50分)', '加分(20分)'], ...rows],
  });
  test.each([
    ['average', '85.3333'],
    ['lowest', '80'],
    ['highest', '96'],
  ] as const)('多村合并: %s', (policy, total) => {
    const rulebook: RuleBook = { ...builtInRuleBook, villages: { value: policy, article: null } };
    const rows = [
      ['甲局', '弥阳镇', '一村', 40, 40, 0],
      ['甲局', '弥阳镇', '二村', 48, 48, 0],
      ['甲局', '弥阳镇', '三村', 40, 40, 0],
    ];
    expect(show(judge([villages(...rows)], rulebook).units[0]?.total)).toBe(total);
  });

  test('the same village twice is a duplicate: no grade, both possible', () => {
    const unit = judge([
      villages(['甲局', '弥阳镇', '一村', 40, 40, 0], ['甲局', '弥阳镇', '一村', 48, 48, 0]),
    ]).units[0];
    expect([unit?.total, unit?.grade, unit?.unsettled]).toEqual([null, null, ['duplicate']]);
    expect(unit?.possible.map(({ name }) => name)).toEqual(['良好', '优秀']);
  });

  test('the city column alone decides; another stage is provisional', () => {
    const sheet: SheetInput = {
      name: '汇总',
      rows: [
        ['挂包单位', '自评', null, null, '市级评估', null, null],
        [
          null,
          '工作成效(50分)',
          '责任落实(50分)',
          '加分(20分)',
          '工作成效(50分)',
          '责任落实(50分)',
          '加分(20分)',
        ],
        ['甲局', 50, 48, 0, 45, 36, 0],
        ['乙局', 50, 48, 0, null, null, null],
      ],
      merges: ['A1:A2', 'B1:D1', 'E1:G1'],
    };
    const [first, second] = judge([sheet]).units;
    expect([show(first?.total), first?.provisional, show(first?.stageTotals.self)]).toEqual([
      '81',
      false,
      '98',
    ]);
    expect([second?.total, second?.grade]).toEqual([null, null]);
    const self = judge([sheet], builtInRuleBook, 'self').units[1];
    expect([show(self?.total), self?.provisional]).toEqual(['98', true]);
  });

  test.each([
    [92, null, ['良好', '优秀']],
    [89, '良好', ['良好']],
    [89.5, '良好', ['良好']],
  ])('a typed total of %p beside 89.5', (typed, grade, possible) => {
    const unit = judge([list([1, '甲局', '弥阳镇', 49.5, 40, 0, typed, null])]).units[0];
    expect(unit?.grade?.name ?? null).toBe(grade);
    expect(unit?.possible.map(({ name }) => name)).toEqual(possible);
  });
});

describe('satisfaction', () => {
  const survey = (...rows: (string | number | null)[][]): SheetInput => ({
    name: '满意度',
    rows: [['挂联单位', '发放', '收回', '有效票', '满意', '基本满意', '不满意', '不了解', '满意率'], ...rows],
  });
  const rate = (rulebook: RuleBook) =>
    show(
      judge(
        [list([1, '甲局', null, 40, 40, 0, null, null]), survey(['甲局', 60, 58, 57, 40, 12, 3, 2, null])],
        rulebook,
      ).units[0]?.satisfaction?.rate,
    );
  const by = (
    favourable: ('satisfied' | 'basicallySatisfied')[],
    denominator: 'valid' | 'returned' | 'informed',
  ) => ({
    ...builtInRuleBook,
    satisfaction: {
      article: null,
      value: { ...builtInRuleBook.satisfaction.value, favourable, denominator },
    },
  });
  test.each([
    ['the default', ['satisfied', 'basicallySatisfied'], 'valid', '0.9123'],
    ['of returned', ['satisfied', 'basicallySatisfied'], 'returned', '0.8966'],
    ['without 不了解', ['satisfied', 'basicallySatisfied'], 'informed', '0.9455'],
    ['满意 only', ['satisfied'], 'valid', '0.7018'],
  ] as const)('%s', (_, favourable, denominator, expected) => {
    expect(rate(by([...favourable], denominator))).toBe(expected);
  });

  test('no ballots: not computable, never 0 %', () => {
    const units = judge([
      list([1, '甲局', null, 40, 40, 0, null, null]),
      survey(['甲局', 0, 0, 0, 0, 0, 0, 0, null]),
    ]).units;
    expect(units[0]?.satisfaction).toBeNull();
  });
});

describe('Article 7: quota', () => {
  const excellent = (name: string, total: number, township = '弥阳镇') => [
    1,
    name,
    township,
    50,
    total - 50,
    0,
    null,
    null,
  ];
  const four = list(
    excellent('甲局', 92.1),
    excellent('乙局', 91.8),
    excellent('丙局', 91.8),
    excellent('丁局', 90.4),
    excellent('戊公司', 95),
  );
  const named = roster(
    [1, '弥阳镇', '贫困', '甲局', '市级机关', null],
    [2, '弥阳镇', '贫困', '乙局', '市级机关', null],
    [3, '弥阳镇', '贫困', '丙局', '市级机关', null],
    [4, '弥阳镇', '贫困', '丁局', '市级机关', null],
    [5, '弥阳镇', '贫困', '戊公司', '非公企业', null],
  );
  test('a poor township with 92.1, 91.8, 91.8, 90.4', () => {
    const { pools } = judge([four, named]);
    const pool = pools.find(({ pool: name }) => name === '弥阳镇');
    expect(pool).toMatchObject({ kind: 'poor', quota: 2, excellent: 4, over: 2, free: 0 });
    expect(pool?.ranking.map(({ unit, place }) => [unit.unit, place])).toEqual([
      ['甲局', 'in'],
      ['乙局', 'tied'],
      ['丙局', 'tied'],
      ['丁局', 'over'],
    ]);
    expect(pools.at(-1)).toMatchObject({
      pool: '非公企业',
      kind: 'enterprise',
      quota: 3,
      excellent: 1,
      free: 2,
    });
  });

  test('a tie-break chain settles the tie and is on record', () => {
    const rulebook: RuleBook = {
      ...builtInRuleBook,
      tieBreaks: { article: null, value: [{ by: 'satisfaction' }] },
    };
    const survey: SheetInput = {
      name: '满意度',
      rows: [
        ['挂联单位', '收回', '有效票', '满意', '基本满意', '不满意'],
        ['乙局', 50, 50, 40, 5, 5],
        ['丙局', 50, 50, 45, 5, 0],
      ],
    };
    const pool = judge([four, named, survey], rulebook).pools.find(({ pool: name }) => name === '弥阳镇');
    expect(pool?.ranking.map(({ unit, place, settledBy }) => [unit.unit, place, settledBy])).toEqual([
      ['甲局', 'in', null],
      ['丙局', 'in', 'satisfaction'],
      ['乙局', 'over', 'satisfaction'],
      ['丁局', 'over', null],
    ]);
  });

  test('without a known kind a township has no quota', () => {
    const units = ['甲局', '乙局', '丙局', '丁局'];
    const unkind = roster(...units.map((unit, index) => [index + 1, '弥阳镇', null, unit, '机关', null]));
    const { pools, placesInAll } = judge([four, unkind]);
    expect(pools[0]).toMatchObject({ pool: '弥阳镇', kind: null, quota: null, excellent: 4, over: null });
    expect(placesInAll).toBeNull();
  });

  test('without a roster no quota is judged, and nobody is recommended', () => {
    const { pools, placesInAll, commendation } = judge([four]);
    expect([pools, placesInAll, commendation.units, commendation.available]).toEqual([[], null, [], 0]);
  });

  test('a unit in two townships competes in none until 名额归属 says where', () => {
    const twice = (pool: string | null) =>
      judge([
        list(excellent('甲局', 92)),
        roster([1, '弥阳镇', '贫困', '甲局', '机关', null], [2, '竹园镇', '非贫困', '甲局', '机关', pool]),
      ]).units[0];
    expect([twice(null)?.pool, twice(null)?.grade?.name]).toEqual([null, '优秀']);
    expect(twice('竹园镇')?.pool).toBe('竹园镇');
  });

  test('commendation keeps a tie at the last place whole', () => {
    const rulebook: RuleBook = { ...builtInRuleBook, commended: { value: 2, article: '7' } };
    const rows = ['甲', '乙', '丙'].map((name, i) =>
      excellent(`${name}局`, i === 0 ? 95 : 91, ['弥阳镇', '新哨镇', '竹园镇'][i]),
    );
    const kinds = roster(
      [1, '弥阳镇', '贫困', '甲局', null, null],
      [2, '新哨镇', '贫困', '乙局', null, null],
      [3, '竹园镇', '贫困', '丙局', null, null],
    );
    const { commendation } = judge([list(...rows), kinds], rulebook);
    expect(commendation.units.map(({ unit }) => unit)).toEqual(['甲局']);
    expect(commendation.tiedAtLine.map(({ unit }) => unit)).toEqual(['乙局', '丙局']);
    expect(commendation.available).toBe(3);
  });
});
