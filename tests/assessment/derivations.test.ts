/** How each quantity came about, one case a quantity: value, articles, rule, parameters, and the cells at its foot. */
import { assess, explain, type DerivedQuantity } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { builtInRuleBook, type RuleBook } from '../../src/rulebook';
import { areaToA1 } from '../../src/workbook/address';
import { formatDecimal, type Decimal } from '../../src/workbook/decimal';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const scores: SheetInput = {
  name: '汇总',
  rows: [
    ['挂包单位', '乡镇', '挂包村', '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)'],
    ['甲局', '弥阳镇', '一村', 45, 45, 3],
    ['甲局', '弥阳镇', '二村', 40, 41, 2],
    ['乙局', '弥阳镇', '三村', 30, '较好', null],
    ['丙局', '竹园镇', '四村', 30, 30, 20],
    ['丁局', '新哨镇', '五村', 20, 30, 0],
  ],
};
const survey: SheetInput = {
  name: '满意度',
  rows: [
    ['挂联单位', '收回', '有效票', '满意', '基本满意', '不满意'],
    ['丙局', 50, 50, 40, 5, 5],
    ['丁局', 50, 0, 0, 0, 0],
  ],
};
const roster: SheetInput = {
  name: '附件3',
  rows: [
    ['序号', '乡镇', '乡镇类别', '挂包单位', '单位性质', '名额归属'],
    [1, '弥阳镇', '贫困', '甲局', '机关', null],
    [2, '弥阳镇', '贫困', '乙局', '机关', null],
    [3, '竹园镇', '非贫困', '丙局', '机关', null],
    [4, '某某镇', null, '丁局', '机关', null],
    [5, '某某镇', null, '戊局', '机关', null],
  ],
};
const county = (rulebook: RuleBook = builtInRuleBook) =>
  assess([readWorkbook(snapshotOf([scores, survey, roster]), rulebook)], rulebook, 'city');
const show = (value: Decimal | string | null) => (typeof value === 'number' ? formatDecimal(value) : value);

function derivation(name: string, quantity: DerivedQuantity, assessment = county()) {
  const unit = assessment.units.find((candidate) => candidate.unit === name);
  if (!unit) throw new Error(`no unit ${name}`);
  return explain(assessment, unit, quantity);
}

test.each<[DerivedQuantity, string, unknown[]]>([
  ['grade', '丁局', ['不合格', ['6'], 'gradeLowest', { total: '50', bound: '', grade: '不合格' }]],
  ['grade', '丙局', ['良好', ['6'], 'gradeBound', { total: '80', bound: '80', grade: '良好' }]],
  ['grade', '乙局', [null, ['6'], 'gradeOpen', { possible: '不合格、合格、良好、优秀' }]],
  ['total', '丙局', ['80', ['6'], 'total', { base: '60', bonus: '20', total: '80' }]],
  ['total', '乙局', [null, ['6'], 'totalOpen', { base: '', bonus: '', total: '' }]],
  ['total', '戊局', [null, ['6'], 'noScores', {}]],
  ['base', '丙局', ['60', ['4', '6'], 'base', { cap: '100' }]],
  ['base', '戊局', [null, ['6'], 'noScores', {}]],
  ['bonus', '丙局', ['20', ['4', '6'], 'bonus', { raw: '20', cap: '20', lost: '0' }]],
  ['bonus', '乙局', [null, ['4', '6'], 'bonus', { raw: '', cap: '20', lost: '' }]],
  ['bonusRaw', '丙局', ['20', ['4', '6'], 'bonus', { raw: '20', cap: '20', lost: '0' }]],
  ['item', '丙局', ['20', ['4', '6'], 'bonus', { raw: '20', cap: '20', lost: '0' }]],
  [
    'satisfaction',
    '丙局',
    ['0.9', [], 'satisfaction', { favourable: 'satisfied+basicallySatisfied', denominator: 'valid' }],
  ],
  [
    'satisfaction',
    '丁局',
    [null, [], 'satisfaction', { favourable: 'satisfied+basicallySatisfied', denominator: 'valid' }],
  ],
  ['stage', '丙局', ['80', ['5(三)'], 'stage', { stage: 'city' }]],
  [
    'pool',
    '丙局',
    [
      '竹园镇',
      ['7'],
      'pool',
      { pool: '竹园镇', grade: '优秀', kind: 'other', quota: 1, excellent: 0, over: 0 },
    ],
  ],
  [
    'quota',
    '甲局',
    [
      '弥阳镇',
      ['7'],
      'pool',
      { pool: '弥阳镇', grade: '优秀', kind: 'poor', quota: 2, excellent: 0, over: 0 },
    ],
  ],
  ['pool', '丁局', [null, ['7'], 'poolOpen', {}]],
])('%s of %s', (quantity, name, expected) => {
  const { value, articles, rule, params } = derivation(name, quantity);
  expect([show(value), articles, rule, params]).toEqual(expected);
});

test('without a pool there is nothing to say of it', () => {
  const assessment = county();
  const unit = assessment.units[0];
  if (!unit) throw new Error('no unit');
  expect(explain(assessment, { ...unit, pool: null }, 'pool')).toMatchObject({
    rule: 'poolOpen',
    value: null,
  });
});

test('several villages: the policy, and a total for each', () => {
  const merged = derivation('甲局', 'total');
  expect([show(merged.value), merged.rule, merged.articles, merged.params]).toEqual([
    '88',
    'villages.average',
    [],
    { policy: 'average', villages: '一村、二村', count: 2 },
  ]);
  expect(merged.parts.map(({ quantity, value }) => [quantity, show(value)])).toEqual([
    ['total', '93'],
    ['total', '83'],
  ]);
});

test('the cells of a quantity: those of its items, as they stand there', () => {
  const cells = (name: string, quantity: DerivedQuantity) =>
    derivation(name, quantity).cells.map(({ file, sheet, area, label, value }) =>
      [file, sheet, areaToA1(area), label, value].join(' '),
    );
  expect(cells('乙局', 'base')).toEqual(['test.xlsx 汇总 D4 工作成效 30', 'test.xlsx 汇总 E4 责任落实 ']);
  expect(cells('丙局', 'bonus')).toEqual(['test.xlsx 汇总 F5 资金投入 20']);
  expect(cells('丙局', 'satisfaction')).toEqual(['test.xlsx 满意度 A2:F2 丙局 0.9']);
  expect(cells('丁局', 'satisfaction')).toEqual(['test.xlsx 满意度 A3:F3 丁局 ']);
});

describe('what is explained is what is shown', () => {
  const unitOf = (name: string, assessment = county()) => {
    const unit = assessment.units.find((candidate) => candidate.unit === name);
    if (!unit) throw new Error(`no unit ${name}`);
    return { unit, assessment };
  };

  test('a unit of several villages: each figure merged, with the forms it comes from', () => {
    const { unit, assessment } = unitOf('甲局');
    for (const figure of ['base', 'bonus', 'total'] as const) {
      const { value, rule, parts } = explain(assessment, unit, figure);
      expect([figure, value, rule]).toEqual([figure, unit[figure], 'villages.average']);
      expect(parts.map((part) => part.value)).toEqual(unit.forms.map(({ stages }) => stages.city?.[figure]));
    }
  });

  test('one of its forms: the figure of that form', () => {
    const { unit, assessment } = unitOf('甲局');
    const second = unit.forms[1];
    if (!second) throw new Error('no second form');
    const { value, parts } = explain(assessment, unit, 'total', { form: second.form, stage: 'city' });
    expect([show(value), parts.map((part) => show(part.value))]).toEqual(['83', ['81', '2']]);
  });

  test('a cell of another stage: the figure of that stage', () => {
    const rows = [
      ['挂包单位', '自评', null, null, '市级评估', null, null],
      [null, '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)', '工作成效(50分)', '责任落实(50分)', '资金投入(加分20分)'],
      ['甲局', 50, 48, 3, 45, 36, 1],
    ]; // prettier-ignore
    const sheet: SheetInput = { name: '汇总', rows, merges: ['A1:A2', 'B1:D1', 'E1:G1'] };
    const assessment = assess([readWorkbook(snapshotOf([sheet]), builtInRuleBook)], builtInRuleBook, 'city');
    const [unit] = assessment.units;
    const form = unit?.forms[0]?.form;
    if (!unit || !form) throw new Error('no form');
    const self = explain(assessment, unit, 'base', { form, stage: 'self' });
    expect([show(self.value), self.cells.map(({ area, value }) => `${areaToA1(area)} ${value}`)]).toEqual([
      '98',
      ['B3 50', 'C3 48'],
    ]);
    expect(show(explain(assessment, unit, 'base').value)).toBe('81');
  });
});
