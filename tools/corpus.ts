/**
 * Edits every workbook under a folder through the file host and tells what changed that should not have (docs/corpus.md).
 *
 * usage: npm run corpus -- DIR [--validate]
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { openWorkbook, XlsxError } from '../src/hosts/xlsx';
import { cellKey } from '../src/workbook/address';
import { usedArea, type SheetSnapshot, type Snapshot } from '../src/workbook/snapshot';
import { newErrors } from '../tests/support/validator';

const WORKBOOK = /\.xls[xm]$/i;

interface Outcome {
  readonly facts: readonly string[];
  readonly partsLost: readonly string[];
  readonly errors: readonly string[];
}

/** Writes a cell below the first sheet's last and marks it; then the same once more, which has to give the same bytes. */
function edited(bytes: Uint8Array, file: string, validate: boolean): Outcome | null {
  const workbook = openWorkbook(bytes, file);
  const before = workbook.snapshot;
  const sheet = before.sheets.find((one) => one.visibility === 'visible' && !one.protected);
  if (!sheet || workbook.signed) return null;
  const row = (usedArea(sheet)?.bottom ?? 0) + 1;
  const empty = { formula: null, value: null };
  const area = { top: row, left: 0, bottom: row, right: 0 };
  const applied = workbook.applyEdits([
    {
      kind: 'cell',
      sheet: sheet.name,
      row,
      column: 0,
      expected: empty,
      content: { formula: '=1+1', value: 2 },
    },
    { kind: 'marks', sheet: sheet.name, marks: [{ severity: 'error', areas: [area] }] },
  ]);
  if (applied.refused.length > 0) return null;
  const saved = workbook.save();
  const after = openWorkbook(saved, file).snapshot;
  const names = new Set(Object.keys(unzipSync(saved)).map((name) => name.toLowerCase()));
  const again = openWorkbook(saved, file);
  const sameBytes = Buffer.from(again.save()).equals(Buffer.from(saved));
  return {
    facts: [
      ...differences(before, after, sheet.name, row),
      ...(sameBytes ? [] : ['other bytes when saved again']),
    ],
    partsLost: Object.keys(unzipSync(bytes)).filter(
      // The order of calculation is void once a cell changed.
      (name) => !name.endsWith('/') && !names.has(name.toLowerCase()) && !/calcChain\.xml$/i.test(name),
    ),
    errors: validate ? newErrors(bytes, saved, path.extname(file).slice(1).toLowerCase()) : [],
  };
}

function differences(before: Snapshot, after: Snapshot, written: string, row: number): readonly string[] {
  return before.sheets.flatMap((sheet, index) => {
    const now = after.sheets[index];
    if (!now || now.name !== sheet.name) return [`sheet ${sheet.name} is gone`];
    const ours = sheet.name === written ? row : -1;
    return factsOf(sheet, ours) === factsOf(now, ours) ? [] : [`sheet ${sheet.name} differs`];
  });
}

/** Everything a snapshot says of a sheet, besides the row that was written. */
function factsOf(sheet: SheetSnapshot, without: number): string {
  const { name, visibility, merges, hiddenRows, hiddenColumns, filtered } = sheet;
  const cells = sheet.values.flatMap((values, r) => {
    const row = sheet.top + r;
    if (row === without) return [];
    return values.flatMap((value, c) => {
      const key = cellKey(row, sheet.left + c);
      const formula = sheet.formulas.get(key) ?? null;
      return value === null && formula === null
        ? []
        : [[key, value, formula, sheet.formats.get(key) ?? null]];
    });
  });
  return JSON.stringify([name, visibility, merges, [...hiddenRows], [...hiddenColumns], filtered, cells]);
}

function main([folder, ...options]: readonly string[]): void {
  if (folder === undefined) throw new Error('usage: npm run corpus -- DIR [--validate]');
  const validate = options.includes('--validate');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    WORKBOOK.test(file),
  );
  const count = { edited: 0, untouched: 0, refused: 0, faulty: 0 };
  const start = process.cpuUsage();
  for (const file of files.sort()) {
    const before = process.cpuUsage();
    let told: string;
    try {
      const outcome = edited(
        new Uint8Array(readFileSync(path.join(folder, file))),
        path.basename(file),
        validate,
      );
      const faults = outcome ? [...outcome.facts, ...outcome.partsLost, ...outcome.errors] : [];
      if (faults.length > 0) count.faulty += 1;
      else if (outcome) count.edited += 1;
      else count.untouched += 1;
      told = outcome
        ? faults.length === 0
          ? 'as it was'
          : `CHANGED ${faults.join('; ')}`
        : 'cannot be written to';
    } catch (error) {
      if (!(error instanceof XlsxError)) throw error;
      count.refused += 1;
      told = `refused: ${error.message}`;
    }
    const { user, system } = process.cpuUsage(before);
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(`${file}\t${told}\t${((user + system) / 1e6).toFixed(2)} s\t${memory} MB`);
  }
  const { user } = process.cpuUsage(start);
  console.log(`${files.length} workbooks: ${JSON.stringify(count)}, ${(user / 1e6).toFixed(1)} s`);
  process.exitCode = count.faulty > 0 ? 1 : 0;
}

main(process.argv.slice(2));
