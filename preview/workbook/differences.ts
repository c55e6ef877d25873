/** What the cells of a sheet hold now that they did not hold in the file. */
import { cellKey, columnOfKey, contains, rowOfKey, type Area } from '../../src/workbook/address';
import type { CellContent, CellEdit } from '../../src/workbook/edit';
import { formulaAt, isError, usedArea, valueAt } from '../../src/workbook/snapshot';
import type { Scalar, SheetSnapshot } from '../../src/workbook/snapshot';
import type { SheetStore } from '../../tests/simulated-excel/store/types';

export interface Differences {
  readonly edits: readonly CellEdit[];
  /** New values of formulas that are still the same. */
  readonly computed: ReadonlyMap<number, Scalar>;
}

/** Functions newer than the file format, which stand in files under a longer name. */
const NEWER =
  /(?<![\w.])(IFS|SWITCH|CONCAT|TEXTJOIN|MAXIFS|MINIFS|XLOOKUP|XMATCH|UNIQUE|FILTER|SORT|SORTBY|SEQUENCE|LET|LAMBDA)(?=\()/g;
const FILTERING = new Set(['FILTER', 'SORT']);
const PREFIX = /_xlfn\.(?:_xlws\.)?/g;

const inFile = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? piece
        : piece.replace(NEWER, (name: string) => `_xlfn.${FILTERING.has(name) ? '_xlws.' : ''}${name}`),
    )
    .join('');

export function differences(before: SheetSnapshot, now: SheetStore, arrays: readonly Area[]): Differences {
  const edits: CellEdit[] = [];
  const computed = new Map<number, Scalar>();
  for (const key of keysOf(before, now)) {
    const [row, column] = [rowOfKey(key), columnOfKey(key)];
    if (arrays.some((area) => contains(area, row, column))) continue;
    const cell = now.cell(row, column);
    const expected: CellContent = {
      formula: formulaAt(before, row, column),
      value: valueAt(before, row, column),
    };
    const formula = cell?.formula ?? null;
    const value = cell?.value ?? null;
    if ((expected.formula?.replace(PREFIX, '') ?? null) !== formula) {
      const content = { formula: formula === null ? null : inFile(formula), value };
      edits.push({ kind: 'cell', sheet: before.name, row, column, expected, content });
    } else if (!sameValue(expected.value, value)) {
      if (formula !== null) computed.set(key, value);
      else {
        const content = { formula: null, value };
        edits.push({ kind: 'cell', sheet: before.name, row, column, expected, content });
      }
    }
  }
  return { edits, computed };
}

/** Cells that hold something now or did so in the file, row by row. */
function keysOf(before: SheetSnapshot, now: SheetStore): readonly number[] {
  const keys = new Set<number>(before.formulas.keys());
  const areas = [usedArea(before), now.usedArea(true)];
  for (const area of areas) {
    if (!area) continue;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) keys.add(cellKey(row, column));
    }
  }
  return [...keys].sort((a, b) => a - b);
}

/** Numbers count to the 15 digits that Excel keeps; an empty text is an empty cell. */
function sameValue(a: Scalar, b: Scalar): boolean {
  if (a === b || ((a ?? '') === '' && (b ?? '') === '')) return true;
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  return isError(a) && isError(b) && a.error === b.error;
}
