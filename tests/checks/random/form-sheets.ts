/** Annex 1 as forms, one sheet per unit, in the clothes of the plan. */
import { columnName } from '../../../src/workbook/address';
import type { SheetInput } from '../../support/snapshot';
import type { Cell } from '../support/county';
import { HEADS, SATISFACTION, type CountyPlan, type PlannedItem } from './plan';
import { gradeFor, stageWord, sumCell, wordFor, type Places } from './sheets';

type Column = { readonly key: string; readonly word: string };

export const formSheets = (plan: CountyPlan, places: Places): SheetInput[] =>
  plan.units.map((_, unit) => formSheet(plan, unit, places));

function columnsOf(plan: CountyPlan): readonly Column[] {
  const { layout } = plan;
  const of = (key: string): Column => ({ key, word: wordFor(plan, key) });
  const middle = layout.pointsFirst ? [of('points'), of('criterion')] : [of('criterion'), of('points')];
  return [
    ...(layout.serial ? [of('serial')] : []),
    of('head'),
    of('content'),
    ...middle,
    ...layout.stages.map((stage) => ({ key: stage, word: stageWord(plan, stage) })),
    ...(layout.amounts ? [of('amount')] : []),
    ...(layout.evidence ? [of('evidence')] : []),
    of('remark'),
  ];
}

export function criterionOf({ label, head, points }: PlannedItem): string {
  if (label === SATISFACTION) return '90%以上满分,每降1个百分点扣0.5分,扣完为止';
  return head === 2 ? `每10万元加1分,最高${points}分` : '按完成情况计分';
}

function formSheet(plan: CountyPlan, unit: number, places: Places): SheetInput {
  const { layout, items, units } = plan;
  const one = units[unit];
  if (!one) throw new Error('no such unit');
  const sheet = one.name;
  const columns = columnsOf(plan);
  const at = (key: string) => columns.findIndex((column) => column.key === key);
  const rows: Cell[][] = [['附件1'], ['考核指标及评分表(2017年度)']];
  for (let row = 0; row < layout.titleRows; row += 1) rows.push([`(${row + 1})`]);
  const mark = (key: string, column: number) => places.set(key, { sheet, row: rows.length, column });
  mark(`unit ${unit}`, 0);
  rows.push([`挂包单位:${one.name}`, null, `挂包乡镇:${one.township}`, null, `挂包村:${one.village}`]);
  const merges: string[] = [];
  const firstStage = at(layout.stages[0] ?? 'city');
  const lastStage = firstStage + layout.stages.length - 1;
  const isStage = (column: number) => column >= firstStage && column <= lastStage;
  for (const [column, { key }] of columns.entries()) {
    places.set(`header ${unit} ${key}`, {
      sheet,
      row: rows.length + (layout.twoRows && isStage(column) ? 1 : 0),
      column,
    });
  }
  if (layout.twoRows) {
    const top = rows.length + 1;
    rows.push(
      columns.map(({ word }, column) => (column === firstStage ? '得分' : isStage(column) ? null : word)),
    );
    rows.push(columns.map(({ word }, column) => (isStage(column) ? word : null)));
    for (const column of columns.keys()) {
      if (!isStage(column)) merges.push(`${columnName(column)}${top}:${columnName(column)}${top + 1}`);
    }
    if (lastStage > firstStage) merges.push(`${columnName(firstStage)}${top}:${columnName(lastStage)}${top}`);
  } else {
    rows.push(columns.map(({ word }) => word));
  }
  const lines: number[] = [];
  const sumRow = (key: string, label: string, points: number, members: readonly number[]) => {
    const cells: Cell[] = columns.map(() => null);
    cells[at('head')] = label;
    cells[at('points')] = points;
    for (const stage of layout.stages) {
      const column = at(stage);
      const scores = members.map((index) => one.scores[stage][index] ?? 0);
      mark(`${key} ${unit} ${stage}`, column);
      cells[column] = sumCell(
        plan,
        scores,
        sumOver(
          members.map((index) => lines[index] ?? 0),
          columnName(column),
        ),
      );
    }
    rows.push(cells);
  };
  const every = [...items.keys()];
  const under = (head: number) => every.filter((index) => items[index]?.head === head);
  for (const [index, item] of items.entries()) {
    lines.push(rows.length + 1);
    const fields = fieldsOf(plan, unit, index);
    const isScore = (key: string) => layout.stages.some((stage) => stage === key);
    for (const [column, { key }] of columns.entries()) {
      mark(isScore(key) ? `score ${unit} ${index} ${key}` : `${key} ${unit} ${index}`, column);
    }
    rows.push(columns.map(({ key }) => fields[key] ?? null));
    if (items[index + 1]?.head === item.head) continue;
    const own = under(item.head);
    const points = own.reduce((sum, member) => sum + (items[member]?.points ?? 0), 0);
    if (layout.subtotals === 'heads') sumRow(`subtotal${item.head}`, `${HEADS[item.head]}小计`, points, own);
    else if (item.head === 1) sumRow('base', '小计', 100, [...under(0), ...own]);
  }
  sumRow('total', '合计', 120, every);
  rows.push([]);
  mark(`grade ${unit}`, 1);
  rows.push(['等次', layout.grades ? gradeFor(one.scores.city) : null]);
  if (layout.lines) addLines(rows, (key) => mark(`line ${unit} ${key}`, 3));
  return { name: sheet, rows, merges };
}

/** What the columns of an item's row hold, by column. */
function fieldsOf(
  { layout, items, units }: CountyPlan,
  unit: number,
  index: number,
): Readonly<Record<string, Cell>> {
  const { scores } = units[unit] ?? { scores: null };
  const item = items[index];
  if (!item || !scores) return {};
  const isBonus = item.head === 2;
  return {
    serial: index + 1,
    head: items[index - 1]?.head === item.head ? null : HEADS[item.head],
    content: item.label,
    criterion: criterionOf(item),
    points: item.points,
    amount: isBonus ? (scores.city[index] ?? 0) / 10 : null,
    evidence: isBonus ? '拨款凭证' : null,
    ...Object.fromEntries(layout.stages.map((stage) => [stage, (scores[stage][index] ?? 0) / 100])),
  };
}

/** =SUM(I6:I9,I11:I14): rows side by side are one range. */
function sumOver(lines: readonly number[], column: string): string {
  const areas: { readonly from: number; to: number }[] = [];
  for (const line of lines) {
    const last = areas.at(-1);
    if (last?.to === line - 1) last.to = line;
    else areas.push({ from: line, to: line });
  }
  return `=SUM(${areas.map(({ from, to }) => `${column}${from}:${column}${to}`).join(',')})`;
}

/** Signatures, seals, dates and papers as everybody in the county fills them in. */
function addLines(rows: Cell[][], mark: (key: string) => void): void {
  const line = (key: string, label: string, text: string) => {
    mark(key);
    rows.push([label, null, null, text]);
  };
  line('village', '挂包村确认', '村党支部书记(签字):张某      村主任(签字):李某');
  line('villageSeal', '(公章)', '盖章:已盖      日期:2018年1月21日');
  line('township', '乡镇核对', '乡镇党委书记(签字):王某      乡镇长(签字):赵某');
  line('townshipSeal', '(公章)', '盖章:已盖      日期:2018年1月25日');
  line('papers', '报送材料', '☑自查报告 ☑自评表 ☑基础数据和资料');
}
