/** Pastes by a fixed seed, graded one by one: which of them changed a result in silence. */
import fc from 'fast-check';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportOf, type Report } from '../cases/public-road';
import { workbookOf, type BookSheet } from '../support/workbooks';
import { COUNTIES, pastings, silentChanges } from './pasted';

export interface Silent {
  readonly what: string;
  readonly changes: readonly string[];
}

export interface Clean {
  readonly county: readonly BookSheet[];
  readonly report: Report;
}

export async function withFolder<T>(
  work: (grade: (sheets: readonly BookSheet[]) => Promise<Report>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pasted-'));
  const file = path.join(folder, 'county.xlsx');
  try {
    return await work((sheets) => {
      writeFileSync(file, workbookOf(sheets));
      return reportOf([file]);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const silentPastes = (
  which: keyof typeof COUNTIES,
  seed: number,
  count: number,
): Promise<readonly Silent[]> =>
  withFolder(async (grade) => {
    const county = COUNTIES[which];
    const clean = await grade(county);
    const silent: Silent[] = [];
    for (const pasted of fc.sample(pastings(county), { seed, numRuns: count })) {
      const changes = silentChanges(clean, await grade(pasted.sheets), pasted);
      if (changes.length > 0) silent.push({ what: pasted.what, changes });
    }
    return silent;
  });
