/** 中文(简体): the staff's language, and the default. */
import type { Sentences } from './locale';
import { DERIVATION_SENTENCES } from './zh-CN/derivations';
import { FORMALITY_WORDINGS } from './zh-CN/formalities';
import { GRADE_WORDINGS } from './zh-CN/grades';
import { REFUSAL_SENTENCES } from './zh-CN/refusals';
import { repairSentence } from './zh-CN/repairs';
import { ROSTER_WORDINGS } from './zh-CN/roster';
import { RULE_BOOK_SENTENCES } from './zh-CN/rule-book';
import { SATISFACTION_WORDINGS } from './zh-CN/satisfaction';
import { SUM_WORDINGS } from './zh-CN/sums';
import { TEMPLATE_WORDINGS } from './zh-CN/template';
import { articleName, SEVERITIES } from './zh-CN/terms';
import { VALUE_WORDINGS } from './zh-CN/values';

export const zhCN: Sentences = {
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
  space: '',
  ruleBook: RULE_BOOK_SENTENCES,
  derivations: DERIVATION_SENTENCES,
  refusals: REFUSAL_SENTENCES,
  severities: SEVERITIES,
  article: articleName,
};
