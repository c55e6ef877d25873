/** Tie-breaks (同分处理), pools and the list to commend: what decides, and what is left to people. */
import { assess } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import type { RuleBook, TieBreak } from '../../src/rulebook/rulebook';
import { decimal } from '../../src/workbook/decimal';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Cell = string | number | null;
const scores = (...rows: Cell[][]): SheetInput => ({
  name: '汇总',
  rows: [['挂包单位', '乡镇', '挂包村', '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)'], ...rows],
});
const survey = (...rows: Cell[][]): SheetInput => ({
  name: '满意度',
  rows: [['挂联单位', '收回', '有效票', '满意', '基本满意', '不满意'], ...rows],
});
const roster = (...rows: Cell[][]): SheetInput => ({
  name: '附件3',
  rows: [['乡镇', '乡镇类别', '挂包单位', '单位性质', '名额归属'], ...rows],
});
const judge = (sheets: readonly SheetInput[], rest: Partial<RuleBook> = {}) => {
  const rulebook = { ...MILE_2017, ...rest };
  return assess([readWorkbook(snapshotOf(sheets), rulebook)], rulebook, 'city');
};

describe('a chain of tie-breaks', () => {
  const named = roster(
    ...['甲局', '乙局', '丙局', '丁局'].map((unit) => ['弥阳镇', '贫困', unit, '机关', null]),
  );
  const ranking = (value: readonly TieBreak[], rows: Cell[][], ...sheets: SheetInput[]) =>
    judge([scores(...rows), named, ...sheets], { tieBreaks: { value, article: null } })
      .pools.find(({ pool }) => pool === '弥阳镇')
      ?.ranking.map(({ unit, place, settledBy }) => [unit.unit, place, settledBy].join(' '));
  const EFFECT: TieBreak = { by: 'head', head: 'effectiveness' };
  const FUNDING: TieBreak = { by: 'head', head: 'funding' };
  const tied: Cell[][] = [
    ['甲局', '弥阳镇', '一村', 44, 46, 5],
    ['乙局', '弥阳镇', '二村', 46, 45, 4],
    ['丙局', '弥阳镇', '三村', 45, 44, 6],
  ];

  test('without one the tied stay together', () => {
    expect(ranking([], tied)).toEqual(['甲局 tied ', '乙局 tied ', '丙局 tied ']);
  });

  test('a head, by its name in the rule book', () => {
    expect(ranking([EFFECT], tied)).toEqual(['乙局 in 工作成效', '丙局 in 工作成效', '甲局 over 工作成效']);
    expect(ranking([FUNDING], tied)).toEqual(['丙局 in 资金投入', '甲局 in 资金投入', '乙局 over 资金投入']);
  });

  test('a head that nobody has, or that is the same for all, parts nobody', () => {
    expect(ranking([{ by: 'head', head: 'other' }], tied)).toEqual([
      '甲局 tied ',
      '乙局 tied ',
      '丙局 tied ',
    ]);
    const same = tied.map(([unit, town, village, effect, duty, bonus]) => {
      const shift = 45 - Number(effect);
      return [unit, town, village, 45, Number(duty) - shift, bonus] as Cell[];
    });
    expect(ranking([EFFECT], same)).toEqual(['甲局 tied ', '乙局 tied ', '丙局 tied ']);
  });

  test('the second link decides what the first leaves, and who is alone is not asked', () => {
    const rows: Cell[][] = [
      ['甲局', '弥阳镇', '一村', 44, 46, 5],
      ['乙局', '弥阳镇', '二村', 44, 45, 6],
      ['丙局', '弥阳镇', '三村', 45, 50, 0],
      ['丁局', '弥阳镇', '四村', 46, 50, 4],
    ];
    expect(ranking([EFFECT, FUNDING], rows)).toEqual([
      '丁局 in ',
      '丙局 in 工作成效',
      '乙局 over 资金投入',
      '甲局 over 资金投入',
    ]);
  });

  test('nobody loses by a satisfaction rate that is not known', () => {
    const rates = survey(['甲局', 50, 50, 40, 5, 5], ['乙局', 50, 50, 45, 5, 0]);
    const all = survey(['甲局', 50, 50, 40, 5, 5], ['乙局', 50, 50, 45, 5, 0], ['丙局', 50, 50, 48, 1, 1]);
    expect(ranking([{ by: 'satisfaction' }], tied, rates)).toEqual([
      '甲局 tied ',
      '乙局 tied ',
      '丙局 tied ',
    ]);
    expect(ranking([{ by: 'satisfaction' }], tied, all)).toEqual([
      '乙局 in satisfaction',
      '丙局 in satisfaction',
      '甲局 over satisfaction',
    ]);
  });

  test('of several villages the average of the head', () => {
    const rows: Cell[][] = [
      ['甲局', '弥阳镇', '一村', 44, 46, 5],
      ['甲局', '弥阳镇', '二村', 49, 46, 0],
      ['乙局', '弥阳镇', '三村', 46, 49, 0],
      ['丙局', '弥阳镇', '四村', 47, 48, 0],
    ];
    expect(ranking([EFFECT], rows)).toEqual(['丙局 in 工作成效', '甲局 in 工作成效', '乙局 over 工作成效']);
  });
});

describe('pools', () => {
  const pools = (sheets: readonly SheetInput[], rest: Partial<RuleBook> = {}) =>
    judge(sheets, rest)
      .pools.map(({ pool, kind, quota }) => [pool, kind, quota].join(' '))
      .filter((line) => !line.endsWith('镇  ') && !line.endsWith('乡  '));
  const townships = (...kinds: [string, 'poor' | 'other' | null][]) => ({
    townships: { value: kinds.map(([name, kind]) => ({ name, kind })), article: null },
  });

  test('the kind that the roster gives, then that of the rule book; the first one stands', () => {
    const sheets = [
      roster(['弥阳镇', '贫困', '甲局', '机关', null], ['弥阳镇', '非贫困', '乙局', '机关', null]),
    ];
    expect(pools(sheets)).toEqual(['弥阳镇 poor 2', '非公企业 enterprise 3']);
    expect(pools(sheets, townships(['弥阳镇', 'other']))).toEqual([
      '弥阳镇 other 1',
      '非公企业 enterprise 3',
    ]);
    expect(pools(sheets, townships(['弥阳镇', null], ['新哨镇', 'poor']))).toEqual([
      '弥阳镇 poor 2',
      '新哨镇 poor 2',
      '非公企业 enterprise 3',
    ]);
  });

  test('townships none of which the rule book knows are another county', () => {
    const sheets = [roster(['甲镇', '贫困', '甲局', '机关', null], ['乙镇', '非贫困', '乙局', '机关', null])];
    expect(pools(sheets, townships(['弥阳镇', 'poor']))).toEqual([
      '甲镇 poor 2',
      '乙镇 other 1',
      '非公企业 enterprise 3',
    ]);
    // One township that it knows, and the others are names that nobody knows.
    const both = [...sheets, { ...roster(['弥阳镇', null, '丙局', '机关', null]), name: '附件3(2)' }];
    expect(pools(both, townships(['弥阳镇', 'poor'], ['新哨镇', 'other']))).toEqual([
      '弥阳镇 poor 2',
      '新哨镇 other 1',
      '非公企业 enterprise 3',
    ]);
  });

  test('without a roster the townships of the rule book, where the tables say of every unit what it is', () => {
    const rows = [['甲局', '弥阳镇', '一村', 40, 40, 0]];
    const kinds = townships(['弥阳镇', 'poor']);
    expect(pools([scores(...rows)], kinds)).toEqual([]);
    const said = scores(...rows);
    const withKinds = {
      ...said,
      rows: said.rows.map((row, index) => [...row, index === 0 ? '单位性质' : '市级机关']),
    };
    expect(pools([withKinds], kinds)).toEqual(['弥阳镇 poor 2', '非公企业 enterprise 3']);
    expect(pools([withKinds])).toEqual([]);
  });

  test('a township of enterprises alone makes no pool; one that others share does', () => {
    const firm = ['甲镇', '贫困', '甲公司', '非公企业', null];
    expect(pools([roster(firm)], townships(['弥阳镇', 'poor']))).toEqual([
      '弥阳镇 poor 2',
      '非公企业 enterprise 3',
    ]);
    expect(pools([roster(['甲镇', null, '乙局', '机关', null], firm)], townships())).toEqual([
      '甲镇 poor 2',
      '非公企业 enterprise 3',
    ]);
    const known = ['弥阳镇', '贫困', '甲公司', '非公企业', null];
    expect(pools([roster(known)], townships(['弥阳镇', null]))).toEqual([
      '弥阳镇 poor 2',
      '非公企业 enterprise 3',
    ]);
  });

  test('a 名额归属 that nobody knows is no pool', () => {
    const sheets = [
      roster(['弥阳镇', '贫困', '甲局', '机关', '开发区'], ['弥阳镇', '贫困', '乙局', '机关', '弥阳镇']),
    ];
    expect(pools(sheets)).toEqual(['弥阳镇 poor 2', '非公企业 enterprise 3']);
    expect(judge(sheets).units.map(({ pool }) => pool)).toEqual([null, '弥阳镇']);
  });

  test('a township with the city’s name before it is that township', () => {
    const sheets = [roster(['弥勒市弥阳镇', '贫困', '甲局', '机关', null])];
    expect(pools(sheets)).toEqual(['弥阳镇 poor 2', '非公企业 enterprise 3']);
    expect(judge(sheets).units[0]?.pool).toBe('弥阳镇');
  });

  test('all places there are', () => {
    const sheets = [
      roster(['弥阳镇', '贫困', '甲局', '机关', null], ['新哨镇', '非贫困', '乙局', '机关', null]),
    ];
    expect(judge(sheets, townships()).placesInAll).toBe(6);
  });

  test.each<[string, Cell[][], string | null]>([
    ['its township', [['弥阳镇', '贫困', '甲局', '机关', null]], '弥阳镇'],
    ['where 名额归属 says', [['弥阳镇', '贫困', '甲局', '机关', '新哨镇']], '新哨镇'],
    ['where one of its entries says', [['弥阳镇', '贫困', '甲局', '机关', null], ['竹园镇', '贫困', '甲局', '机关', '新哨镇']], '新哨镇'],
    ['none: it is no enterprise', [['弥阳镇', '贫困', '甲局', '机关', '非公企业']], null],
    ['that of the enterprises', [['弥阳镇', '贫困', '甲局', '非公企业', '新哨镇']], '非公企业'],
    ['none: the roster does not know it', [['弥阳镇', '贫困', '乙局', '机关', null]], null],
    ['none: its entry has no township', [[null, null, '甲局', '机关', null]], null],
  ])('a unit competes in %s', (_, rows, expected) => {
    const { units } = judge([scores(['甲局', '弥阳镇', '一村', 45, 46, 0]), roster(...rows)]);
    expect(units.find(({ unit }) => unit === '甲局')?.pool).toBe(expected);
  }); // prettier-ignore

  test.each<[string | null, string | null]>([
    ['弥阳镇', '弥阳镇'],
    [' 弥阳 镇', '弥阳镇'],
    ['某某镇', null],
    [null, null],
  ])('without a roster a unit of %p competes in %p', (township, expected) => {
    expect(judge([scores(['甲局', township, '一村', 45, 46, 0])]).units[0]?.pool).toBe(expected);
  });
});

describe('the list to commend and who has to rectify', () => {
  const rows: Cell[][] = [
    ['甲局', '弥阳镇', '一村', 48, 47, 0],
    ['乙局', '新哨镇', '二村', 46, 45, 0],
    ['丙局', '竹园镇', '三村', 46, 45, 0],
    ['丁局', '朋普镇', '四村', 30, 30, 0],
    ['戊局', '朋普镇', '五村', null, 30, 0],
  ];
  const named = roster(
    ...rows.map(([unit, township]) => [township ?? null, '贫困', unit ?? null, '机关', null] as Cell[]),
  );
  const list = (places: number, tieBreaks: readonly TieBreak[] = []) => {
    const { commendation, rectification } = judge([scores(...rows), named], {
      commended: { value: places, article: '7' },
      tieBreaks: { value: tieBreaks, article: null },
    });
    const names = (units: readonly { readonly unit: string }[]) => units.map(({ unit }) => unit).join('');
    return [names(commendation.units), names(commendation.tiedAtLine), commendation.places, commendation.available, names(rectification)]; // prettier-ignore
  };
  test.each([
    [3, ['甲局乙局丙局', '', 3, 3, '丁局']],
    [4, ['甲局乙局丙局', '', 4, 3, '丁局']],
    [2, ['甲局', '乙局丙局', 2, 3, '丁局']],
    [1, ['甲局', '', 1, 3, '丁局']],
    [0, ['', '', 0, 3, '丁局']],
  ])('%p places', (places, expected) => expect(list(places)).toEqual(expected));

  test('a share of the pool counts all its units', () => {
    const quota = { kind: 'percent', percent: decimal(50), rounding: 'down' } as const;
    const { pools } = judge([scores(...rows), named], {
      quotas: { value: { poor: quota, other: quota, enterprise: quota }, article: '7' },
    });
    expect(pools.find(({ pool }) => pool === '朋普镇')).toMatchObject({
      quota: 1,
      excellent: 0,
      over: 0,
      free: 1,
    });
    expect(pools.find(({ pool }) => pool === '弥阳镇')).toMatchObject({
      quota: 0,
      excellent: 1,
      over: 1,
      free: 0,
    });
  });
});
