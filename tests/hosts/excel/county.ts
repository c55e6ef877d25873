/** Workbooks of the sizes that matter, made of invented scores. */
import type { Scalar } from '../../../src/workbook/snapshot';
import { MemoryWorkbook, type Calculator } from '../../simulated-excel/store/memory-workbook';

const ITEMS: readonly (readonly [string, string, string, number])[] = [
  ['一、工作成效(50分)', '年度减贫计划完成率', '完成率100%得15分,每低1个百分点扣0.5分,扣完为止', 15],
  ['', '贫困村(乡镇)退出', '列入当年退出计划且达标得10分,未达标不得分;未列入计划按缺项', 10],
  ['', '结对帮扶全覆盖', '每漏1户扣1分,扣完为止', 8],
  ['', '当年计划脱贫户脱贫率', '脱贫率×12', 12],
  ['', '脱贫质量', '错退或返贫1户扣1分,扣完为止', 5],
  ['二、责任落实(50分)', '领导小组、分管领导、专人', '每缺一项扣2分,扣完为止', 5],
  ['', '主要领导到村调研', '全年不少于4次,每少1次扣1分', 5],
  ['', '驻村工作队员选派和到岗', '未选派不得分;驻村不足20天每人每月扣0.5分', 5],
  ['', '年度实施计划', '无计划不得分;缺“五个一批”或“一户一法”各扣3分', 6],
  ['', '遍访贫困户', '每少访1户扣0.5分', 6],
  ['', '大数据平台信息维护', '每处错误扣0.5分', 4],
  ['', '材料按时报送', '每逾期1日扣1分', 4],
  ['', '群众满意度', '90%以上满分,每降1个百分点扣0.5分', 15],
  ['三、资金投入(加分20分)', '单位自筹', '每10万元加1分,最高10分', 10],
  ['', '引入资金', '每20万元加1分,最高6分', 6],
  ['', '捐赠物资', '每5万元加1分,最高4分', 4],
];

/** Rows of the results of a form. */
export const FIRST_ITEM = 5;
export const TOTAL_ROW = FIRST_ITEM + ITEMS.length;
export const CITY_COLUMN = 7;

/** One score form (附件1): 23 rows, 11 columns; the results are empty. */
export function formRows(unit: string, seed: number): Scalar[][] {
  const score = (points: number, stage: number): number =>
    Math.max(0, points - (((seed * 7 + stage * 3 + points) % 5) * points) / 20);
  const rows: Scalar[][] = [
    ['附件1'],
    ['弥勒市“挂包帮”定点扶贫工作考核指标及评分表(2017年度)'],
    [`挂包单位(盖章):${unit}  挂包乡镇:弥阳镇  挂包村:第${seed}村  填报日期:2018年1月20日`],
    ['序号', '一级指标', '考核内容', '评分标准', '分值', '得    分', null, null, '佐证材料', '备注', null],
    [null, null, null, null, null, '自评', '乡镇核分', '市级评估', null, null, null],
  ];
  ITEMS.forEach(([head, what, criterion, points], index) => {
    const scores = [0, 1, 2].map((stage) => Number(score(points, stage).toFixed(1)));
    rows.push([index + 1, head || null, what, criterion, points, ...scores, null, null, null]);
  });
  rows.push([null, null, '合计', null, 120, null, null, null, null, null, null]);
  rows.push(['注', '本表由挂包单位填写,一式三份;佐证材料附后,得分由乡镇核定,市联席办评估。']);
  return rows;
}

export function fill(workbook: MemoryWorkbook, name: string, rows: readonly (readonly Scalar[])[]): void {
  const sheet = workbook.addSheet(name);
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) sheet.enter(r, c, { value, formula: null });
    }),
  );
}

/** A county: a sheet for every unit. */
export function countyOfForms(units: number, calculator: Calculator | null = null): MemoryWorkbook {
  const workbook = new MemoryWorkbook('弥勒市2017.xlsx', calculator);
  for (let unit = 1; unit <= units; unit++) fill(workbook, `单位${unit}`, formRows(`市第${unit}局`, unit));
  return workbook;
}

export const LIST_COLUMNS = 16;
/** Columns that a grading fills in a list: 基础分, 加分, 总分, 等次. */
export const LIST_RESULTS = [19, 20, 21, 22] as const;
export const LIST_TOP = 3;

const LIST_HEADS = ['基础分', '加分', '总分', '等次'];

/** A list: a row for every unit. */
export function countyAsList(units: number): MemoryWorkbook {
  const workbook = new MemoryWorkbook('名册.xlsx');
  const head = ['序号', '乡镇', '挂包单位', ...ITEMS.map(([, what]) => what), ...LIST_HEADS];
  const rows: Scalar[][] = [['评分汇总'], [], head];
  for (let unit = 1; unit <= units; unit++) {
    const scores = ITEMS.map(([, , , points], index) =>
      Number((points * (0.7 + ((unit + index) % 4) / 10)).toFixed(2)),
    );
    rows.push([unit, `第${unit % 12}乡`, `市第${unit}局`, ...scores]);
  }
  fill(workbook, '汇总', rows);
  return workbook;
}

/** A list with the points of its items and the place for results: one that is graded, a row for every unit. */
export function countyToGrade(units: number): MemoryWorkbook {
  const workbook = new MemoryWorkbook('附件1汇总.xlsx');
  const blank = [null, null, null, null];
  const rows: Scalar[][] = [
    ['附件1'],
    ['弥勒市“挂包帮”定点扶贫工作考核评分汇总表'],
    ['序号', '挂包单位', '乡镇', '挂包村', ...ITEMS.map(([head]) => head || null), ...LIST_HEADS],
    [...blank, ...ITEMS.map(([, what]) => what)],
    [null, '分值', null, null, ...ITEMS.map(([, , , points]) => points), 100, 20, 120],
  ];
  for (let unit = 1; unit <= units; unit++) {
    const scores = ITEMS.map(([, , , points], index) =>
      Number((points * (0.7 + ((unit * 3 + index) % 4) / 10)).toFixed(1)),
    );
    rows.push([unit, `第${unit}样例单位`, `第${unit % 12}乡`, `样例${unit % 97}村`, ...scores]);
  }
  fill(workbook, '附件1汇总', rows);
  const sheet = workbook.sheet('附件1汇总');
  for (const [left, right] of [
    [4, 8],
    [9, 16],
    [17, 19],
  ] as const)
    sheet.merge({ top: 2, bottom: 2, left, right });
  for (const column of [0, 1, 2, 3, 20, 21, 22, 23])
    sheet.merge({ top: 2, bottom: 3, left: column, right: column });
  return workbook;
}
