/** Plan (计划): results → edits. Pane and command line grade by the same pure function. */
import { assess, type Assessment } from '../assessment';
import { runChecks, type Finding } from '../checks';
import { readCounty, type SheetBinding, type Stage } from '../reading';
import type { RuleBook } from '../rulebook/rulebook';
import type { Edit, SheetEdit } from '../workbook/edit';
import type { Snapshot } from '../workbook/snapshot';
import { planFindingsSheet } from './findings-sheet';
import { planMarks } from './marks';
import { planQuotaSheet } from './quota-sheet';
import { planResultCells } from './result-cells';
import { planResultsSheet } from './results-sheet';
import { planReturnSlips } from './return-slips';
import type { ListedFindings } from './listed-findings';
import type { PlanWords } from './words';

export { planFixes, type ChosenFix } from './fixes';
export { adjustmentSheetEdit, planAdjustment, planWithdrawal, type AdjustmentChoice } from './adjustment';
export { LIVE_CODES } from './conditions';
export { planFindingsSheet } from './findings-sheet';
export { planMarks } from './marks';
export { quotaArithmetic } from './quota-sheet';
export { planReturnSlips, slipsOn } from './return-slips';
export type { ListedFindings } from './listed-findings';
export type { PlanWords, QuotaArithmetic } from './words';

export interface GradeOptions {
  readonly rulebook: RuleBook;
  readonly stage: Stage;
  /** Highlight invalid cells. */
  readonly marks: boolean;
  readonly words: PlanWords;
  /** How people said that sheets of a file are to be read (指定表头、列对应); absent: nobody said anything. */
  readonly bindings?: (file: string) => readonly SheetBinding[];
  /** Parts the findings that somebody set aside with a reason; absent: none was. */
  readonly settle?: (findings: readonly Finding[]) => ListedFindings;
}

export interface Grading {
  readonly assessment: Assessment;
  /** Every finding, whether it was set aside or not. */
  readonly findings: readonly Finding[];
  readonly listed: ListedFindings;
  /** Edits per workbook, in the order of the snapshots. */
  readonly edits: readonly (readonly Edit[])[];
}

/** Reads, assesses, checks and plans one county. Same snapshots and rule book, same result; nothing is applied. */
export function gradeWorkbooks(snapshots: readonly Snapshot[], options: GradeOptions): Grading {
  const readings = readCounty(snapshots, options.rulebook, options.bindings);
  const assessment = assess(readings, options.rulebook, options.stage);
  const findings = runChecks(assessment);
  const listed = options.settle?.(findings) ?? { open: findings, settled: [] };
  return { assessment, findings, listed, edits: planEdits(assessment, listed.open, options) };
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
    // Where Excel counts with the figures shown, nothing that we add would count as we do.
    if (snapshot === home && !snapshot.sheets.some(({ shownPrecision }) => shownPrecision)) {
      const results = needsResultsSheet(assessment)
        ? planResultsSheet(assessment, snapshot, cells, words)
        : null;
      if (results) sheets.push(results);
      if (needsQuotaSheet(assessment)) sheets.push(planQuotaSheet(assessment, snapshot, results, words));
    }
    return [...cells, ...sheets, ...planMarks(findings, assessment, snapshot, marks)];
  });
}

/** Of several files of a county the one with the roster holds the generated sheets, else the first with scores. */
function homeOfSheets({ readings, units }: Assessment): Snapshot | null {
  if (!units.some(({ forms }) => forms.length > 0)) return null;
  const rostered = readings.find(({ roster }) => roster.length > 0);
  return (rostered ?? readings.find(({ forms }) => forms.length > 0))?.snapshot ?? null;
}

/** Lists show their results in place; forms, and units of several villages, need one table that shows them together. */
const needsResultsSheet = ({ units }: Assessment): boolean =>
  units.some(({ forms }) => forms.length > 1 || forms.some(({ form }) => form.table.layout === 'form'));

/** Without a roster, with nobody excellent and nobody to be called in, there is nothing to list. */
const needsQuotaSheet = ({ readings, units, rectification, rulebook }: Assessment): boolean =>
  readings.some(({ roster }) => roster.length > 0) ||
  rectification.length > 0 ||
  units.some(({ grade }) => grade?.name === rulebook.excellent);

/** 问题清单 and 退回修改通知 of every file, in the order of the snapshots: made on request, never by a grading. */
export const planLists = (
  assessment: Assessment,
  findings: ListedFindings,
  { lists }: PlanWords,
): readonly (readonly SheetEdit[])[] =>
  assessment.readings.map(({ snapshot }) => [
    planFindingsSheet(assessment, snapshot, findings, lists),
    ...planReturnSlips(assessment, snapshot, findings.open, lists),
  ]);
