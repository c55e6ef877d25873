/// <reference types="office-js" />
/**
 * Reads the whole workbook: one batch lists its sheets, one reads them all. Sheets are spread over more batches only
 * where one answer would grow beyond what Excel carries (see `SHEET_BYTES`), or where Excel says that it did.
 */
import { Cancelled, type KeptValue, type ReadRequest } from '../../workbook/host';
import type { SheetSnapshot, Snapshot } from '../../workbook/snapshot';
import { readSheets, type SheetKey, type SheetReading } from './read-sheets';
import type { Runner } from './runner';
import { queryHead, valueOfHead } from './settings';
import { factsOf, filteredByTable } from './sheet-parts';

/** Bytes that a sheet nobody has read yet is taken for: twice a filled score form. */
const SHEET_BYTES = 14_000;
/** Sheets grow between two readings; what is measured is not all that travels. */
const HEADROOM = 1.25;

interface Listing {
  readonly file: string;
  readonly calculation: Snapshot['calculation'];
  readonly sheets: readonly SheetKey[];
  readonly recalled: ReadonlyMap<string, KeptValue>;
}

/** What an earlier reading knows of a sheet. */
export interface KnownSheet {
  /** Roughly the bytes of its arrays in an answer. */
  readonly bytes: number;
  /** None of its rows and columns was hidden. */
  readonly shown: boolean;
}

/** By sheet id. */
export type KnownSheets = Map<string, KnownSheet>;

/** The snapshot, and the ids of its sheets in the same order. */
export interface WorkbookReading {
  readonly snapshot: Snapshot;
  readonly ids: readonly string[];
  /** Small values that came along; longer ones are left out. */
  readonly recalled: ReadonlyMap<string, KeptValue>;
}

export async function readWorkbook(
  runner: Runner,
  known: KnownSheets,
  merges: boolean,
  { recall = [], onProgress, cancelled }: ReadRequest = {},
): Promise<WorkbookReading> {
  const { file, calculation, sheets, recalled } = await list(runner, recall);
  const keys = sheets.map((key): SheetKey => ({ ...key, shown: known.get(key.key)?.shown ?? false }));
  const readings: SheetReading[] = [];
  for (const group of pack(keys, known, runner.payload)) {
    if (readings.length > 0) {
      onProgress?.(readings.length, keys.length);
      if (cancelled?.()) throw new Cancelled();
    }
    readings.push(...(await readSheets(runner, group, merges)));
  }
  known.clear();
  for (const { id, sheet } of readings) {
    const shown = sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0;
    known.set(id, { bytes: sizeOf(sheet), shown });
  }
  return {
    snapshot: { file, calculation, sheets: readings.map(({ sheet }) => sheet) },
    ids: readings.map(({ id }) => id),
    recalled,
  };
}

function list(runner: Runner, recall: readonly string[]): Promise<Listing> {
  return runner.run(async (context) => {
    const { workbook } = context;
    const { worksheets, tables } = workbook;
    workbook.load('name');
    workbook.application.load('calculationMode');
    worksheets.load(
      'items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered',
    );
    tables.load('items/autoFilter/isDataFiltered,items/worksheet/id');
    const heads = recall.map((key) => [key, queryHead(workbook, key)] as const);
    await context.sync();
    const filtered = filteredByTable(tables);
    const recalled = new Map<string, KeptValue>();
    for (const [key, head] of heads) {
      const value = valueOfHead(head);
      if (value !== undefined) recalled.set(key, value);
    }
    return {
      recalled,
      file: workbook.name,
      calculation: workbook.application.calculationMode === 'Manual' ? 'manual' : 'automatic',
      sheets: worksheets.items.map((sheet): SheetKey => {
        const facts = factsOf(sheet, filtered);
        return { key: facts.id, protected: facts.protected, facts };
      }),
    };
  });
}

/** Sheets in order, in as few groups as their sizes allow. */
export function pack(keys: readonly SheetKey[], known: KnownSheets, budget: number): SheetKey[][] {
  const groups: SheetKey[][] = [];
  let filled = Infinity;
  for (const key of keys) {
    const size = known.get(key.key)?.bytes ?? SHEET_BYTES;
    if (filled + size > budget) {
      groups.push([]);
      filled = 0;
    }
    groups[groups.length - 1]?.push(key);
    filled += size;
  }
  return groups;
}

/** Roughly the bytes of a sheet's arrays in an answer. */
function sizeOf(sheet: SheetSnapshot): number {
  let bytes = 600;
  for (const row of sheet.values) {
    for (const value of row) {
      bytes += 16;
      if (typeof value === 'string') bytes += 6 * value.length;
      else if (value !== null) bytes += 12;
    }
  }
  for (const formula of sheet.formulas.values()) bytes += 3 * formula.length;
  return bytes * HEADROOM;
}
