/** The order in which findings are listed. */
import type { Assessment } from '../assessment/result';
import type { Finding } from './check';
import { CHECK_CODES, checkOf } from './registry';

/**
 * By file and sheet as they come, then by row and column, then in the order of the catalogue. What concerns a whole
 * file stands before its sheets, what concerns the county at the end.
 */
export function inReadingOrder(findings: readonly Finding[], assessment: Assessment): readonly Finding[] {
  const sheetOrder = new Map<string, number>();
  const fileOrder = new Map<string, number>();
  for (const { snapshot } of assessment.readings) {
    if (!fileOrder.has(snapshot.file)) fileOrder.set(snapshot.file, fileOrder.size);
    snapshot.sheets.forEach(({ name }, index) => sheetOrder.set(keyOf(snapshot.file, name), index));
  }
  const codeOrder = new Map(CHECK_CODES.map((code, index) => [code, index]));
  const placed = findings.map((finding) => {
    const isCounty = finding.sheet === null && checkOf(finding.code).meta.scope === 'county';
    return {
      finding,
      rank: [
        isCounty ? fileOrder.size : (fileOrder.get(finding.file) ?? 0),
        finding.sheet === null ? -1 : (sheetOrder.get(keyOf(finding.file, finding.sheet)) ?? 0),
        finding.area?.top ?? -1,
        finding.area?.left ?? -1,
        codeOrder.get(finding.code) ?? 0,
      ],
    };
  });
  // Array.sort is stable: findings of one check at one cell keep their order.
  return placed.sort((a, b) => compareRanks(a.rank, b.rank)).map(({ finding }) => finding);
}

const keyOf = (file: string, sheet: string): string => `${file}\n${sheet}`;

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
