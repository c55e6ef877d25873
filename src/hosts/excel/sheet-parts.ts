/// <reference types="office-js" />
/** One sheet of a batch: what to ask for, and what the answers say. */
import { cellKey, MAX_COLUMNS, MAX_ROWS, type Area } from '../../workbook/address';
import type { Scalar, SheetSnapshot, Visibility } from '../../workbook/snapshot';
import { placeCell } from './cells';
import { columnsOf, hiddenAlong, parseAddressList, rowsOf } from './visible';
import { formulaCells, mergedAreas, visibleCells } from './ranges';

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** What is known of a sheet before its cells are. */
export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  readonly filtered: boolean;
}

/** Ids of sheets with a table whose filter hides rows; `tables` are loaded. */
export const filteredByTable = (tables: Excel.TableCollection): Set<string> =>
  new Set(tables.items.filter((table) => table.autoFilter.isDataFiltered).map((table) => table.worksheet.id));

/** Of a sheet whose id, name, visibility, protection and filter are loaded. */
export function factsOf(sheet: Excel.Worksheet, filtered: ReadonlySet<string>): SheetFacts {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? 'visible',
    protected: sheet.protection.protected,
    filtered: filtered.has(sheet.id) || sheet.autoFilter.isDataFiltered,
  };
}

/** Cells of a range by row, as far as they were handed out. */
export interface CellArrays {
  readonly area: Area;
  readonly merges: readonly Area[] | null;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface Hidden {
  /** `null` where the host has to be asked once more. */
  readonly rows: Set<number> | null;
  readonly columns: Set<number> | null;
}

export interface RangeQuery {
  readonly range: Excel.Range;
  /** The formula cells; `null` where the formulas of all cells were asked for. */
  readonly formulas: Excel.RangeAreas | null;
  readonly visible: Excel.RangeAreas | null;
  readonly merged: Excel.RangeAreas | null;
}

/** What to ask for besides the cells. */
export interface Extras {
  /** Protected sheets may refuse to list their special cells. */
  readonly special: boolean;
  /** Which cells are visible. */
  readonly visible: boolean;
  /** Excel without ExcelApiUndo 1.7 counts the question as a change, and clears the user's undo list. */
  readonly merged: boolean;
}

const CELLS = 'rowIndex,columnIndex,rowCount,columnCount,values,numberFormat,rowHidden,columnHidden';

/**
 * Asks for the contents of a range, by calls that Excel counts as reading. Of a cell without a formula the formula is
 * its value once more, so that formulas are asked for only where there are any.
 */
export function queryRange(range: Excel.Range, ask: Extras): RangeQuery {
  range.load(ask.special ? CELLS : `${CELLS},formulas`);
  const formulas = ask.special ? formulaCells(range) : null;
  formulas?.areas.load('items/rowIndex,items/columnIndex,items/formulas');
  const visible = ask.visible ? visibleCells(range) : null;
  visible?.load('address,areaCount');
  const merged = ask.merged ? mergedAreas(range) : null;
  merged?.load('address,areaCount');
  return { range, formulas, visible, merged };
}

/** Merged areas that begin in the range; `null` where they were not asked for, or not understood. */
export function mergesOf({ merged }: RangeQuery): Area[] | null {
  if (!merged) return null;
  return merged.isNullObject ? [] : parseAddressList(merged.address, merged.areaCount);
}

export const areaOfRange = (range: Excel.Range): Area => ({
  top: range.rowIndex,
  left: range.columnIndex,
  bottom: Math.min(range.rowIndex + range.rowCount, MAX_ROWS) - 1,
  right: Math.min(range.columnIndex + range.columnCount, MAX_COLUMNS) - 1,
});

export function hiddenOf({ range, visible }: RangeQuery): Hidden {
  const area = areaOfRange(range);
  // Nothing visible does not say whether it is the rows or the columns; the states of all of them do.
  const known =
    visible && !visible.isNullObject ? parseAddressList(visible.address, visible.areaCount) : null;
  return {
    rows: hiddenAlong(area, range.rowHidden, known, rowsOf),
    columns: hiddenAlong(area, range.columnHidden, known, columnsOf),
  };
}

/** Formulas by row and column of the range; where there is none, nothing or the value once more. */
function formulasOf({ range, formulas }: RangeQuery): unknown[][] | null {
  if (!formulas) return Array.isArray(range.formulas) ? range.formulas : null;
  const rows: unknown[][] = [];
  for (const area of formulas.isNullObject ? [] : formulas.areas.items) {
    if (!Array.isArray(area.formulas)) return null;
    area.formulas.forEach((cells: readonly unknown[], r) => {
      const row = (rows[area.rowIndex - range.rowIndex + r] ??= []);
      cells.forEach((formula, c) => {
        row[area.columnIndex - range.columnIndex + c] = formula;
      });
    });
  }
  return rows;
}

/** `null` when Excel did not hand the arrays out because the range is too large. */
export function arraysOf(query: RangeQuery): CellArrays | null {
  const { range } = query;
  const arrays = [range.values, range.numberFormat] as readonly unknown[];
  const formulas = formulasOf(query);
  if (!arrays.every(Array.isArray) || !formulas) return null;
  return {
    area: areaOfRange(range),
    merges: mergesOf(query),
    values: range.values,
    formulas,
    formats: range.numberFormat,
  };
}

/** Puts a sheet together; `parts` hold its used range from top to bottom. */
export function snapshotOfSheet(
  facts: SheetFacts,
  parts: readonly CellArrays[],
  hidden: { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> },
  formattedRows: number,
): SheetSnapshot {
  const values: Scalar[][] = [];
  const tables = {
    formulas: new Map<number, string>(),
    formats: new Map<number, string>(),
    uncomputed: new Set<number>(),
  };
  for (const { area, ...arrays } of parts) {
    arrays.values.forEach((cells, r) => {
      const formulaRow = arrays.formulas[r] ?? [];
      const formatRow = arrays.formats[r] ?? [];
      values.push(
        cells.map((value, c) => {
          const key = cellKey(area.top + r, area.left + c);
          return placeCell(tables, key, { value, formula: formulaRow[c], format: formatRow[c] });
        }),
      );
    });
  }
  const first = parts[0]?.area;
  return {
    name: facts.name,
    visibility: facts.visibility,
    protected: facts.protected,
    top: first?.top ?? 0,
    left: first?.left ?? 0,
    values,
    ...tables,
    texts: new Map(),
    merges: parts.some(({ merges }) => merges === null) ? null : parts.flatMap(({ merges }) => merges ?? []),
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
    filtered: facts.filtered,
    formattedRows,
  };
}
