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
  filteredByTable,
  hiddenOf,
  queryRange,
  snapshotOfSheet,
  type CellArrays,
  type Hidden,
  type SheetFacts,
} from './sheet-parts';
import { usedRange } from './ranges';

/** A sheet to read. */
export interface SheetKey {
  /** Id or name. */
  readonly key: string;
  /** It is known to be protected. */
  readonly protected: boolean;
  /** Nothing of it was hidden a moment ago: which cells are visible is asked for only if that is no longer so. */
  readonly shown?: boolean;
  /** What the list of sheets said already; else it is asked for with the cells. */
  readonly facts?: SheetFacts;
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

/** In the order asked for; sheets that are no longer there are left out. `merges`: read merged areas too. */
export async function readSheets(
  runner: Runner,
  keys: readonly SheetKey[],
  merges: boolean,
): Promise<SheetReading[]> {
  const first = keys[0];
  if (!first) return [];
  let readings: readonly (BatchReading | null)[];
  try {
    readings = await readBatch(runner, keys, merges);
  } catch (error) {
    if (!isHostError(error) || isHostError(error, 'editing')) throw error;
    // A workbook that may only be looked at: the question about merged areas is declared as a change.
    if (isHostError(error, 'protected') && merges && runner.dropMerges())
      return readSheets(runner, keys, merges);
    if (keys.length > 1) return readHalves(runner, keys, merges);
    // A single sheet: too large, or something besides the cells is beyond this Excel.
    if (isHostError(error, 'tooLarge')) return [await readLargeSheet(runner, first, merges)];
    if (!runner.dropExtra()) throw error;
    return readSheets(runner, keys, merges);
  }
  return finish(runner, keys, readings, merges);
}

async function readHalves(
  runner: Runner,
  keys: readonly SheetKey[],
  merges: boolean,
): Promise<SheetReading[]> {
  const middle = Math.ceil(keys.length / 2);
  const left = await readSheets(runner, keys.slice(0, middle), merges);
  return [...left, ...(await readSheets(runner, keys.slice(middle), merges))];
}

function readBatch(
  runner: Runner,
  keys: readonly SheetKey[],
  merges: boolean,
): Promise<(BatchReading | null)[]> {
  return runner.run(async (context) => {
    const { worksheets, tables } = context.workbook;
    const asking = keys.some(({ facts }) => facts === undefined);
    if (asking) tables.load('items/autoFilter/isDataFiltered,items/worksheet/id');
    const queries = keys.map(({ key, protected: locked, facts, shown = false }) => {
      const sheet = worksheets.getItemOrNullObject(key);
      if (!facts) sheet.load('id,name,visibility,protection/protected,autoFilter/isDataFiltered');
      const used = queryRange(usedRange(sheet, true), runner.extras({ locked, merges, shown }));
      const formatted = usedRange(sheet, false);
      formatted.load('rowIndex,rowCount');
      return { sheet, facts, used, formatted };
    });
    await context.sync();
    const filtered = asking ? filteredByTable(tables) : new Set<string>();
    return queries.map(({ sheet, facts, used, formatted }): BatchReading | null => {
      if (sheet.isNullObject) return null;
      const empty = used.range.isNullObject;
      const arrays = empty ? null : arraysOf(used);
      return {
        facts: facts ?? factsOf(sheet, filtered),
        parts: empty ? [] : arrays && [arrays],
        hidden: empty ? { rows: new Set(), columns: new Set() } : hiddenOf(used),
        formattedRows: formatted.isNullObject ? 0 : formatted.rowIndex + formatted.rowCount,
      };
    });
  });
}

const isUnsure = ({ rows, columns }: Hidden): boolean => rows === null || columns === null;

async function finish(
  runner: Runner,
  keys: readonly SheetKey[],
  readings: readonly (BatchReading | null)[],
  merges: boolean,
): Promise<SheetReading[]> {
  // Something was hidden since: those sheets are read once more, together.
  const again = keys.filter(
    ({ shown }, index) => shown && readings[index] && isUnsure(readings[index].hidden),
  );
  const reread = await readSheets(
    runner,
    again.map((key) => ({ ...key, shown: false })),
    merges,
  );
  const byId = new Map(reread.map((reading) => [reading.id, reading]));
  const sheets: SheetReading[] = [];
  for (const [index, reading] of readings.entries()) {
    const key = keys[index];
    if (!reading || !key) continue;
    if (again.includes(key)) {
      const second = byId.get(reading.facts.id);
      if (second) sheets.push(second);
      continue;
    }
    if (reading.parts === null) {
      sheets.push(await readLargeSheet(runner, { ...key, protected: reading.facts.protected }, merges));
      continue;
    }
    const area = reading.parts[0]?.area ?? null;
    const hidden = await findHidden(runner, key.key, area, reading.hidden);
    const sheet = snapshotOfSheet(reading.facts, reading.parts, hidden, reading.formattedRows);
    sheets.push({ id: reading.facts.id, sheet });
  }
  return sheets;
}
