/** Workbooks made of plain rows, for tests of the pure rooms. */
import { cellKey, parseArea, type Area } from '../../src/workbook/address';
import type { Scalar, SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

export interface SheetInput {
  readonly name: string;
  /** A text starting with `=` is a formula; give its value by `{ f, v }`. */
  readonly rows: readonly (readonly (Scalar | { readonly f: string; readonly v: Scalar })[])[];
  readonly merges?: readonly string[] | null;
  readonly top?: number;
  readonly left?: number;
  readonly visibility?: SheetSnapshot['visibility'];
  readonly protected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly filtered?: boolean;
  readonly formats?: ReadonlyMap<number, string>;
  readonly texts?: ReadonlyMap<number, string>;
  readonly uncomputed?: ReadonlySet<number>;
  readonly formattedRows?: number;
}

type Cell = Scalar | { readonly f: string; readonly v: Scalar };
const isFormula = (cell: Cell): cell is { readonly f: string; readonly v: Scalar } =>
  typeof cell === 'object' && cell !== null && 'f' in cell;

export function sheetOf(input: SheetInput): SheetSnapshot {
  const top = input.top ?? 0;
  const left = input.left ?? 0;
  const formulas = new Map<number, string>();
  const values = input.rows.map((row, r) =>
    row.map((cell, c): Scalar => {
      if (!isFormula(cell)) return cell;
      formulas.set(cellKey(top + r, left + c), cell.f);
      return cell.v;
    }),
  );
  return {
    name: input.name,
    visibility: input.visibility ?? 'visible',
    protected: input.protected ?? false,
    top,
    left,
    values,
    formulas,
    uncomputed: input.uncomputed ?? new Set(),
    formats: input.formats ?? new Map(),
    texts: input.texts ?? new Map(),
    merges: input.merges === null ? null : (input.merges ?? []).map(area),
    hiddenRows: new Set(input.hiddenRows ?? []),
    hiddenColumns: new Set(input.hiddenColumns ?? []),
    filtered: input.filtered ?? false,
    formattedRows: input.formattedRows ?? top + values.length,
  };
}

export function snapshotOf(sheets: readonly SheetInput[], file = 'test.xlsx'): Snapshot {
  return { file, calculation: 'automatic', sheets: sheets.map(sheetOf) };
}

export function area(text: string): Area {
  const parsed = parseArea(text);
  if (!parsed) throw new Error(`not an area: ${text}`);
  return parsed;
}
