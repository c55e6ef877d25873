/// <reference types="office-js" />
/**
 * Reads a sheet that one batch cannot carry, some rows at a time. One batch follows the other on purpose: each of them
 * is as large as Excel allows.
 */
import type { Area } from '../../workbook/address';
import { ExcelHostError, isHostError } from './errors';
import { findHidden } from './read-hidden';
import type { SheetKey, SheetReading } from './read-sheets';
import type { Runner } from './runner';
import {
  areaOfRange,
  arraysOf,
  factsOf,
  filteredByTable,
  hiddenOf,
  queryRange,
  snapshotOfSheet,
  type CellArrays,
  type Hidden,
} from './sheet-parts';
import { rangeAt, usedRange } from './ranges';

/** Bytes that value, formula and format of a cell take in an answer, on the generous side. */
const BYTES_PER_CELL = 64;

interface Part extends CellArrays {
  readonly hidden: Hidden;
}

/** Throws `missing` when the sheet has gone meanwhile. */
export async function readLargeSheet(runner: Runner, key: SheetKey, merges: boolean): Promise<SheetReading> {
  const frame = await runner.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(key.key);
    sheet.load('id,name,visibility,protection/protected,autoFilter/isDataFiltered');
    const { tables } = sheet;
    tables.load('items/autoFilter/isDataFiltered,items/worksheet/id');
    const used = usedRange(sheet, true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    const formatted = usedRange(sheet, false);
    formatted.load('rowIndex,rowCount');
    await context.sync();
    return {
      facts: factsOf(sheet, filteredByTable(tables)),
      area: used.isNullObject ? null : areaOfRange(used),
      formattedRows: formatted.isNullObject ? 0 : formatted.rowIndex + formatted.rowCount,
    };
  });
  const { facts, area, formattedRows } = frame;
  const { id } = facts;
  if (!area) {
    return { id, sheet: snapshotOfSheet(facts, [], { rows: new Set(), columns: new Set() }, formattedRows) };
  }
  const known = { key: key.key, protected: facts.protected, facts };
  const width = area.right - area.left + 1;
  const rows = Math.max(1, Math.floor(runner.payload / (width * BYTES_PER_CELL)));
  const parts: Part[] = [];
  for (let top = area.top; top <= area.bottom; top += rows) {
    const bottom = Math.min(top + rows - 1, area.bottom);
    parts.push(...(await readRows(runner, known, { ...area, top, bottom }, merges)));
  }
  const hidden = await findHidden(runner, key.key, area, mergeHidden(parts));
  return { id, sheet: snapshotOfSheet(facts, parts, hidden, formattedRows) };
}

/** Halves the rows until Excel hands them out. */
async function readRows(runner: Runner, key: SheetKey, area: Area, merges: boolean): Promise<Part[]> {
  try {
    const part = await readPart(runner, key, area, merges);
    if (part) return [part];
  } catch (error) {
    if (!isHostError(error, 'tooLarge')) throw error;
  }
  if (area.top === area.bottom) throw new ExcelHostError('tooLarge');
  const middle = Math.floor((area.top + area.bottom) / 2);
  const upper = await readRows(runner, key, { ...area, bottom: middle }, merges);
  return [...upper, ...(await readRows(runner, key, { ...area, top: middle + 1 }, merges))];
}

function readPart(runner: Runner, key: SheetKey, area: Area, merges: boolean): Promise<Part | null> {
  return runner.run(async (context) => {
    const range = rangeAt(context.workbook.worksheets.getItem(key.key), area);
    const query = queryRange(
      range,
      runner.extras({ locked: key.protected, merges, filtered: key.facts?.filtered ?? false }),
    );
    await context.sync();
    const arrays = arraysOf(query);
    return arrays && { ...arrays, hidden: hiddenOf(query) };
  });
}

/** Rows add up over the parts; columns are the same in each, and a part that knows them speaks for all. */
function mergeHidden(parts: readonly Part[]): Hidden {
  const rows = new Set<number>();
  for (const part of parts) {
    if (part.hidden.rows === null) return { rows: null, columns: null };
    for (const row of part.hidden.rows) rows.add(row);
  }
  return { rows, columns: parts.find((part) => part.hidden.columns)?.hidden.columns ?? null };
}
