/** Shapes that offices send: deep headers without merges, categories by serial number, sums among the items, lists beside forms. */
import { builtInRuleBook } from '../../src/rulebook';
import { readCounty, readWorkbook, type Stage } from '../../src/reading';
import { toNumber, type Decimal } from '../../src/workbook/decimal';
import { snapshotOf } from '../support/snapshot';

type Rows = (string | number | null)[][];

interface Shape {
  readonly does: string;
  readonly rows: Rows;
  readonly merges?: readonly string[];
  /** Points of the items; those of the bonus are behind the base's. */
  readonly points: readonly number[];
  readonly bonus: number;
  readonly scores: Readonly<Partial<Record<Stage, readonly number[]>>>;
  readonly range?: readonly [left: number, right: number];
}

const body: Rows = [
  ['一', '工作成效', null, 50, null, null, null],
  [1, '减贫成效', null, 30, 28, 28, 27],
  [2, '脱贫质量', null, 20, 18, 18, 18],
  ['二', '责任落实', null, 50, null, null, null],
  [3, '组织保障', null, 20, 20, 20, 19],
  [4, '群众满意度', '90%以上满分', 30, 30, 28, 25],
  ['三', '资金投入', null, 20, null, null, null],
  [5, '单位自筹', null, 12, 2, 2, 2],
  [6, '引入资金', null, 8, 1, 1, 1],
];
const FORM_SCORES = {
  self: [28, 18, 20, 30, 2, 1],
  township: [28, 18, 20, 28, 2, 1],
  city: [27, 18, 19, 25, 2, 1],
};
const FORM_POINTS = { points: [30, 20, 20, 30, 12, 8], bonus: 2, scores: FORM_SCORES };
const plainBody: Rows = body.filter((row) => typeof row[0] === 'number');
const headed = (rows: Rows, heads: readonly string[]): Rows =>
  rows.map(([serial, content, ...rest], index) => [
    serial ?? null,
    heads[index] ?? null,
    content ?? null,
    ...rest,
  ]);
const HEADS = ['工作成效', '', '责任落实', '', '资金投入', ''];

const deepHeader: Rows = [
  ['序\n号', '考核指标', null, '评分标准', '分值', '得分情况', null, null],
  [null, '一级\n指标', '二级 指标', null, null, '单位', '乡镇', '市级'],
  [null, null, null, null, null, '自 评', '核\u3000分', '评 估 得 分'],
  [null, null, null, null, '(分)', '（分）', '(分)', '(分)'],
];

const FORMS: readonly Shape[] = [
  {
    does: 'categories told by 一 二 三 in the serial column and by their names, the grand total above',
    rows: [
      ['序号', '考核内容', '评分标准', '分值(分)', '自评分', '核分', '市评分'],
      [null, '总分', null, 120, null, null, null],
      ...body,
    ],
    ...FORM_POINTS,
  },
  {
    does: 'the same without serial numbers: a heading is called like a head',
    rows: [
      ['考核内容', '评分标准', '分值', '自查分', '复核分', '市评分'],
      ...body.map((row) => row.slice(1)),
      ['合 计', null, 120, null, null, null],
    ],
    ...FORM_POINTS,
  },
  {
    does: 'neither a column of points nor of criteria: points stand in the names',
    rows: [
      ['考核指标', '自评得分', '核分', '市评分'],
      ['一、工作成效(50分)', null, null, null],
      ['1.减贫成效(30分)', 28, 28, 27],
      ['2.脱贫质量(20分)', 18, 18, 18],
      ['二、责任落实(50分)', null, null, null],
      ['3.组织保障(20分)', 20, 20, 19],
      ['4.群众满意度(30分)', 30, 28, 25],
      ['三、资金投入(加分20分)', null, null, null],
      ['5.单位自筹(12分)', 2, 2, 2],
      ['6.引入资金(8分)', 1, 1, 1],
      ['合计(120分)', null, null, null],
    ],
    ...FORM_POINTS,
  },
  {
    does: 'four header rows merged both ways, the last of them units in brackets',
    rows: [...deepHeader, ...headed(plainBody, HEADS)],
    merges: ['A1:A4', 'B1:C1', 'B2:B4', 'C2:C4', 'D1:D4', 'F1:H1', 'E1:E3'],
    ...FORM_POINTS,
  },
  {
    does: 'four header rows that nobody merged',
    rows: [...deepHeader, ...headed(plainBody, HEADS)],
    merges: [],
    ...FORM_POINTS,
  },
  {
    does: '单位 and 乡镇 below 得分 say who gave the score',
    rows: [
      ['序号', '考核内容', '评分标准', '分值', '得分', null, null],
      [null, null, null, null, '单位', '乡镇', '市级'],
      ...body,
    ],
    merges: ['E1:G1', 'A1:A2', 'B1:B2', 'C1:C2', 'D1:D2'],
    ...FORM_POINTS,
  },
  {
    does: 'a list of units right beside the form, headed in the same row',
    rows: [
      ['序号', '考核内容', '评分标准', '分值', '自评', '核分', '市评', '单位名称', '得分'],
      ...body.map((row, index) => [...row, `某单位${index}`, index]),
    ],
    range: [0, 6],
    ...FORM_POINTS,
  },
];

const LIST_SCORES = { city: [29, 19, 28, 20, 4, 2] };
const LIST_POINTS = { points: [30, 20, 30, 20, 10, 10], bonus: 2 };
const names = ['减贫', '脱贫', '组织保障', '满意度', '自筹', '引资'];

const LISTS: readonly Shape[] = [
  {
    does: 'two header rows without any merge, points in a row of their own',
    rows: [
      ['序号', '帮扶单位', '乡镇', '工作成效', null, '责任落实', null, '资金投入', null, '合计', '等次'],
      [null, null, null, ...names, null, null],
      [null, '标准分', null, 30, 20, 30, 20, 10, 10, 120, null],
      [1, '市水务局', '弥阳镇', 29, 19, 28, 20, 4, 2],
    ],
    merges: [],
    ...LIST_POINTS,
    scores: LIST_SCORES,
  },
  {
    does: '小计 columns that carry points of their own',
    rows: [
      ['序号', '帮扶单位', '乡镇', '工作成效', null, null, '责任落实', null, null, '资金投入', null, null, '合计'],
      [null, null, null, '减贫', '脱贫', '小计', '组织保障', '满意度', '小计', '自筹', '引资', '小 计', null],
      ['分值', null, null, 30, 20, 50, 30, 20, 50, 10, 10, 20, 120],
      [1, '市水务局', '弥阳镇', 29, 19, 48, 28, 20, 48, 4, 2, 6, 102],
    ],
    merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:I1', 'J1:L1', 'M1:M2'],
    ...LIST_POINTS,
    scores: LIST_SCORES,
  },
  {
    does: 'columns of heads with points before their items',
    rows: [
      ['序号', '帮扶单位', '乡镇', '工作成效', '减贫', '脱贫', '责任落实', '组织保障', '满意度', '资金投入', '自筹', '引资', '总分'],
      ['分值', null, null, 50, 30, 20, 50, 30, 20, 20, 10, 10, 120],
      [1, '市水务局', '弥阳镇', 48, 29, 19, 48, 28, 20, 6, 4, 2, 102],
    ],
    ...LIST_POINTS,
    scores: LIST_SCORES,
  },
  {
    does: '加分(20分) behind its items, as a sum',
    rows: [
      ['单位名称', '工作成效(50分)', '责任落实(50分)', '资金投入:自筹(12分)', '资金投入:引资(8分)', '加分(20分)', '总分'],
      ['市水务局', 45, 44, 2, 1, 3, 92],
    ],
    points: [50, 50, 12, 8],
    bonus: 2,
    scores: { city: [45, 44, 2, 1] },
  },
  {
    does: 'base and bonus with their points in brackets, and nothing else',
    rows: [
      ['序号', '单位名称', '乡镇', '基础分(100分)', '附加分（20分）', '总　分', '等级'],
      [1, '市水务局', '弥阳镇', 84.5, 6, null, null],
    ],
    points: [100, 20],
    bonus: 1,
    scores: { city: [84.5, 6] },
  },
  {
    does: 'stages above items, three header rows, no merges',
    rows: [
      ['序号', '单位名称', '所在乡镇', '自评', null, null, '市评分', null, null, '总分'],
      [null, null, null, ...['工作成效(50分)', '责任落实(50分)', '资金投入(20分)', '工作成效(50分)', '责任落实(50分)', '资金投入(20分)'], null],
      [1, '市水务局', '弥阳镇', 50, 49, 20, 45, 44, 5],
    ],
    merges: [],
    points: [50, 50, 20],
    bonus: 1,
    scores: { self: [50, 49, 20], city: [45, 44, 5] },
  },
]; // prettier-ignore

describe.each([
  ['form', FORMS],
  ['list', LISTS],
] as const)('a %s of Annex 1', (layout, shapes) => {
  test.each(shapes.map((shape) => [shape.does, shape] as const))('%s', (_, shape) => {
    const { rows, merges = [], points, bonus, scores, range } = shape;
    const title = layout === 'form' ? ['单位:市水务局', null, null, '乡镇:弥阳镇'] : ['考核得分表'];
    const moved = merges.map((area) => area.replace(/\d+/g, (row) => String(Number(row) + 1)));
    const sheet = { name: '1', rows: [title, ...rows], merges: moved };
    const reading = readWorkbook(snapshotOf([sheet]), builtInRuleBook);
    const [form, ...others] = reading.forms;
    expect(others).toEqual([]);
    expect(reading.problems).toEqual([]);
    expect(form).toMatchObject({ pointsProven: true, unit: { name: '市水务局' } });
    expect(form?.table.layout).toBe(layout);
    expect(form?.indicators.map(({ max }) => max && toNumber(max))).toEqual(points);
    expect(form?.indicators.map((item) => item.bonus)).toEqual(
      points.map((_points, index) => index >= points.length - bonus),
    );
    const read = Object.entries(form?.scores ?? {}).map(([stage, { values }]) => [
      stage,
      values.map((value) => toNumber(value as Decimal)),
    ]);
    expect(Object.fromEntries(read)).toEqual(scores);
    if (range) expect([form?.area.left, form?.area.right]).toEqual(range);
  });
});

test('subtotal columns of heads are compared with their items', () => {
  const sheet = { name: '1', rows: [['得分表'], ...(LISTS[2]?.rows ?? [])] };
  const sums = readWorkbook(snapshotOf([sheet]), builtInRuleBook).forms[0]?.sums ?? [];
  expect(sums.map(({ role, head, members }) => [role, head, members])).toEqual([
    ['subtotal', 'effectiveness', [0, 1]],
    ['subtotal', 'responsibility', [2, 3]],
    ['subtotal', 'funding', [4, 5]],
    ['total', null, [0, 1, 2, 3, 4, 5]],
  ]);
});

describe('a first row of names is an entry, not a header', () => {
  test.each<[string, Rows]>([
    ['without a serial number', [[null, '弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办']]],
    ['without a unit at its side', [[1, '弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办']]],
  ])('%s', (_, entries) => {
    const rows: Rows = [
      ['附件3 考核单位名单'],
      ['序号', '乡镇', '乡镇类别', '挂包村', '挂包单位', '单位性质', '牵头负责考核单位'],
      ...entries,
    ];
    for (const merges of [[], null]) {
      const { roster } = readWorkbook(snapshotOf([{ name: '名单', rows, merges }]), builtInRuleBook);
      expect(roster.map(({ unit }) => unit.name)).toEqual(['市水务局']);
    }
  });
});

describe('a list that repeats in sums what stands elsewhere in detail', () => {
  const detail = { name: '明细', rows: [['单位:市水务局'], ...(FORMS[1]?.rows ?? [])] };
  const list = (unit: string, header: readonly string[], ...figures: number[]) => ({
    name: '汇总',
    rows: [
      ['序号', '单位名称', ...header],
      [1, unit, ...figures],
    ] as Rows,
  });
  const perHead = ['工作成效(50分)', '责任落实(50分)', '资金投入(20分)', '总分'];
  const sums = ['基础分', '加分', '总分'];

  test.each([
    ['a column per head', list('市水务局', perHead, 45, 44, 3, 92)],
    ['base and bonus', list('市水务局', sums, 89, 3, 92)],
    ['totals only', list('市水务局', ['总分', '等次'], 92)],
  ])('%s: a summary, in the same workbook and in another', (_, summary) => {
    const together = readWorkbook(snapshotOf([summary, detail]), builtInRuleBook);
    expect(together.forms.map(({ table }) => table.layout)).toEqual(['form']);
    expect(together.summaries.map(({ unit }) => unit?.name)).toEqual(['市水务局']);
    const apart = readCounty(
      [snapshotOf([summary], 'a.xlsx'), snapshotOf([detail], 'b.xlsx')],
      builtInRuleBook,
    );
    expect(apart.map(({ forms }) => forms.length)).toEqual([0, 1]);
    expect(apart.map(({ summaries }) => summaries.length)).toEqual([1, 0]);
    expect(apart.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test.each([
    ['a column per head', list('市林业局', perHead, 45, 44, 3, 92)],
    ['base and bonus', list('市林业局', sums, 89, 3, 92)],
  ])('%s of other units counts by itself', (_, other) => {
    const reading = readWorkbook(snapshotOf([other, detail]), builtInRuleBook);
    expect(reading.forms.map(({ unit }) => unit?.name)).toEqual(['市林业局', '市水务局']);
    expect(reading.summaries).toEqual([]);
  });

  test('totals that stand alone lack what they are the sum of', () => {
    const reading = readWorkbook(snapshotOf([list('市水务局', ['总分', '等次'], 92)]), builtInRuleBook);
    expect(reading.problems).toMatchObject([
      { kind: 'missingColumn', role: 'base' },
      { kind: 'missingColumn', role: 'bonus' },
    ]);
  });
});
