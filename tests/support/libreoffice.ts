/**
 * LibreOffice as a second calculator. It recomputes every formula of a workbook from scratch: the file it gets has
 * its cached values made wrong first, so that nothing it returns can be a copy of ours.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/xlsx';
import type { Snapshot } from '../../src/workbook/snapshot';

/** Throws with what to install when LibreOffice is missing: a second opinion is never skipped. */
function soffice(args: readonly string[]): void {
  try {
    execFileSync('soffice', ['--headless', '--norestore', ...args], { stdio: 'pipe', timeout: 240_000 });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code === 'ENOENT') {
      throw new Error('LibreOffice is missing: apt-get install libreoffice-calc-nogui', { cause: error });
    }
    throw error;
  }
}

/** The workbook as LibreOffice computes and saves it. */
export function recomputeInLibreOffice(bytes: Uint8Array): {
  readonly snapshot: Snapshot;
  readonly bytes: Uint8Array;
} {
  const folder = mkdtempSync(path.join(tmpdir(), 'oracle-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), spoilCachedValues(bytes));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    soffice([
      profile,
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      path.join(folder, 'out'),
      path.join(folder, 'in.xlsx'),
    ]);
    const saved = new Uint8Array(readFileSync(path.join(folder, 'out', 'in.xlsx')));
    return { snapshot: openWorkbook(saved, 'in.xlsx').snapshot, bytes: saved };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Takes the cached value out of every formula cell: LibreOffice then has nothing to fall back on. */
export function spoilCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = strFromU8(part).replace(/(<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, '$1');
    parts[name] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}
