/** Every sentence for people (文案), by locale. Findings, file problems, rule book problems, refusals. */
import type { Derivation } from '../assessment/result';
import type { Finding } from '../checks/check';
import type { CheckCode } from '../checks/params';
import type { RuleBookProblem } from '../rulebook/rulebook';
import { enUS } from './en-US';
import { FILE_SENTENCES as FILES_EN } from './en-US/files';
import type { AllSentences, FileProblemCode, Locale, SentenceParams } from './locale';
import { derivationSentence, findingSentence, ruleBookSentence } from './wording';
import { zhCN } from './zh-CN';
import { FILE_SENTENCES as FILES_ZH } from './zh-CN/files';

export { LOCALES, type DerivationRule, type FileProblemCode, type Locale } from './locale';

const SENTENCES: Readonly<Record<Locale, AllSentences>> = {
  'zh-CN': { ...zhCN, files: FILES_ZH },
  'en-US': { ...enUS, files: FILES_EN },
};

/** All sentences of a locale. */
export const sentences = (locale: Locale): AllSentences => SENTENCES[locale];

/** The sentence of a finding: where, what is there, what it should be, what to do. */
export const message = <C extends CheckCode>(finding: Finding<C>, locale: Locale): string =>
  findingSentence(finding, SENTENCES[locale]);

/** The rule behind a derived number. */
export const derivationRule = (derivation: Derivation, locale: Locale): string =>
  derivationSentence(derivation, SENTENCES[locale]);

/** Why a file was not read or written; `params.file` is its name. */
export const fileProblem = (code: FileProblemCode, params: SentenceParams, locale: Locale): string =>
  SENTENCES[locale].files[code](params);

/** A defect of a rule book, with its place. */
export const ruleBookProblem = (problem: RuleBookProblem, locale: Locale): string =>
  ruleBookSentence(problem, SENTENCES[locale]);
