/** Opens a workbook for grading: read, and formulas without a stored value computed where that can be done. */
import path from 'node:path';
import { DEFAULT_LIMITS, openWorkbook, XlsxError, type XlsxWorkbook } from '../hosts/xlsx';
import type { CellEdit } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';
import { cellKey, toA1, rowOfKey, columnOfKey } from '../workbook/address';
import { fileProblem, type Locale } from '../locales';
import { FileProblem, readWhole } from './files';

export interface LoadedFile {
  readonly path: string;
  readonly name: string;
  readonly workbook: XlsxWorkbook;
  /** Formulas whose value nobody knows: their number and the first of them. */
  readonly unknown: { readonly count: number; readonly first: string } | null;
}

export async function loadFile(file: string): Promise<LoadedFile> {
  const name = path.basename(file);
  const workbook = await openOrDecrypt(await readWhole(file, DEFAULT_LIMITS.fileBytes), name);
  await computeMissing(workbook);
  return { path: file, name, workbook, unknown: stillUnknown(workbook.snapshot) };
}

/** A workbook that is encrypted only because it is protected for writing opens as it does in Excel. */
async function openOrDecrypt(bytes: Uint8Array, name: string): Promise<XlsxWorkbook> {
  try {
    return openWorkbook(bytes, name);
  } catch (error) {
    // A package with a single encrypted entry is no such file.
    if (!(error instanceof XlsxError) || error.code !== 'encrypted' || 'part' in error.params) throw error;
    const { decryptKnown } = await import('../hosts/encrypted');
    const plain = decryptKnown(bytes);
    if (plain === null) throw error;
    const workbook = openWorkbook(plain, name);
    workbook.decrypted = true;
    return workbook;
  }
}

/** The engine is large and rarely needed: it is loaded when a workbook has formulas without values, and not before. */
async function computeMissing(workbook: XlsxWorkbook): Promise<void> {
  const { snapshot } = workbook;
  const wanted = new Map(
    snapshot.sheets.filter(({ uncomputed }) => uncomputed.size > 0).map((s) => [s.name, s.uncomputed]),
  );
  if (wanted.size === 0) return;
  const { recalculate } = await import('../hosts/recalculation');
  const { values } = await recalculate(snapshot, wanted);
  for (const [sheet, computed] of values) workbook.provide(sheet, computed);
}

/**
 * After writing: formulas of the workbook that depend on what was written get their new values. Where there were no
 * formulas before, there is none but ours, which come with theirs.
 */
export async function refreshDependents(
  workbook: XlsxWorkbook,
  before: Snapshot,
  written: readonly CellEdit[],
): Promise<void> {
  if (written.length === 0 || before.sheets.every(({ formulas }) => formulas.size === 0)) return;
  const { dependents, recalculate } = await import('../hosts/recalculation');
  const { snapshot } = workbook;
  const stale = dependents(snapshot, cellsOf(written));
  if (stale.size === 0) return;
  const { values } = await recalculate(snapshot, stale);
  for (const [sheet, computed] of values) workbook.provide(sheet, computed);
}

function cellsOf(written: readonly CellEdit[]): ReadonlyMap<string, ReadonlySet<number>> {
  const bySheet = new Map<string, Set<number>>();
  for (const { sheet, row, column } of written) {
    const cells = bySheet.get(sheet) ?? new Set<number>();
    bySheet.set(sheet, cells.add(cellKey(row, column)));
  }
  return bySheet;
}

function stillUnknown(snapshot: Snapshot): LoadedFile['unknown'] {
  let count = 0;
  let first = '';
  for (const { name, uncomputed } of snapshot.sheets) {
    for (const key of uncomputed) {
      if (count === 0) first = `${name}!${toA1(rowOfKey(key), columnOfKey(key))}`;
      count += 1;
    }
  }
  return count === 0 ? null : { count, first };
}

/** The sentence for whatever went wrong with a file. Programmer errors are not caught here. */
export function problemSentence(error: unknown, file: string, locale: Locale): string {
  if (error instanceof FileProblem || error instanceof XlsxError) {
    return fileProblem(error.code, { file: path.basename(file), ...error.params }, locale);
  }
  return fileProblem(
    'unexpected',
    { file: path.basename(file), reason: error instanceof Error ? error.message : '' },
    locale,
  );
}
