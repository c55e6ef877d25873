/** What the pane says about a grade changed by hand. */
import type { PaneWords } from '../pane-words';
import { citing } from './terms';

export const ADJUSTING_EN: PaneWords['adjust'] = {
  open: 'Change grade…',
  about: (article) =>
    `A change needs a reason and an approver${citing(article)}. Grading again leaves it alone; when the total moves it has to be confirmed anew. Quotas, counts and lists go by the changed grade.`,
  grade: 'Change to',
  reason: 'Reason',
  approver: 'Approved by',
  needed: 'Please give the reason and who approved it.',
  save: 'Save change',
  withdraw: 'Take change back',
  stands: (was, is, reason, approver, then) =>
    `Changed by hand: the computed grade is ${was}, changed to ${is}. Reason: ${reason}; approved by ${approver}; total at that time ${then}.`,
};
