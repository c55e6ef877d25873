/** Annex 1 in form layout (附件1 考核指标及评分表): one unit × village. */
import { INDICATORS } from './indicators';
import { COLON, RECONSTRUCTION, type Cell, type SheetSpec } from './spec';

/** Scores of the three stages per item. */
export interface StageRow {
  readonly self: readonly Cell[];
  readonly township: readonly Cell[];
  readonly city: readonly Cell[];
}

export interface FilledForm {
  readonly unit: string;
  readonly township: string;
  readonly village: string;
  readonly date: string;
  readonly scores: StageRow;
  /** 佐证材料 per item. */
  readonly evidence: readonly (string | null)[];
  /** Text after the labels of signatures; empty on a blank form. */
  readonly signed: string;
}

const BLANK: FilledForm = {
  unit: '____________',
  township: '________',
  village: '________',
  date: '    年  月  日',
  scores: { self: [], township: [], city: [] },
  evidence: [],
  signed: '',
};

/** First item row of the sheet, from 0. */
export const FIRST_ITEM = 5;
/** Rows of items, from 0: the subtotal stands after the last base item. */
export const itemRow = (index: number): number => FIRST_ITEM + index + (INDICATORS[index]?.bonus ? 1 : 0);
export const SUBTOTAL_ROW = FIRST_ITEM + INDICATORS.filter(({ bonus }) => !bonus).length;
export const TOTAL_ROW = FIRST_ITEM + INDICATORS.length + 1;
export const CITY_COLUMN = 8;
const GRADE_ROW = TOTAL_ROW + 9;

export function formSheet(name: string, year: number | null, filled: FilledForm = BLANK): SheetSpec {
  const items = INDICATORS.map((indicator, index): Cell[] => [
    index + 1,
    INDICATORS[index - 1]?.head === indicator.head ? null : indicator.head,
    INDICATORS[index - 1]?.group === indicator.group ? null : indicator.group,
    indicator.content,
    indicator.criterion,
    indicator.points,
    filled.scores.self[index] ?? null,
    filled.scores.township[index] ?? null,
    filled.scores.city[index] ?? null,
    filled.evidence[index] ?? null,
    null,
  ]);
  const base = items.filter((_, index) => !INDICATORS[index]?.bonus);
  const bonus = items.filter((_, index) => INDICATORS[index]?.bonus);
  const sum = (label: string, points: number): Cell[] => [
    null,
    null,
    null,
    label,
    null,
    points,
    null,
    null,
    null,
    null,
    null,
  ];
  const yearText = year === null ? '    ' : String(year);
  const rows: Cell[][] = [
    ['附件1'],
    [`弥勒市“挂包帮”定点扶贫工作考核指标及评分表(${yearText}年度)`],
    [
      `挂包单位(盖章)${COLON}${filled.unit}  挂包乡镇${COLON}${filled.township}  挂包村${COLON}${filled.village}  填报日期${COLON}${filled.date}`,
    ],
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
    ...base,
    sum('小计', 100),
    ...bonus,
    sum('合计', 120),
    ...signatures(filled.signed),
  ];
  return {
    name,
    rows,
    merges: merges(rows.length),
    widths: [5, 19, 23, 25, 46, 6, 8, 10, 10, 18, 10],
    heights: { 1: 30, 2: 24, ...Object.fromEntries(items.map((_, index) => [itemRow(index), 30])) },
    titles: [1],
    header: { top: 3, bottom: 4 },
    table: { top: 3, bottom: GRADE_ROW },
    notes: [0, 2, GRADE_ROW + 1],
    leftColumns: [3, 4, 9, 10],
    landscape: true,
    freeze: true,
    choices: [{ area: `D${GRADE_ROW + 1}`, values: ['优秀', '良好', '合格', '不合格'] }],
    limits: INDICATORS.map(({ points }, index) => ({
      area: `G${itemRow(index) + 1}:I${itemRow(index) + 1}`,
      max: points,
    })),
  };
}

/** Confirmations of Article 5(1)–(4), the opinions, and the grade with a cell of its own. */
function signatures(signed: string): Cell[][] {
  const date = `    年  月  日`;
  const line = (label: string, text: string): Cell[] => [label, null, null, text];
  return [
    line('挂包村确认', `村党支部书记(签字)${COLON}${signed}      村主任(签字)${COLON}${signed}`),
    line('(公章)', `盖章${COLON}${signed}      日期${COLON}${signed === '' ? date : '2018年1月21日'}`),
    line('乡镇核对', `乡镇党委书记(签字)${COLON}${signed}      乡镇长(签字)${COLON}${signed}`),
    line('(公章)', `盖章${COLON}${signed}      日期${COLON}${signed === '' ? date : '2018年1月25日'}`),
    line('市联席办评估意见', ''),
    line('(公章)', `盖章${COLON}      日期${COLON}${date}`),
    line('牵头单位抽查意见', ''),
    line('(公章)', `盖章${COLON}      日期${COLON}${date}`),
    ['等次', null, null, null],
    [RECONSTRUCTION],
  ];
}

function merges(rowCount: number): string[] {
  const list = [
    'A1:B1',
    'A2:K2',
    'A3:K3',
    'G4:I4',
    ...['A', 'B', 'C', 'D', 'E', 'F', 'J', 'K'].map((c) => `${c}4:${c}5`),
  ];
  for (const [column, key] of [['B', 'head'], ['C', 'group']] as const) {
    INDICATORS.forEach((indicator, index) => {
      if (INDICATORS[index - 1]?.[key] === indicator[key]) return;
      let last = index;
      while (INDICATORS[last + 1]?.[key] === indicator[key]) last += 1;
      if (last > index) list.push(`${column}${itemRow(index) + 1}:${column}${itemRow(last) + 1}`);
    });
  } // prettier-ignore
  for (let row = TOTAL_ROW + 2; row <= GRADE_ROW + 1; row += 1)
    list.push(`A${row}:C${row}`, `D${row}:K${row}`);
  list.push(`A${rowCount}:K${rowCount}`);
  return list;
}
