/** Grades changed by hand (人工调整) and taken back, with the marks that follow from that. */
import { planAdjustment, planEdits, planMarks, planWithdrawal, type PlanWords } from '../plan';
import type { CellEdit, Edit, MarksEdit } from '../workbook/edit';
import { judge, type Judgement, type Said } from './judge';
import { areMarksOn, type Ledger } from './ledger';
import { withWritten } from './written';

/** What is known of the workbook when somebody decides. */
export interface Situation {
  readonly judgement: Judgement;
  readonly ledger: Ledger;
  readonly said: Said;
}

export function adjustmentEdits(
  situation: Situation,
  choice: Parameters<typeof planAdjustment>[2],
  words: PlanWords,
): readonly Edit[] {
  const { assessment, snapshot } = situation.judgement;
  return withMarks(situation, planAdjustment(assessment, snapshot, choice, words));
}

/** The computed grade comes back into the unit's cell, as a formula where there is one. */
export function withdrawalEdits(
  situation: Situation,
  choice: Parameters<typeof planWithdrawal>[2],
  words: PlanWords,
): readonly Edit[] {
  const { assessment, snapshot } = situation.judgement;
  const edits = planWithdrawal(assessment, snapshot, choice, words);
  if (edits.length === 0) return [];
  const after = judgedAfter(situation, edits);
  const computed = planEdits(after.assessment, after.open, { marks: false, words })[0] ?? [];
  const results = new Map(computed.filter(isCell).map((edit) => [placeOf(edit), edit]));
  return withMarks(
    situation,
    edits.map((edit) => {
      const result = results.get(placeOf(edit));
      return result ? { ...result, expected: edit.expected } : edit;
    }),
  );
}

const isCell = (edit: Edit): edit is CellEdit => edit.kind === 'cell';
const placeOf = ({ sheet, row, column }: CellEdit): string => `${row} ${column} ${sheet}`;

/** Judged as if the edits were made. */
const judgedAfter = ({ judgement, said }: Situation, edits: readonly Edit[]): Judgement =>
  judge(
    withWritten(judgement.snapshot, edits, { written: edits.filter(isCell), refused: [] }),
    judgement.assessment.stage,
    said,
  );

/** A decision settles findings (G01, G07): the sheets where marks come or go are marked anew, where marks are on at all. */
function withMarks(situation: Situation, edits: readonly Edit[]): readonly Edit[] {
  if (edits.length === 0 || !areMarksOn(situation.ledger)) return edits;
  const before = marksIn(situation.judgement);
  const changed = [...marksIn(judgedAfter(situation, edits))].filter(
    ([sheet, { marks }]) => JSON.stringify(marks) !== JSON.stringify(before.get(sheet)?.marks ?? []),
  );
  return [...edits, ...changed.map(([, edit]) => edit)];
}

const marksIn = ({ open, assessment, snapshot }: Judgement): ReadonlyMap<string, MarksEdit> =>
  new Map(planMarks(open, assessment, snapshot, true).map((edit) => [edit.sheet, edit]));
