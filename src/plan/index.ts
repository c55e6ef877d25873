/** Plan (计划): results → edits. Pane and command line grade by the same pure function. */
import { assess, type Assessment } from '../assessment';
import { runChecks, type Finding } from '../checks';
import { readWorkbook, type Stage } from '../reading';
import type { RuleBook } from '../rulebook/rulebook';
import type { Edit } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';
import { planMarks } from './marks';
import { planQuotaSheet } from './quota-sheet';
import { planResultCells } from './result-cells';
import { planResultsSheet } from './results-sheet';
import type { PlanWords } from './words';

export type { PlanWords } from './words';

export interface GradeOptions {
  readonly rulebook: RuleBook;
  readonly stage: Stage;
  /** Highlight invalid cells. */
  readonly marks: boolean;
  readonly words: PlanWords;
}

export interface Grading {
  readonly assessment: Assessment;
  readonly findings: readonly Finding[];
  /** Edits per workbook, in the order of the snapshots. */
  readonly edits: readonly (readonly Edit[])[];
}

/** Reads, assesses, checks and plans one county. Same snapshots and rule book, same result; nothing is applied. */
export function gradeWorkbooks(snapshots: readonly Snapshot[], options: GradeOptions): Grading {
  const readings = snapshots.map((snapshot) => readWorkbook(snapshot, options.rulebook));
  const assessment = assess(readings, options.rulebook, options.stage);
  const findings = runChecks(assessment);
  return { assessment, findings, edits: planEdits(assessment, findings, options) };
}

export function planEdits(
  assessment: Assessment,
  findings: readonly Finding[],
  { marks, words }: Pick<GradeOptions, 'marks' | 'words'>,
): readonly (readonly Edit[])[] {
  const home = homeOfSheets(assessment);
  return assessment.readings.map(({ snapshot }): readonly Edit[] => {
    const cells = planResultCells(assessment, snapshot.file, words);
    const sheets: Edit[] = [];
    if (snapshot === home) {
      // Lists show their results in place; a county of forms needs one table that shows them together.
      if (assessment.readings.some(({ forms }) => forms.some(({ table }) => table.layout === 'form'))) {
        sheets.push(planResultsSheet(assessment, snapshot, cells, words));
      }
      if (assessment.pools.some(({ ranking, kind }) => ranking.length > 0 || kind !== null)) {
        sheets.push(planQuotaSheet(assessment, snapshot, words));
      }
    }
    return [...cells, ...sheets, ...planMarks(findings, snapshot, marks)];
  });
}

/** Of several files of a county the one with the roster holds the generated sheets, else the first with scores. */
function homeOfSheets({ readings, units }: Assessment): Snapshot | null {
  if (!units.some(({ forms }) => forms.length > 0)) return null;
  const rostered = readings.find(({ roster }) => roster.length > 0);
  return (rostered ?? readings.find(({ forms }) => forms.length > 0))?.snapshot ?? null;
}
