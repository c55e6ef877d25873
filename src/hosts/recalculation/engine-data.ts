/** The part of a snapshot that a few formulas need, in the engine's shape: constants around, formulas to compute. */
import { cellKey, columnOfKey, rowOfKey, type Area } from '../../workbook/address';
import {
  isError,
  usedArea,
  valueAt,
  type Scalar,
  type SheetSnapshot,
  type Snapshot,
} from '../../workbook/snapshot';
import type { CellsBySheet } from './dependents';
import { referencesOf } from './references';
import { isRefused } from './trust';

/** 1 text · 2 number · 3 boolean. */
interface EngineCell {
  readonly v?: string | number;
  readonly t?: 1 | 2 | 3;
  readonly f?: string;
}
type EngineRows = Record<number, Record<number, EngineCell>>;

export interface EngineSheet {
  readonly id: string;
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cellData: EngineRows;
}

export interface EngineData {
  readonly sheets: readonly EngineSheet[];
  /** Formulas that cannot be computed here: other files, names, tables, and what the engine answers wrongly. */
  readonly refused: CellsBySheet;
}

const SPARE = 2;
/** Empty rows and columns up to here are part of the sheet: a reference beyond it would be an error to the engine. */
const MOST_EMPTY = 10_000;

export function engineData(snapshot: Snapshot, wanted: CellsBySheet): EngineData {
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const rows = new Map<string, EngineRows>();
  const refused = new Map<string, Set<number>>();
  const reach = new Map<string, Reach>();
  const put = (sheet: string, row: number, column: number, cell: EngineCell) => {
    const data = rows.get(sheet) ?? {};
    rows.set(sheet, data);
    (data[row] ??= {})[column] = cell;
  };
  for (const [name, keys] of wanted) {
    const sheet = sheets.get(name);
    if (!sheet) continue;
    for (const key of keys) {
      const formula = sheet.formulas.get(key);
      if (formula === undefined) continue;
      const references = referencesOf(formula);
      const { areas, opaque, external } = references;
      const missing = areas.some((reference) => reference.sheet !== null && !sheets.has(reference.sheet));
      if (opaque || external || missing || isRefused(formula, references)) {
        refused.set(name, (refused.get(name) ?? new Set<number>()).add(key));
        continue;
      }
      put(name, rowOfKey(key), columnOfKey(key), { f: formula.replace(/_xlfn\.(?:_xlws\.)?/g, '') });
      for (const reference of areas) {
        const from = reference.sheet ?? name;
        const source = sheets.get(from);
        reach.set(from, further(reach.get(from), reference.area));
        if (source)
          putConstants(source, reference.area, wanted.get(from), (row, column, cell) =>
            put(from, row, column, cell),
          );
      }
    }
  }
  for (const name of reach.keys()) if (!rows.has(name) && sheets.has(name)) rows.set(name, {});
  return {
    sheets: [...rows].map(([name, cellData], index) =>
      engineSheet(name, cellData, index, reach.get(name) ?? NOWHERE),
    ),
    refused,
  };
}

/** The last row and column that formulas refer to. */
interface Reach {
  readonly row: number;
  readonly column: number;
}
const NOWHERE: Reach = { row: 0, column: 0 };

/** Whole rows and columns reach as far as there are values. */
const further = ({ row, column }: Reach = NOWHERE, { bottom, right }: Area): Reach => ({
  row: bottom < MOST_EMPTY ? Math.max(row, bottom) : row,
  column: right < MOST_EMPTY ? Math.max(column, right) : column,
});

function putConstants(
  sheet: SheetSnapshot,
  area: Area,
  wanted: ReadonlySet<number> | undefined,
  put: (row: number, column: number, cell: EngineCell) => void,
): void {
  const used = usedArea(sheet);
  if (!used) return;
  for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row += 1) {
    for (
      let column = Math.max(area.left, used.left);
      column <= Math.min(area.right, used.right);
      column += 1
    ) {
      if (wanted?.has(cellKey(row, column))) continue;
      const cell = constantOf(valueAt(sheet, row, column));
      if (cell) put(row, column, cell);
    }
  }
}

function constantOf(value: Scalar): EngineCell | null {
  if (value === null) return null;
  if (typeof value === 'number') return { v: value, t: 2 };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: 3 };
  return { v: isError(value) ? value.error : value, t: 1 };
}

function engineSheet(name: string, cellData: EngineRows, index: number, reach: Reach): EngineSheet {
  let rowCount = reach.row + SPARE;
  let columnCount = reach.column + SPARE;
  for (const [row, cells] of Object.entries(cellData)) {
    rowCount = Math.max(rowCount, Number(row) + SPARE);
    for (const column of Object.keys(cells)) columnCount = Math.max(columnCount, Number(column) + SPARE);
  }
  return { id: `s${index}`, name, rowCount, columnCount, cellData };
}
