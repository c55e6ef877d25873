/// <reference types="office-js" />
/** Reads many sheets in one batch; what is too large for one is halved until it fits. */
import type { SheetSnapshot } from '../../workbook/snapshot';
import { isHostError } from './errors';
import { readLargeSheet } from './read-large';
import { findHidden } from './read-hidden';
import type { Runner } from './runner';
import {
  arraysOf,
  factsOf,
  hiddenOf,
  queryRange,
  snapshotOfSheet,
  type CellArrays,
  type Hidden,
  type SheetFacts,
} from './sheet-parts';
import { usedRange } from './ranges';

/** A sheet to read: its id (or name), and whether it is known to be protected. */
export interface SheetKey {
  readonly key: string;
  readonly protected: boolean;
}

/** A sheet that was read. */
export interface SheetReading {
  readonly id: string;
  readonly sheet: SheetSnapshot;
}

/** A sheet as one batch gives it. */
interface BatchReading {
  readonly facts: SheetFacts;
  /** `null` where the used range was too large to be handed out, an empty list for a sheet without values. */
  readonly parts: readonly CellArrays[] | null;
  readonly hidden: Hidden;
  readonly formattedRows: number;
}

/** In the order asked for; sheets that are no longer there are left out. */
export async function readSheets(runner: Runner, keys: readonly SheetKey[]): Promise<SheetReading[]> {
  const first = keys[0];
  if (!first) return [];
  let readings: readonly (BatchReading | null)[];
  try {
    readings = await readBatch(runner, keys);
  } catch (error) {
    if (!isHostError(error) || isHostError(error, 'editing')) throw error;
    if (keys.length > 1) return readHalves(runner, keys);
    // A single sheet: too large, one that Excel does not let us look into, or an Excel without special cells.
    if (isHostError(error, 'tooLarge')) return [await readLargeSheet(runner, first)];
    if (runner.specialCells && !isHostError(error, 'unsupported')) {
      runner.specialCells = false;
      return readSheets(runner, keys);
    }
    throw error;
  }
  return finish(runner, keys, readings);
}

async function readHalves(runner: Runner, keys: readonly SheetKey[]): Promise<SheetReading[]> {
  const middle = Math.ceil(keys.length / 2);
  const left = await readSheets(runner, keys.slice(0, middle));
  return [...left, ...(await readSheets(runner, keys.slice(middle)))];
}

function readBatch(runner: Runner, keys: readonly SheetKey[]): Promise<(BatchReading | null)[]> {
  return runner.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    tables.load('items/autoFilter/isDataFiltered,items/worksheet/id');
    const queries = keys.map(({ key, protected: locked }) => {
      const sheet = worksheets.getItemOrNullObject(key);
      sheet.load('id,name,visibility,protection/protected,autoFilter/isDataFiltered');
      const used = queryRange(usedRange(sheet, true), runner.specialCells && !locked);
      const formatted = usedRange(sheet, false);
      formatted.load('rowIndex,rowCount');
      return { sheet, used, formatted };
    });
    await context.sync();
    const filteredByTable = new Set(
      tables.items.filter((table) => table.autoFilter.isDataFiltered).map((table) => table.worksheet.id),
    );
    return queries.map(({ sheet, used, formatted }): BatchReading | null => {
      if (sheet.isNullObject) return null;
      const empty = used.range.isNullObject;
      const arrays = empty ? null : arraysOf(used);
      return {
        facts: factsOf(sheet, filteredByTable.has(sheet.id)),
        parts: empty ? [] : arrays && [arrays],
        hidden: empty ? { rows: new Set(), columns: new Set() } : hiddenOf(used),
        formattedRows: formatted.isNullObject ? 0 : formatted.rowIndex + formatted.rowCount,
      };
    });
  });
}

async function finish(
  runner: Runner,
  keys: readonly SheetKey[],
  readings: readonly (BatchReading | null)[],
): Promise<SheetReading[]> {
  const sheets: SheetReading[] = [];
  for (const [index, reading] of readings.entries()) {
    const key = keys[index];
    if (!reading || !key) continue;
    if (reading.parts === null) {
      sheets.push(await readLargeSheet(runner, { ...key, protected: reading.facts.protected }));
      continue;
    }
    const area = reading.parts[0]?.area ?? null;
    const hidden = await findHidden(runner, key.key, area, reading.hidden);
    const sheet = snapshotOfSheet(reading.facts, reading.parts, hidden, reading.formattedRows);
    sheets.push({ id: reading.facts.id, sheet });
  }
  return sheets;
}
