/** What the person at the grid does, told from the commands that the grid executes. */
import type { Area } from '../../src/workbook/address';
import { areaOf } from './grid';
import type { CommandOptions, GridCells, GridCommand, GridRange } from './univer';

export interface PersonActs {
  /** Cells were given other contents. */
  changed(sheet: string, area: Area): void;
  /** Rows, columns or cells were inserted, taken away or moved. */
  moved(sheet: string): void;
  /** Conditional formats were changed, or went along with cells that moved. */
  ruled(sheet: string): void;
  selected(sheet: string, area: Area): void;
  /** Another sheet came to the front. */
  activated(sheet: string): void;
  added(sheet: string): void;
  removed(sheet: string): void;
}

const MOVES = new Set(
  [
    'insert-row',
    'insert-col',
    'remove-rows',
    'remove-col',
    'move-range',
    'move-rows',
    'move-columns',
    'reorder-range',
  ].map((name) => `sheet.mutation.${name}`),
);
const RULE = /^sheet\.mutation\.(?:add|set|delete|move)-conditional-rule$/;
/** Parts of a cell that are content; the rest is its look. */
const CONTENT = ['v', 'f', 'p', 'si'];
/** The mouse is still down. */
const DRAGGING = new Set([0, 1]);

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: GridCells;
  readonly selections?: readonly { readonly range: GridRange }[];
  readonly type?: number;
  readonly sheet?: { readonly id: string };
}

export function followPerson(
  { id, params }: GridCommand,
  options: CommandOptions | undefined,
  unit: string,
  acts: PersonActs,
): void {
  const { unitId, subUnitId, cellValue, selections, type, sheet } = (params ?? {}) as Params;
  if (unitId !== unit || options?.fromFormula === true) return;
  if (id === 'sheet.mutation.insert-sheet' && sheet) return acts.added(sheet.id);
  if (subUnitId === undefined) return;
  if (id === 'sheet.mutation.set-range-values') {
    const area = options?.onlyLocal === true ? null : contentArea(cellValue ?? {});
    if (area) acts.changed(subUnitId, area);
  } else if (id === 'sheet.operation.set-selections') {
    const range = selections?.[0]?.range;
    if (range && !DRAGGING.has(type ?? -1)) acts.selected(subUnitId, areaOf(range));
  } else if (id === 'sheet.operation.set-worksheet-active') {
    acts.activated(subUnitId);
  } else if (id === 'sheet.mutation.remove-sheet') {
    acts.removed(subUnitId);
  } else if (MOVES.has(id)) {
    acts.moved(subUnitId);
  } else if (RULE.test(id)) {
    acts.ruled(subUnitId);
  }
}

/** Smallest area around the cells whose content is set; `null` when only looks are. */
function contentArea(cells: GridCells): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, columns] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(columns ?? {})) {
      if (cell && !CONTENT.some((part) => part in cell)) continue;
      [top, bottom] = [Math.min(top, Number(row)), Math.max(bottom, Number(row))];
      [left, right] = [Math.min(left, Number(column)), Math.max(right, Number(column))];
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}
