/** Annex 1 as a list (名册式), Annex 2 and Annex 3. */
import { columnName } from '../workbook/address';
import { INDICATORS } from './indicators';
import { COLON, RECONSTRUCTION, type Cell, type SheetSpec } from './spec';

const ascending = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export interface ListUnit {
  readonly unit: string;
  readonly township: string;
  readonly village: string;
  readonly scores: readonly Cell[];
}

/** A row per unit, a column per item under its head, a row of maxima below the header. */
export function listSheet(name: string, units: readonly ListUnit[], blankRows = 0): SheetSpec {
  const first = 4;
  const count = INDICATORS.length;
  const heads = INDICATORS.map(({ head }, index) => (INDICATORS[index - 1]?.head === head ? null : head));
  const last = first + count + 4;
  const rows: Cell[][] = [
    ['附件1'],
    ['弥勒市“挂包帮”定点扶贫工作考核评分汇总表'],
    ['序号', '挂包单位', '乡镇', '挂包村', ...heads, '基础分', '加分', '总分', '等次', '备注'],
    [null, null, null, null, ...INDICATORS.map(({ content }) => content), null, null, null, null, null],
    [null, '分值', null, null, ...INDICATORS.map(({ points }) => points), 100, 20, 120, null, null],
    ...units.map((unit, index): Cell[] => [
      index + 1,
      unit.unit,
      unit.township,
      unit.village,
      ...unit.scores,
      null,
      null,
      null,
      null,
      null,
    ]),
    ...ascending(blankRows).map((index): Cell[] => [index + 1]),
    [RECONSTRUCTION],
  ];
  const bottom = rows.length - 2;
  const headMerges = INDICATORS.flatMap(({ head }, index) => {
    if (INDICATORS[index - 1]?.head === head) return [];
    let end = index;
    while (INDICATORS[end + 1]?.head === head) end += 1;
    return [`${columnName(first + index)}3:${columnName(first + end)}3`];
  });
  const single = [0, 1, 2, 3, ...ascending(5).map((index) => first + count + index)];
  return {
    name,
    rows,
    merges: [
      `A2:${columnName(last)}2`,
      ...headMerges,
      ...single.map((column) => `${columnName(column)}3:${columnName(column)}4`),
      `A${rows.length}:${columnName(last)}${rows.length}`,
    ],
    widths: [5, 22, 10, 10, ...INDICATORS.map(() => 7.5), 8, 7, 8, 8, 10],
    heights: { 1: 30, 3: 78 },
    titles: [1],
    header: { top: 2, bottom: 3 },
    table: { top: 2, bottom },
    notes: [0, rows.length - 1],
    leftColumns: [1],
    landscape: true,
    freeze: true,
    choices: [
      {
        area: `${columnName(last - 1)}6:${columnName(last - 1)}${bottom + 1}`,
        values: ['优秀', '良好', '合格', '不合格'],
      },
    ],
    limits: INDICATORS.map(({ points }, index) => ({
      area: `${columnName(first + index)}6:${columnName(first + index)}${bottom + 1}`,
      max: points,
    })),
  };
}

export interface Ballots {
  readonly unit: string;
  readonly village: string;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly satisfied: number;
  readonly basically: number;
  readonly dissatisfied: number;
  readonly unknown: number;
  /** In percent, as typed. */
  readonly rate: number | null;
}

/** Annex 2 of one township. */
export function surveySheet(
  name: string,
  township: string,
  ballots: readonly Ballots[],
  blankRows = 0,
): SheetSpec {
  const rows: Cell[][] = [
    ['附件2'],
    ['弥勒市挂联单位满意度测评结果统计表'],
    [`乡镇${COLON}${township}`],
    ['序号', '挂联单位', '挂包村', '发放票数', '收回票数', '有效票数', '测评结果(票)', null, null, null, '满意率(%)', '备注'],
    [null, null, null, null, null, null, '满意', '基本满意', '不满意', '不了解', null, null],
    ...ballots.map((b, index): Cell[] => [
      index + 1, b.unit, b.village, b.issued, b.returned, b.valid, b.satisfied, b.basically, b.dissatisfied, b.unknown, b.rate, null,
    ]),
    ...ascending(blankRows).map((index): Cell[] => [index + 1]),
    [`填表人${COLON}                审核人${COLON}                乡镇党委书记(签字)${COLON}                日期${COLON}`],
    [RECONSTRUCTION],
  ]; // prettier-ignore
  return {
    name,
    rows,
    merges: [
      'A2:L2', 'A3:L3', 'G4:J4', ...['A', 'B', 'C', 'D', 'E', 'F', 'K', 'L'].map((c) => `${c}4:${c}5`),
      `A${rows.length - 1}:L${rows.length - 1}`, `A${rows.length}:L${rows.length}`,
    ],
    widths: [6, 26, 14, 9, 9, 9, 9, 9, 9, 9, 10, 14],
    heights: { 1: 30 },
    titles: [1],
    header: { top: 3, bottom: 4 },
    table: { top: 3, bottom: rows.length - 3 },
    notes: [0, 2, rows.length - 2, rows.length - 1],
    leftColumns: [1],
    landscape: true,
    freeze: true,
    choices: [],
    limits: [],
  }; // prettier-ignore
}

export interface RosterLine {
  readonly township: string;
  readonly poor: boolean | null;
  readonly village: string;
  readonly unit: string;
  readonly kind: string;
  readonly lead: string;
}

/** Annex 3: townships and leads merged downward, enterprises as a block of their own. */
export function rosterSheet(
  name: string,
  lines: readonly RosterLine[],
  enterprises: readonly RosterLine[],
  blankRows = 0,
): SheetSpec {
  const header: Cell[] = [
    '序号',
    '乡镇',
    '乡镇类别',
    '挂包村',
    '挂包单位',
    '单位性质',
    '牵头负责考核单位',
    '名额归属',
    '备注',
  ];
  const rows: Cell[][] = [['附件3'], ['考核单位名单'], header];
  const merges = ['A2:I2'];
  let serial = 0;
  const category = (poor: boolean | null): string | null => (poor === null ? null : poor ? '贫困' : '非贫困');
  let start = rows.length;
  lines.forEach((line, index) => {
    const again = lines[index - 1]?.township === line.township;
    if (!again) start = rows.length;
    rows.push([
      (serial += 1),
      again ? null : line.township,
      again ? null : category(line.poor),
      line.village,
      line.unit,
      line.kind,
      again ? null : line.lead,
      null,
      null,
    ]);
    if (lines[index + 1]?.township !== line.township && rows.length - start > 1) {
      merges.push(...['B', 'C', 'G'].map((column) => `${column}${start + 1}:${column}${rows.length}`));
    }
  });
  if (enterprises.length > 0) {
    rows.push(['非公企业']);
    merges.push(`A${rows.length}:I${rows.length}`);
    for (const line of enterprises) {
      rows.push([
        (serial += 1),
        line.township,
        category(line.poor),
        line.village,
        line.unit,
        line.kind,
        line.lead,
        null,
        null,
      ]);
    }
  }
  for (let index = 0; index < blankRows; index += 1) rows.push([(serial += 1)]);
  rows.push([RECONSTRUCTION.replace('各项分值和评分标准', '乡镇类别')]);
  merges.push(`A${rows.length}:I${rows.length}`);
  return {
    name,
    rows,
    merges,
    widths: [6, 11, 10, 16, 28, 12, 20, 11, 12],
    heights: { 1: 30 },
    titles: [1],
    header: { top: 2, bottom: 2 },
    table: { top: 2, bottom: rows.length - 2 },
    notes: [0, rows.length - 1],
    leftColumns: [4],
    landscape: false,
    freeze: true,
    choices: [],
    limits: [],
  };
}
