/** Contents of a range as the API shows them, and what writing an array into it does. */
import { areaToA1, contains, parseA1, type Area } from '../../../src/workbook/address';
import type { Scalar } from '../../../src/workbook/snapshot';
import { understand } from '../store/entry';
import { overlap } from '../store/memory-sheet';
import type { SheetStore, StoredCell } from '../store/types';
import { RichApiError, invalidArgument, invalidOperation } from '../wire/errors';
import type { Json } from '../wire/protocol';
import { mayWrite, sizeOf, type HostContext } from './context';
import { valueType } from './events';

const wireValue = (value: Scalar): Json =>
  value === null ? '' : typeof value === 'object' ? value.error : value;

/** `null` for the whole grid where it has more cells than Excel hands out at once. */
export function grid(
  context: HostContext,
  sheet: SheetStore,
  area: Area,
  see: (cell: StoredCell | null) => Json,
): Json {
  const { rows, columns } = sizeOf(area);
  if (rows * columns > context.faults.cellLimit) return null;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => see(sheet.cell(area.top + r, area.left + c))),
  );
}

export const seeValue = (cell: StoredCell | null): Json => wireValue(cell?.value ?? null);
export const seeFormula = (cell: StoredCell | null): Json => cell?.formula ?? seeValue(cell);
export const seeFormat = (cell: StoredCell | null): Json => cell?.format ?? 'General';
export const seeType = (cell: StoredCell | null): Json =>
  cell?.formula && cell.value === ''
    ? 'String'
    : valueType(cell?.value === '' && !cell.formula ? null : (cell?.value ?? null));
/** One value for every cell of an area, or `null` where they differ, as the API shows mixed properties. */
export function common<T extends Json>(area: Area, see: (row: number, column: number) => T): T | null {
  const first = see(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (see(row, column) !== first) return null;
    }
  }
  return first;
}

/** The value for the cell at (r, c) of what was handed over: an array of the range's size, or one value for all. */
export function spread(area: Area, given: Json): (r: number, c: number) => Json {
  if (!Array.isArray(given)) return () => given;
  const { rows, columns } = sizeOf(area);
  const fits = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (!fits) throw invalidArgument("The input array doesn't match the size or dimensions of the range.");
  return (r, c) => (given[r] as readonly Json[])[c] ?? null;
}

/**
 * Rows of the sheet that the rows of an array go to. Under a filter Excel fills the visible rows one after the other,
 * so that everything below a hidden row lands in the wrong place; a single value is put everywhere.
 */
function targetRows(sheet: SheetStore, area: Area): number[] {
  const { rows } = sizeOf(area);
  const wanted = Array.from({ length: rows }, (_, r) => area.top + r);
  const filtered = sheet.filtered || sheet.tables.some((table) => table.filtered);
  if (!filtered || !wanted.some((row) => sheet.isRowHidden(row))) return wanted;
  const visible: number[] = [];
  for (let row = area.top; visible.length < rows; row++) if (!sheet.isRowHidden(row)) visible.push(row);
  return visible;
}

/** Writes values or formulas; `null` leaves a cell as it is. */
export function writeCells(context: HostContext, sheet: SheetStore, area: Area, given: Json): void {
  const valueOf = spread(area, given);
  context.faults.beforeWrite?.();
  const failing = context.faults.failWriteAt;
  if (failing && failing.times > 0 && failing.sheet === sheet.name && overlap(failing.area, area)) {
    failing.times -= 1;
    throw new RichApiError(
      'GeneralException',
      'There was an internal error while processing the request.',
      500,
    );
  }
  if (!mayWrite(context, sheet)) return;
  const { columns } = sizeOf(area);
  const rows = Array.isArray(given)
    ? targetRows(sheet, area)
    : targetRows(sheet, { ...area, bottom: area.top });
  const before = sheet.cell(area.top, area.left)?.value ?? null;
  rows.forEach((row, r) => {
    for (let c = 0; c < columns; c++) writeCell(sheet, row, area.left + c, valueOf(r, c));
  });
  const single = areaToA1(area) === areaToA1({ ...area, bottom: area.top, right: area.left });
  const after = sheet.cell(area.top, area.left)?.value ?? null;
  context.events.report(sheet, area, 'addin', single ? { before, after } : undefined);
}

function writeCell(sheet: SheetStore, row: number, column: number, input: Json): void {
  const cell = sheet.cell(row, column);
  // Whether Excel minds `null` here is not known: the stricter answer.
  if (cell?.array) throw invalidOperation('a part of an array cannot be changed');
  if (input === null) return;
  const covered = sheet
    .merges()
    .some((merge) => contains(merge, row, column) && (merge.top !== row || merge.left !== column));
  if (covered) return;
  const format = cell?.format ?? GENERAL;
  const entry = understand(input, format);
  const given = format === GENERAL && entry.formula !== null ? formatOfSource(sheet, entry.formula) : null;
  sheet.enter(row, column, given === null ? entry : { ...entry, format: given });
}

const GENERAL = 'General';
const TEXT = '@';
const REFERENCE = /(?:^|[^A-Z!'])\$?([A-Z]{1,3}\$?\d+)\b/;

/** A formula in a cell without a format of its own takes that of the first cell it looks at on its sheet. */
function formatOfSource(sheet: SheetStore, formula: string): string | null {
  const place = parseA1(REFERENCE.exec(formula.replace(/"(?:[^"]|"")*"/g, ''))?.[1]?.replace('$', '') ?? '');
  const format = place && sheet.cell(place.row, place.column)?.format;
  return format && format !== GENERAL && format !== TEXT ? format : null;
}
