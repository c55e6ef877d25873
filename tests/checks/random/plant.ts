/** A fault as something done to a county, with the layout it needs. */
import type { CheckCode } from '../../../src/checks';
import type { Setting } from '../support/findings';
import type { Cell } from '../support/county';
import type { SheetInput } from '../../support/snapshot';
import type { CountyPlan, Layout, PlannedItem } from './plan';
import { placeOf, put, type County, type Place } from './sheets';

export type Replan = (plan: CountyPlan, unit: number) => CountyPlan;

export interface Plant {
  readonly code: CheckCode;
  readonly does: string;
  /** Choices of layout without which the fault cannot be, or would be another. */
  readonly layout: Partial<Layout>;
  /** Fewest units. */
  readonly least?: number;
  /** What has to be so before the sheets are made. */
  readonly plan?: Replan;
  /** Does it to one unit; `n` chooses among places. */
  readonly plant: (county: County, unit: number, n: number) => County;
  readonly setting?: Setting;
  /** Other faults it cannot be without, said as well. */
  readonly with?: readonly CheckCode[];
  /** Only cells change: it may stand beside another in one form. */
  readonly inPlace?: true;
}

export const changed = (county: County, key: string, cell: Cell | ((before: Cell) => Cell)): County => ({
  ...county,
  sheets: put(county.sheets, placeOf(county, key), typeof cell === 'function' ? cell : () => cell),
});

export const changedSheet = (
  county: County,
  name: string,
  change: (sheet: SheetInput) => SheetInput,
): County => ({
  ...county,
  sheets: county.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
});

export const withSheets = (county: County, ...more: readonly SheetInput[]): County => ({
  ...county,
  sheets: [...county.sheets, ...more],
});

export const cellAt = ({ sheets }: County, { sheet, row, column }: Place): Cell =>
  sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? null;

/** A number in a cell, a formula's value included. */
export function numberAt(county: County, key: string): number {
  const cell = cellAt(county, placeOf(county, key));
  const value = typeof cell === 'object' && cell !== null && 'v' in cell ? cell.v : cell;
  if (typeof value !== 'number') throw new Error(`no number at ${key}`);
  return value;
}

/** Items that a fault may be planted in: of the base without satisfaction, of the bonus, or any of both. */
export function chosenItem({ plan }: County, among: 'base' | 'bonus' | 'any', n: number): number {
  const fits = ({ head, label }: PlannedItem) =>
    label !== '群众满意度' && (among === 'any' || (among === 'bonus') === (head === 2));
  // One column per head: the heads are the items, and the second holds satisfaction.
  const perHead = plan.layout.kind === 'list' && plan.layout.perHead;
  const indices = perHead
    ? { base: [0, 1], bonus: [2], any: [0, 1, 2] }[among]
    : [...plan.items.keys()].filter((index) => fits(plan.items[index] ?? NO_ITEM));
  return indices[n % indices.length] ?? 0;
}

const NO_ITEM: PlannedItem = { label: '群众满意度', head: 0, points: 0 };

export function pointsOf({ plan }: County, index: number): number {
  const { items, layout } = plan;
  if (layout.kind === 'form' || !layout.perHead) return items[index]?.points ?? 0;
  return items.filter(({ head }) => head === index).reduce((sum, { points }) => sum + points, 0);
}

/** Two decimals at most, as scores have them. */
export const rounded = (value: number): number => Math.round(value * 100) / 100;
