/** English (United States). Names, grades and header words stay in Chinese, as they stand in the forms. */
import type { Sentences } from './locale';
import { DERIVATION_SENTENCES } from './en-US/derivations';
import { FORMALITY_WORDINGS } from './en-US/formalities';
import { GRADE_WORDINGS } from './en-US/grades';
import { REFUSAL_SENTENCES } from './en-US/refusals';
import { repairSentence } from './en-US/repairs';
import { ROSTER_WORDINGS } from './en-US/roster';
import { RULE_BOOK_SENTENCES } from './en-US/rule-book';
import { SATISFACTION_WORDINGS } from './en-US/satisfaction';
import { SUM_WORDINGS } from './en-US/sums';
import { TEMPLATE_WORDINGS } from './en-US/template';
import { articleName, SEVERITIES } from './en-US/terms';
import { VALUE_WORDINGS } from './en-US/values';

export const enUS: Sentences = {
  findings: {
    ...TEMPLATE_WORDINGS,
    ...VALUE_WORDINGS,
    ...SUM_WORDINGS,
    ...SATISFACTION_WORDINGS,
    ...ROSTER_WORDINGS,
    ...GRADE_WORDINGS,
    ...FORMALITY_WORDINGS,
  },
  repair: repairSentence,
  space: ' ',
  ruleBook: RULE_BOOK_SENTENCES,
  derivations: DERIVATION_SENTENCES,
  refusals: REFUSAL_SENTENCES,
  severities: SEVERITIES,
  article: articleName,
};
