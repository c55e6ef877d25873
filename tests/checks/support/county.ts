/** Small clean workbooks of the three annexes, to plant faults in by cell address. */
import { parseA1 } from '../../../src/workbook/address';
import type { SheetInput } from '../../support/snapshot';

export type Cell = SheetInput['rows'][number][number];
export type Patch = Readonly<Record<string, Cell>>;

/** The sheet with some cells replaced, e.g. `{ I7: 6 }`. */
export function patched(sheet: SheetInput, patch: Patch): SheetInput {
  const rows = sheet.rows.map((row) => [...row]);
  for (const [a1, cell] of Object.entries(patch)) {
    const place = parseA1(a1);
    if (!place) throw new Error(`not a cell: ${a1}`);
    while (rows.length <= place.row) rows.push([]);
    const row = rows[place.row] ?? [];
    while (row.length <= place.column) row.push(null);
    row[place.column] = cell;
  }
  return { ...sheet, rows };
}

/** Criterion, head, group, label and points of the 16 items. */
const ITEMS = [
  ['一、工作成效(50分)', '(一)减贫成效(25分)', '年度减贫计划完成率', '完成率100%得15分,每低1个百分点扣0.5分,扣完为止', 15],
  ['', '', '贫困村退出', '达标得10分', 10],
  ['', '(二)帮扶贫困户脱贫(25分)', '结对帮扶全覆盖', '每漏1户扣1分', 8],
  ['', '', '当年计划脱贫户脱贫率', '脱贫率×12', 12],
  ['', '', '脱贫质量', '错退1户扣1分', 5],
  ['二、责任落实(50分)', '(一)组织保障(15分)', '领导小组', '每缺一项扣2分', 5],
  ['', '', '到村调研', '每少1次扣1分', 5],
  ['', '', '驻村', '驻村不足扣0.5分', 5],
  ['', '(二)工作措施(20分)', '年度实施计划', '无计划不得分', 6],
  ['', '', '遍访贫困户', '每少访1户扣0.5分', 6],
  ['', '', '信息维护', '每处错误扣0.5分', 4],
  ['', '', '材料报送', '每逾期1日扣1分', 4],
  ['', '(三)群众满意度(15分)', '附件2满意率', '90%以上满分,每降1个百分点扣0.5分', 15],
  ['三、资金投入(加分20分)', '(一)单位自筹', '投入帮扶资金', '每10万元加1分,最高10分', 10],
  ['', '(二)引入资金', '引入非财政专项资金', '每20万元加1分,最高6分', 6],
  ['', '(三)捐赠物资', '捐赠物资折价', '每5万元加1分,最高4分', 4],
] as const; // prettier-ignore

export const BASE_ITEMS = 13;

/** City scores that make 86.5 + 6 = 92.5. */
export const SCORES: readonly number[] = [12, 9, 7, 10.5, 4, 5, 4, 4, 5, 5, 3, 3, 15, 3, 2, 1];

export interface FormInput {
  readonly name?: string;
  readonly unit?: string;
  readonly township?: string;
  readonly village?: string;
  readonly city?: readonly Cell[];
  readonly self?: readonly Cell[];
  readonly township_?: readonly Cell[];
  readonly baseSum?: Cell;
  readonly total?: Cell;
  readonly grade?: Cell;
}

/**
 * Annex 1 as a form: items in rows 6–18 and 20–22, 小计 in row 19, 合计 in row 23, 等次 in B25; points in F, 自评 G,
 * 乡镇核分 H, 市级评估 I.
 */
export function form(input: FormInput = {}): SheetInput {
  const { unit = '市水务局', township = '弥阳镇', village = '可乐村' } = input;
  const { city = SCORES, self = [], township_ = [] } = input;
  const item = (index: number) => {
    const [head, group, label, criterion, points] = ITEMS[index] ?? ['', '', '', '', 0];
    const score = (scores: readonly Cell[]) => scores[index] ?? null;
    return [
      index + 1,
      head || null,
      group || null,
      label,
      criterion,
      points,
      score(self),
      score(township_),
      score(city),
    ];
  };
  const indices = ITEMS.map((_, index) => index);
  return {
    name: input.name ?? unit,
    rows: [
      ['附件1'],
      ['弥勒市“挂包帮”定点扶贫工作考核指标及评分表(2017年度)'],
      [`挂包单位(盖章):${unit}`, null, null, `挂包乡镇:${township}`, null, `挂包村:${village}`],
      [
        '序号',
        '一级指标',
        '二级指标',
        '考核内容',
        '评分标准',
        '分值',
        '得分',
        null,
        null,
        '佐证材料',
        '备注',
      ],
      [null, null, null, null, null, null, '自评', '乡镇核分', '市级评估'],
      ...indices.slice(0, BASE_ITEMS).map(item),
      [null, '小计', null, null, null, 100, null, null, input.baseSum ?? null],
      ...indices.slice(BASE_ITEMS).map(item),
      [null, '合计', null, null, null, 120, null, null, input.total ?? null],
      [],
      ['等次', input.grade ?? null],
    ],
    merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:F5', 'G4:I4', 'J4:J5', 'K4:K5'],
  };
}

/** Annex 1 as a list: units from row 4 on; A 序号, B 乡镇, C 挂包单位, D 基础 items …, sums at the end. */
export function list(units: readonly (readonly Cell[])[], name = '评分汇总'): SheetInput {
  return {
    name,
    rows: [
      ['附件1 考核评分表'],
      ['序号', '乡镇', '挂包单位', '工作成效', '责任落实', '资金投入', '总分', '等次', '备注'],
      ['分值', null, null, 50, 50, 20, 120],
      ...units.map((unit, index) => [index + 1, ...unit]),
    ],
  };
}

/** Annex 2; units from row 4 on: C 村, D 发放, E 收回, F 有效, G–J answers, K rate. */
export function survey(rows: readonly (readonly Cell[])[], township = '弥阳镇', name = '满意度'): SheetInput {
  return {
    name,
    rows: [
      [`附件2 挂联单位满意度测评结果统计表`],
      [`乡镇:${township}`],
      [
        '序号',
        '挂联单位',
        '挂包村',
        '发放票数',
        '收回票数',
        '有效票数',
        '满意',
        '基本满意',
        '不满意',
        '不了解',
        '满意率(%)',
      ],
      ...rows.map((row, index) => [index + 1, ...row]),
    ],
  };
}

/** Annex 3; units from row 3 on: B 乡镇, C 类别, D 村, E 单位, F 性质, G 牵头, H 名额归属. */
export function roster(rows: readonly (readonly Cell[])[], name = '名单'): SheetInput {
  return {
    name,
    rows: [
      ['附件3 考核单位名单'],
      ['序号', '乡镇', '乡镇类别', '挂包村', '挂包单位', '单位性质', '牵头负责考核单位', '名额归属'],
      ...rows.map((row, index) => [index + 1, ...row]),
    ],
  };
}
