/** Annex 1 as a list, a row per unit: a column per item under its head, or one column per head. */
import { columnName } from '../../../src/workbook/address';
import type { SheetInput } from '../../support/snapshot';
import type { Cell } from '../support/county';
import { HEADS, type CountyPlan } from './plan';
import { gradeFor, sumCell, wordFor, type Places } from './sheets';

/** What a list scores: its own items, or the heads themselves. */
export function listItems({ layout, items }: CountyPlan): readonly (readonly number[])[] {
  if (!layout.perHead) return items.map((_, index) => [index]);
  return HEADS.map((_, head) => [...items.keys()].filter((index) => items[index]?.head === head));
}

export function listSheet(plan: CountyPlan, places: Places): SheetInput {
  const { layout, items, units } = plan;
  const sheet = '评分汇总';
  const columns = listItems(plan);
  const lead = [
    ...(layout.serial ? ['serial'] : []),
    ...(layout.pointsFirst ? ['unit', 'township', 'village'] : ['township', 'unit', 'village']),
  ];
  const first = lead.length;
  const tail = ['total', 'grade', 'remark'];
  const rows: Cell[][] = [['附件1 考核评分表(2017年度)']];
  for (let row = 0; row < layout.titleRows; row += 1) rows.push([`(${row + 1})`]);
  const words = (roles: readonly string[]) => roles.map((role) => wordFor(plan, role));
  const merges: string[] = [];
  const top = rows.length + 1;
  const headOf = (members: readonly number[]) => items[members[0] ?? 0]?.head ?? 0;
  if (layout.perHead) rows.push([...words(lead), ...HEADS, ...words(tail)]);
  else {
    const heads = columns.map((members, index) => {
      const head = headOf(members);
      return index > 0 && headOf(columns[index - 1] ?? []) === head ? null : HEADS[head];
    });
    rows.push([...words(lead), ...heads, ...words(tail)]);
    rows.push([
      ...lead.map(() => null),
      ...columns.map(([index = 0]) => items[index]?.label ?? ''),
      ...tail.map(() => null),
    ]);
    for (const head of HEADS.keys()) {
      const own = [...columns.keys()].filter((index) => headOf(columns[index] ?? []) === head);
      const [from = 0, to = 0] = [own[0], own.at(-1)];
      if (to > from) merges.push(`${columnName(first + from)}${top}:${columnName(first + to)}${top}`);
    }
    const single = [...lead.keys(), ...tail.map((_, index) => first + columns.length + index)];
    for (const column of single) merges.push(`${columnName(column)}${top}:${columnName(column)}${top + 1}`);
  }
  const points = columns.map((members) =>
    members.reduce((sum, index) => sum + (items[index]?.points ?? 0), 0),
  );
  for (const index of columns.keys())
    places.set(`points 0 ${index}`, { sheet, row: rows.length, column: first + index });
  rows.push(['分值', ...lead.slice(1).map(() => null), ...points, 120, null, null]);
  for (const [unit, one] of units.entries()) {
    const row = rows.length;
    const mark = (key: string, column: number) => places.set(key, { sheet, row, column });
    const fields: Readonly<Record<string, Cell>> = {
      serial: unit + 1, township: one.township, unit: one.name, village: one.village,
    }; // prettier-ignore
    for (const [column, key] of lead.entries()) mark(`${key} ${unit}`, column);
    for (const index of columns.keys()) mark(`score ${unit} ${index} city`, first + index);
    const end = first + columns.length;
    mark(`total ${unit} city`, end);
    mark(`grade ${unit}`, end + 1);
    mark(`remark ${unit}`, end + 2);
    const formula = `=SUM(${columnName(first)}${row + 1}:${columnName(end - 1)}${row + 1})`;
    rows.push([
      ...lead.map((key) => fields[key] ?? null),
      ...columns.map(
        (members) => members.reduce((sum, index) => sum + (one.scores.city[index] ?? 0), 0) / 100,
      ),
      sumCell(plan, one.scores.city, formula),
      layout.grades ? gradeFor(one.scores.city) : null,
      null,
    ]);
  }
  return { name: sheet, rows, merges };
}
