/** The sheets of a planned county, and where everything stands in them. */
import { columnName } from '../../../src/workbook/address';
import type { Stage } from '../../../src/reading';
import { HEADER_WORDS } from '../../support/header-words';
import type { SheetInput } from '../../support/snapshot';
import type { Cell } from '../support/county';
import { formSheets } from './form-sheets';
import { listSheet } from './list-sheet';
import type { CountyPlan } from './plan';
import { rosterSheet, surveySheets } from './annexes';

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** `score 0 3 city`, `points 0 3`, `total 0 city`, `base 0 city`, `grade 0`, `count 1 valid`, `roster 1 unit`, `line 0 seal`. */
export type Places = Map<string, Place>;

export interface County {
  readonly plan: CountyPlan;
  readonly sheets: readonly SheetInput[];
  readonly places: Places;
}

export function countyOf(plan: CountyPlan): County {
  const places: Places = new Map();
  const scores = plan.layout.kind === 'form' ? formSheets(plan, places) : [listSheet(plan, places)];
  const sheets = [
    ...(plan.layout.roster ? [rosterSheet(plan, places)] : []),
    ...scores,
    ...(plan.layout.survey === 'none' ? [] : surveySheets(plan, places)),
  ];
  return { plan, sheets, places };
}

export function placeOf({ places }: County, key: string): Place {
  const place = places.get(key);
  if (!place) throw new Error(`no ${key} in this county`);
  return place;
}

/** The sheets with one cell changed. */
export const put = (sheets: readonly SheetInput[], at: Place, change: (before: Cell) => Cell): SheetInput[] =>
  sheets.map((sheet) => {
    if (sheet.name !== at.sheet) return sheet;
    const rows = sheet.rows.map((cells, row) => {
      if (row !== at.row) return cells;
      const wide = [
        ...cells,
        ...Array.from({ length: Math.max(0, at.column + 1 - cells.length) }, () => null),
      ];
      return wide.with(at.column, change(wide[at.column] ?? null));
    });
    return { ...sheet, rows };
  });

export const a1 = ({ row, column }: Place): string => `${columnName(column)}${row + 1}`;

/** Exact sum of hundredths as a cell. */
export const hundredths = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / 100;

/** A sum as the layout writes it: nothing, a number, or a formula over areas. */
export function sumCell({ layout }: CountyPlan, values: readonly number[], formula: string): Cell {
  const v = hundredths(values);
  if (layout.sums === 'none') return null;
  return layout.sums === 'typed' ? v : { f: formula, v };
}

/** The grade that a total gives (第六条). */
export function gradeFor(values: readonly number[]): string {
  const total = hundredths(values);
  if (total >= 90) return '优秀';
  if (total >= 80) return '良好';
  return total >= 70 ? '合格' : '不合格';
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  ...HEADER_WORDS,
  evidence: ['佐证材料', '证明材料'],
  amount: ['投入资金(万元)', '金额(万元)'],
  unit: ['挂包单位', '挂联单位', '单位名称', '帮扶单位'],
  township: ['乡镇', '挂包乡镇', '所在乡镇'],
  village: ['挂包村', '行政村'],
  total: ['总分', '合 计', '总得分'],
  grade: ['等次', '考核等次'],
  rate: ['满意率(%)', '满意率', '满意率(\uff05)'],
};
const ROLES = Object.keys(WORDS);

/** The header word of a role that this county uses. */
export function wordFor({ layout }: CountyPlan, role: string): string {
  const words = WORDS[role] ?? [role];
  return words[(layout.words[ROLES.indexOf(role)] ?? 0) % words.length] ?? role;
}

export const stageWord = (plan: CountyPlan, stage: Stage): string =>
  wordFor(plan, stage === 'township' ? 'township_' : stage);
