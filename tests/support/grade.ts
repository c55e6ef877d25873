/** The road from bytes to bytes, as the command takes it, without files. */
import { refreshDependents } from '../../src/cli/load';
import { openWorkbook } from '../../src/hosts/xlsx';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { gradeWorkbooks, type Grading } from '../../src/plan';
import { builtInRuleBook, findRuleSheet, readRuleSheet, type RuleBook } from '../../src/rulebook';
import type { Applied } from '../../src/workbook/edit';
import type { Snapshot } from '../../src/workbook/snapshot';

export function ruleBookOf(snapshot: Snapshot): RuleBook {
  const sheet = findRuleSheet(snapshot);
  return sheet ? readRuleSheet(sheet, builtInRuleBook).rulebook : builtInRuleBook;
}

export const gradeSnapshot = (snapshot: Snapshot, rulebook: RuleBook = ruleBookOf(snapshot)): Grading =>
  gradeWorkbooks([snapshot], { rulebook, stage: 'city', marks: true, words: WORKBOOK_WORDS });

export interface Graded {
  readonly grading: Grading;
  readonly applied: Applied;
  readonly bytes: Uint8Array;
}

export async function gradeBytes(bytes: Uint8Array, file = 'test.xlsx'): Promise<Graded> {
  const workbook = openWorkbook(bytes, file);
  const before = workbook.snapshot;
  const grading = gradeSnapshot(before);
  const applied = workbook.applyEdits(grading.edits[0] ?? []);
  await refreshDependents(workbook, before, applied.written);
  return { grading, applied, bytes: workbook.save() };
}
