/** From a snapshot to everything the pane shows: which rules count, what was read, the results, the findings. */
import { assess, reassess, type Assessment } from '../assessment';
import { recheckUnits, runChecks, type Finding } from '../checks';
import { readWorkbook, rereadForms, type SheetBinding, type Stage } from '../reading';
import type { RuleBook, RuleBookProblem, RuleBookSource } from '../rulebook';
import type { Area } from '../workbook/address';
import type { SheetSnapshot, Snapshot } from '../workbook/snapshot';
import { chooseRuleBook } from './choose-rulebook';
import { settle, type SetAside, type SettledFinding } from './set-aside';

/** What people said about this workbook, kept in it. */
export interface Said {
  readonly reasons: readonly SetAside[];
  readonly bindings: readonly SheetBinding[];
}

export interface Judgement {
  readonly snapshot: Snapshot;
  readonly rulebook: RuleBook;
  readonly source: RuleBookSource;
  /** Faults of the sheet 考核规则: while there are any, nothing may be graded. */
  readonly ruleProblems: readonly RuleBookProblem[];
  readonly assessment: Assessment;
  /** Every finding, whether it was set aside or not. */
  readonly all: readonly Finding[];
  readonly open: readonly Finding[];
  readonly settled: readonly SettledFinding[];
}

/** Pure: the same workbook, stage and sayings give the same judgement. */
export function judge(snapshot: Snapshot, stage: Stage, { reasons, bindings }: Said): Judgement {
  const { rulebook, source, problems } = chooseRuleBook([snapshot]);
  const assessment = assess([readWorkbook(snapshot, rulebook, bindings)], rulebook, stage);
  const all = runChecks(assessment);
  return {
    snapshot,
    rulebook,
    source,
    ruleProblems: problems,
    assessment,
    all,
    ...settle(all, reasons, snapshot),
  };
}

/**
 * The judgement after a change of cells in one sheet, made from the units that it touched. `null` when more than
 * scores of known units may have changed: then `judge` has to look at everything again. What concerns the roster or
 * whole tables stays as it was until then.
 */
export function judgeChange(
  before: Judgement,
  sheet: SheetSnapshot,
  areas: readonly Area[],
  { reasons, bindings }: Said,
): Judgement | null {
  const [reading] = before.assessment.readings;
  if (!reading) return null;
  const sheets = before.snapshot.sheets.map((other) => (other.name === sheet.name ? sheet : other));
  const replaced = rereadForms(reading, sheet, areas, before.rulebook, bindings);
  if (!replaced) return null;
  const snapshot = { ...before.snapshot, sheets };
  const forms = reading.forms.map((form) => replaced.get(form) ?? form);
  const { assessment, touched } = reassess(before.assessment, [{ ...reading, snapshot, forms }], replaced);
  const all = recheckUnits(before.all, assessment, touched);
  return { ...before, snapshot, assessment, all, ...settle(all, reasons, snapshot) };
}
