/** Forms and lists filled in further: dates, signatures, seals and papers, formulas for sums, three stages. */
import { form, list, patched, SCORES, type Cell, type FormInput, type Patch } from './county';
import type { SheetInput } from '../../support/snapshot';

/** A day as a date cell holds it. */
export const serial = (month: number, day: number, year = 2018): number =>
  (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000;

/** Row 3 with the date on which the form was filled in. */
export const head = (date: string): Patch => ({
  A3: `挂包单位(盖章):市水务局  挂包乡镇:弥阳镇  挂包村:可乐村  填报日期:${date}`,
});

/** A form with all its dates, right as they stand. */
export const dated = (patch: Patch = {}): SheetInput =>
  patched(form(), {
    ...head('2018年1月20日'),
    A26: '挂包村确认',
    D26: '日期:2018年1月21日',
    A27: '乡镇核对',
    D27: '日期:2018年1月25日',
    A28: '市联席办评估意见',
    D28: '日期:2018年2月10日',
    A29: '牵头单位抽查意见',
    D29: '日期:    年  月  日',
    ...patch,
  });

/** A list with a column of dates each for 自评, 报送, 核对 and 整改报告 in J–M; `year` behind its title. */
export const dateColumns = (year: string, ...dates: readonly Cell[]): SheetInput =>
  patched(list([['弥阳镇', '市水务局', 44, 40, 6]]), {
    A1: `附件1 考核评分表${year}`,
    J2: '自评日期',
    K2: '报送日期',
    L2: '乡镇核对日期',
    M2: '整改报告日期',
    J4: dates[0] ?? null,
    K4: dates[1] ?? null,
    L4: dates[2] ?? null,
    M4: dates[3] ?? null,
  });

/** A form that everybody has signed and sealed who has to. */
export const signed = (patch: Patch = {}, input: FormInput = {}): SheetInput =>
  patched(form(input), {
    A26: '挂包村确认',
    D26: '村党支部书记(签字):张三      村主任(签字):李四',
    A27: '(公章)',
    D27: '盖章:已盖      日期:2018年1月21日',
    A28: '乡镇核对',
    D28: '乡镇党委书记(签字):王五      乡镇长(签字):赵六',
    A29: '(公章)',
    D29: '盖章:已盖      日期:2018年1月25日',
    ...patch,
  });

/** Two parts side by side, each with its own lines. */
export const signedBeside = (patch: Patch = {}): SheetInput =>
  patched(form(), {
    A26: '挂包村意见',
    F26: '乡镇意见',
    A27: '书记签字:张三',
    F27: '书记签字:王五',
    A28: '盖章:已盖',
    F28: '盖章:已盖',
    ...patch,
  });

/** All papers that a unit hands in. */
export const ALL_PAPERS = '报送材料:☑自查报告 ☑自评表 ☑基础数据和资料';

/** Two units, and the papers that each has ticked. */
export const ticked = (first: string, second = first): readonly SheetInput[] => [
  patched(form(), { A26: first }),
  patched(form({ unit: '市教育局' }), { A26: second }),
];

/** The form with 86.5 and 92.5 as formulas of the user's. */
export const computed = (patch: Patch = {}, unit = '市水务局'): SheetInput =>
  patched(form({ unit }), {
    I19: { f: '=SUM(I6:I18)', v: 86.5 },
    I23: { f: '=I19+SUM(I20:I22)', v: 92.5 },
    ...patch,
  });

/** A list of heads, 44 + 40 + 6 in every row, totals as given. */
export const totalsColumn = (...totals: readonly Cell[]): SheetInput =>
  list(totals.map((value, index) => ['弥阳镇', UNITS[index] ?? '', 44, 40, 6, value]));
const UNITS = ['市水务局', '市教育局', '市林业局', '市司法局'];

/** The sum of such a row. */
export const rowSum = (row: number, v = 90): Cell => ({ f: `=SUM(D${row}:F${row})`, v });

/** Three stages filled in: totals of 95.5, 93.1 and 92.5 in G23, H23 and I23; their average is 93.7. */
export const staged = (patch: Patch = {}): SheetInput =>
  patched(form({ self: SCORES.with(0, 15), township_: SCORES.with(0, 12.6) }), patch);

/** Two forms, and a summary of their totals beside them. */
export const stagedSummary = (value: Cell): readonly SheetInput[] => [
  staged(),
  form({ unit: '市教育局', self: SCORES, township_: SCORES }),
  {
    name: '汇总表',
    rows: [
      ['序号', '挂包单位', '自评总分', '乡镇总分', '市级总分', '总分'],
      [1, '市水务局', 95.5, 93.1, 92.5, value],
      [2, '市教育局', null, null, 92.5, 92.5],
    ],
  },
];
