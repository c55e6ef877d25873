/** What the sheets say beside a grade that people decided (人工调整): the computed one, why, and who agreed. */
import type { Decision } from '../assessment/result';
import type { PlanWords } from './words';

export const decisionRemark = ({ from, grade, reason, approver }: Decision, words: PlanWords): string =>
  words.decided({ from: from.name, grade: grade.name, reason, approver });
