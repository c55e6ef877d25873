/// <reference types="office-js" />
/**
 * Brings one sheet up to date after a change, quickly: the changed rows and those with formulas, where there are few.
 * What may follow from the change elsewhere is left to the next full reading.
 */
import { cellKey, rowOfKey, type Area } from '../../workbook/address';
import { usedArea, type Scalar, type SheetSnapshot } from '../../workbook/snapshot';
import { placeCell } from './cells';
import { rangeAt } from './ranges';
import { readSheets, type SheetKey } from './read-sheets';
import { mergesAreSafe } from './run';
import type { Runner } from './runner';

/** Cells up to which a sheet is simply read again. */
const SMALL = 3000;
/** Rows with formulas beyond which they are taken for a column of a list: each follows from its own row. */
const FORMULA_ROWS = 24;
/** Changed rows beyond which reading the whole sheet is no slower. */
const MANY_ROWS = 500;

/** `null` when the sheet has gone. `areas` null: it is not known what changed. */
export async function refreshSheet(
  runner: Runner,
  key: SheetKey,
  known: SheetSnapshot,
  areas: readonly Area[] | null,
): Promise<SheetSnapshot | null> {
  const used = usedArea(known);
  const rows = used && areas && rowsToRead(known, used, areas);
  if (!rows) {
    const [whole] = await readSheets(runner, [key], mergesAreSafe());
    return whole ? { ...whole.sheet, merges: whole.sheet.merges ?? known.merges } : null;
  }
  return runner.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(key.key);
    sheet.load('id');
    const parts = runsOf(rows).map(([top, bottom]) => {
      const range = rangeAt(sheet, { ...used, top, bottom });
      range.load('values,formulas,numberFormat');
      return { top, range };
    });
    await context.sync();
    return sheet.isNullObject ? null : patch(known, used.left, parts);
  });
}

/** Rows in order; `null` when the whole sheet has to be read. */
function rowsToRead(sheet: SheetSnapshot, used: Area, areas: readonly Area[]): number[] | null {
  const width = used.right - used.left + 1;
  if ((used.bottom - used.top + 1) * width <= SMALL) return null;
  const rows = new Set<number>();
  for (const { top, left, bottom, right } of areas) {
    const inside = top >= used.top && bottom <= used.bottom && left >= used.left && right <= used.right;
    if (!inside || bottom - top >= MANY_ROWS) return null;
    for (let row = top; row <= bottom; row++) rows.add(row);
  }
  const withFormulas = new Set<number>();
  for (const key of sheet.formulas.keys()) {
    withFormulas.add(rowOfKey(key));
    if (withFormulas.size > FORMULA_ROWS) break;
  }
  if (withFormulas.size <= FORMULA_ROWS) for (const row of withFormulas) rows.add(row);
  return rows.size > MANY_ROWS ? null : [...rows].sort((a, b) => a - b);
}

function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return runs;
}

function patch(
  known: SheetSnapshot,
  left: number,
  parts: readonly { readonly top: number; readonly range: Excel.Range }[],
): SheetSnapshot {
  const values = [...known.values];
  const cells = {
    formulas: new Map(known.formulas),
    uncomputed: new Set(known.uncomputed),
    formats: new Map<number, string>(),
  };
  const read = new Set<number>();
  for (const { top, range } of parts) {
    range.values.forEach((line: readonly unknown[], r) => {
      read.add(top + r);
      values[top + r - known.top] = line.map((value, c): Scalar => {
        const key = cellKey(top + r, left + c);
        cells.formulas.delete(key);
        cells.uncomputed.delete(key);
        const facts = { value, formula: range.formulas[r]?.[c], format: range.numberFormat[r]?.[c] };
        return placeCell(cells, key, facts);
      });
    });
  }
  const formats = {
    get: (key: number): string | undefined => {
      const fresh = cells.formats.get(key);
      return read.has(rowOfKey(key)) ? fresh : known.formats.get(key);
    },
  };
  return { ...known, values, formulas: cells.formulas, uncomputed: cells.uncomputed, formats };
}
