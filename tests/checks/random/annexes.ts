/** Annexes 2 and 3 of a planned county. */
import type { SheetInput } from '../../support/snapshot';
import type { Cell } from '../support/county';
import type { CountyPlan, PlannedUnit } from './plan';
import { wordFor, type Places } from './sheets';

const COUNTS = ['issued', 'returned', 'valid', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'];
const COUNT_WORDS = ['发放票数', '收回票数', '有效票数', '满意', '基本满意', '不满意', '不了解'];

/** A table per township, or one table with a column for the townships. */
export function surveySheets(plan: CountyPlan, places: Places): SheetInput[] {
  const { layout, units } = plan;
  if (layout.survey === 'sheets') {
    return units.map((_, unit) => surveySheet(plan, [unit], places, `满意度${unit + 1}`));
  }
  return [surveySheet(plan, [...units.keys()], places, '满意度')];
}

function surveySheet(plan: CountyPlan, listed: readonly number[], places: Places, sheet: string): SheetInput {
  const { layout, units } = plan;
  const inColumn = layout.survey === 'column';
  const rated = layout.rates !== 'none';
  const first = inColumn ? 4 : 3;
  const head: Cell[] = ['序号', wordFor(plan, 'unit'), wordFor(plan, 'village')];
  const rows: Cell[][] = [['附件2 挂联单位满意度测评结果统计表']];
  if (!inColumn) rows.push([`乡镇:${units[listed[0] ?? 0]?.township ?? ''}`]);
  rows.push([
    ...head,
    ...(inColumn ? [wordFor(plan, 'township')] : []),
    ...COUNT_WORDS,
    ...(rated ? [wordFor(plan, 'rate')] : []),
  ]);
  for (const unit of listed) {
    const one = units[unit];
    if (!one) continue;
    const row = rows.length;
    const mark = (key: string, column: number) => places.set(key, { sheet, row, column });
    mark(`surveyed ${unit}`, 1);
    for (const [index, count] of COUNTS.entries()) mark(`count ${unit} ${count}`, first + index);
    if (rated) mark(`rate ${unit}`, first + COUNTS.length);
    const cells: readonly Cell[] = [unit + 1, one.name, one.village, ...(inColumn ? [one.township] : [])];
    rows.push([...cells, ...one.ballots, ...(rated ? [rateOf(plan, one)] : [])]);
  }
  return { name: sheet, rows };
}

/** Stated with one decimal of a percent. */
export function rateOf(
  { layout }: CountyPlan,
  { ballots: [, , valid, satisfied, basically] }: PlannedUnit,
): number {
  const permille = Math.round(((satisfied + basically) * 1000) / valid);
  return layout.rates === 'share' ? permille / 1000 : permille / 10;
}

const ROSTER = ['serial', 'township', 'category', 'village', 'unit', 'kind', 'lead', 'quotaPool'];

export function rosterSheet({ units }: CountyPlan, places: Places): SheetInput {
  const sheet = '名单';
  const rows: Cell[][] = [
    ['附件3 考核单位名单'],
    ['序号', '乡镇', '乡镇类别', '挂包村', '挂包单位', '单位性质', '牵头负责考核单位', '名额归属'],
  ];
  for (const [unit, { name, township, village }] of units.entries()) {
    for (const [column, key] of ROSTER.entries()) {
      places.set(`roster ${unit} ${key}`, { sheet, row: rows.length, column });
    }
    rows.push([unit + 1, township, '贫困', village, name, '市级机关', '市委办', null]);
  }
  return { name: sheet, rows };
}
