import { builtInRuleBook } from '../../src/rulebook';
import { readWorkbook, scorePlace, type ScoreForm } from '../../src/reading';
import { toNumber, type Decimal } from '../../src/workbook/decimal';
import { snapshotOf, type SheetInput } from '../support/snapshot';

type Rows = (string | number | null)[][];

const HEADER: Rows = [
  ['附件1'],
  ['弥勒市“挂包帮”定点扶贫工作考核指标及评分表(2017年度)'],
  ['挂包单位(盖章):市水务局  挂包乡镇:弥阳镇  挂包村:可乐村  填报日期:2018年1月20日'],
  [
    '序号',
    '一级指标',
    '二级指标',
    '考核内容',
    '评分标准',
    '分值',
    '得    分',
    null,
    null,
    '佐证材料',
    '备注',
  ],
  [null, null, null, null, null, null, '自评', '乡镇核分', '市级评估', null, null],
];
const ITEMS: Rows = [
  [1, '一、工作成效(50分)', '(一)减贫成效(25分)', '年度减贫计划完成率', '完成率100%得15分', 15, 15, 14, 13],
  [2, null, null, '贫困村(乡镇)退出', '', 10, 10, 10, 10],
  [3, null, '(二)帮扶贫困户脱贫(25分)', '结对帮扶全覆盖', '', 25, 25, 25, 24.5],
  [4, '二、责任落实(50分)', '(一)组织保障(35分)', '领导小组', '', 35, 30, 30, 30],
  [5, null, '(三)群众满意度(15分)', '附件2满意率', '90%以上满分,每降1个百分点扣0.5分', 15, 15, 15, 15],
  [null, null, null, '小　计', null, 100, null, null, null],
  [6, '三、资金投入(加分20分)', '(一)单位自筹', '投入帮扶资金', '每10万元加1分,最高10分', 10, 5, 5, 5],
  [7, null, '(二)引入资金', '引入非财政专项资金', '', 10, 3, 3, 3],
  [null, null, null, '合计', null, 120, null, null, null],
  ['挂包村党支部书记(签字):      村主任(签字):'],
  ['等次', null, null],
  ['注:复原样式'],
];
const MERGES = [
  'A2:K2', 'A3:K3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:I4', 'J4:J5', 'K4:K5', 'B6:B8', 'C6:C7',
  'B9:B10', 'B12:B13',
]; // prettier-ignore

const sheet = (over: Partial<SheetInput> = {}): SheetInput => ({
  name: '市水务局',
  rows: [...HEADER, ...ITEMS],
  merges: MERGES,
  ...over,
});
const read = (...sheets: SheetInput[]) => readWorkbook(snapshotOf(sheets), builtInRuleBook);
const only = (form: ScoreForm | undefined): ScoreForm => {
  if (!form) throw new Error('no form was read');
  return form;
};
const numbers = (form: ScoreForm, stage: 'self' | 'township' | 'city') =>
  form.scores[stage]?.values.map((value) => toNumber(value as Decimal));

describe('Annex 1 in form layout', () => {
  test('is bound by its words and proven by its sums', () => {
    const reading = read(sheet());
    const form = only(reading.forms[0]);
    expect(reading.forms).toHaveLength(1);
    expect(reading.problems).toEqual([]);
    expect(form.pointsProven).toBe(true);
    expect(form.unit).toMatchObject({ name: '市水务局', row: 2, column: 0 });
    expect(form.township?.text).toBe('弥阳镇');
    expect(form.villages.map((village) => village.text)).toEqual(['可乐村']);
    expect(form.indicators.map((item) => item.label)).toEqual([
      '年度减贫计划完成率', '贫困村(乡镇)退出', '结对帮扶全覆盖', '领导小组', '附件2满意率', '投入帮扶资金', '引入非财政专项资金',
    ]); // prettier-ignore
    expect(form.indicators.map((item) => item.bonus)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
    expect(form.indicators.map((item) => item.satisfaction)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
    expect(numbers(form, 'city')).toEqual([13, 10, 24.5, 30, 15, 5, 3]);
    expect(numbers(form, 'self')).toEqual([15, 10, 25, 30, 15, 5, 3]);
    const city = form.scores.city;
    expect(city && scorePlace(city, 2)).toEqual({ row: 7, column: 8 });
    expect(form.sums.filter(({ stage }) => stage === 'city')).toMatchObject([
      { role: 'base', row: 10, column: 8, members: [0, 1, 2, 3, 4] },
      { role: 'total', row: 13, column: 8, members: [0, 1, 2, 3, 4, 5, 6] },
    ]);
    expect(form.grade).toMatchObject({ row: 15, column: 1, text: '' });
    expect(form.area).toEqual({ top: 3, left: 0, bottom: 13, right: 10 });
  });

  test('reads the same without knowing the merges', () => {
    const form = only(read(sheet({ merges: null })).forms[0]);
    expect(form.pointsProven).toBe(true);
    expect(numbers(form, 'city')).toEqual([13, 10, 24.5, 30, 15, 5, 3]);
    expect(form.indicators.map((item) => item.head)).toEqual(
      only(read(sheet()).forms[0]).indicators.map((item) => item.head),
    );
  });

  test.each<[string, (rows: Rows) => Rows]>([
    ['a grand total above the items', (rows) => [['总分', null, null, null, null, 120], ...rows]],
    [
      'category rows with their own points in the same column',
      (rows) => [
        [null, '一、工作成效', null, null, null, 50],
        ...rows.slice(0, 3),
        [null, '二、责任落实', null, null, null, 50],
        ...rows.slice(3, 5),
        [null, '三、资金投入', null, null, null, 20],
        ...rows.slice(6, 8),
        ['合计', null, null, null, null, 120],
      ],
    ],
    ['no sum rows at all', (rows) => [...rows.slice(0, 5), ...rows.slice(6, 8)]],
    ['a blank row inside', (rows) => [...rows.slice(0, 2), [], ...rows.slice(2)]],
  ])('%s does not change the items', (_, change) => {
    const form = only(
      read(sheet({ rows: [...HEADER, ...change(ITEMS)], merges: MERGES.slice(0, 11) })).forms[0],
    );
    expect(form.pointsProven).toBe(true);
    expect(numbers(form, 'city')).toEqual([13, 10, 24.5, 30, 15, 5, 3]);
    expect(form.indicators.map((item) => item.bonus)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test('points may stand inside the names only', () => {
    const rows: Rows = [
      ['填报单位:', '市林业局', null, '挂包村:', '小村'],
      ['考核内容', '评分标准', '自评得分', '核定分', '考核得分'],
      ['一、工作成效(50分)'],
      ['1.减贫(30分)', '甲', 30, 30, 29],
      ['2.脱贫(20分)', '乙', 20, 20, 19],
      ['二、责任落实(50分)'],
      ['3.组织(50分)', '丙', 50, 50, 48],
      ['三、资金投入(加分20分)'],
      ['4.自筹(20分)', '丁', 10, 10, 10],
      ['总　分', null, null, null, null],
    ];
    const form = only(read({ name: '1', rows }).forms[0]);
    expect(form.unit?.name).toBe('市林业局');
    expect(form.pointsProven).toBe(true);
    expect(form.indicators.map((item) => item.label)).toEqual(['减贫', '脱贫', '组织', '自筹']);
    expect(numbers(form, 'city')).toEqual([29, 19, 48, 10]);
    expect(form.indicators.map((item) => item.bonus)).toEqual([false, false, false, true]);
  });

  test('points that contradict Article 6 are not proven', () => {
    const rows = ITEMS.map((row) => (row[0] === 4 ? row.map((cell, i) => (i === 5 ? 33 : cell)) : row));
    const form = only(read(sheet({ rows: [...HEADER, ...rows] })).forms[0]);
    expect(form.pointsProven).toBe(false);
    expect(form.indicators).toHaveLength(7);
  });

  test('forms stacked in one sheet, and a foreign list beside them, stay apart', () => {
    const beside = (rows: Rows, offset: number): Rows =>
      rows.map((row, index) => [
        ...Array.from({ length: 11 }, (_, i) => row[i] ?? null),
        null,
        ...(index + offset === 0 ? ['单位名称', '电话'] : [`某单位${index + offset}`, '0873']),
      ]);
    const second = HEADER.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace('市水务局', '市林业局') : cell)),
    );
    const rows = [...beside([...HEADER, ...ITEMS, []], 0), ...beside([...second, ...ITEMS], 18)];
    const reading = read({ name: '全部', rows, merges: [] });
    expect(reading.forms.map((form) => form.unit?.name)).toEqual(['市水务局', '市林业局']);
    expect(reading.forms.map((form) => numbers(form, 'city'))).toEqual([
      [13, 10, 24.5, 30, 15, 5, 3],
      [13, 10, 24.5, 30, 15, 5, 3],
    ]);
    expect(reading.tables).toHaveLength(2);
  });

  test('a hidden sheet is reported and not counted', () => {
    const reading = read(sheet(), sheet({ name: '备份', visibility: 'hidden' }));
    expect(reading.forms).toHaveLength(1);
    expect(reading.problems).toMatchObject([{ kind: 'hiddenSheet', source: { sheet: { name: '备份' } } }]);
  });

  test('an empty or foreign workbook holds no annex', () => {
    expect(read({ name: 'Sheet1', rows: [] }).problems).toMatchObject([{ kind: 'noAnnex' }]);
    expect(
      read({
        name: 'Sheet1',
        rows: [
          ['品名', '数量'],
          ['水泥', 5],
        ],
      }).problems,
    ).toMatchObject([{ kind: 'noAnnex' }]);
  });
});
