/** Every sentence for people (文案), by locale. Findings, file problems, rule book problems, refusals. */
import type { Derivation } from '../assessment/result';
import type { Proposal } from '../checks';
import type { Finding } from '../checks/check';
import type { CheckCode } from '../checks/params';
import type { RuleBookProblem } from '../rulebook/rulebook';
import { areaToA1, toA1 } from '../workbook/address';
import { formatDecimal } from '../workbook/decimal';
import { enUS } from './en-US';
import type { FileProblemCode, Locale, Sentence, SentenceParams, Sentences, Wordings } from './locale';
import { zhCN } from './zh-CN';

export { LOCALES, type DerivationRule, type FileProblemCode, type Locale, type Sentences } from './locale';

const SENTENCES: Readonly<Record<Locale, Sentences>> = { 'zh-CN': zhCN, 'en-US': enUS };

/** All sentences of a locale. */
export const sentences = (locale: Locale): Sentences => SENTENCES[locale];

/** The sentence of a finding: where, what is there, what it should be, what to do. */
export function message<C extends CheckCode>(finding: Finding<C>, locale: Locale): string {
  const wordings: Wordings = SENTENCES[locale].findings;
  const sentence = wordings[finding.code](finding, finding.area ? areaToA1(finding.area) : '');
  return finding.proposal ? sentence + SENTENCES[locale].repair(toldProposal(finding.proposal)) : sentence;
}

const toldProposal = ({ likely, repairs }: Proposal) => ({
  likely,
  repairs: repairs.map(({ row, column, value, typed, slip }) => ({
    cell: toA1(row, column),
    value: formatDecimal(value),
    typed,
    slip,
  })),
});

/** The rule behind a derived number; a key of a newer program stands for itself. */
export function derivationRule({ rule, params }: Derivation, locale: Locale): string {
  const known: Readonly<Record<string, Sentence | undefined>> = SENTENCES[locale].derivations;
  return known[rule]?.(params) ?? rule;
}

/** Why a file was not read or written; `params.file` is its name. */
export const fileProblem = (code: FileProblemCode, params: SentenceParams, locale: Locale): string =>
  SENTENCES[locale].files[code](params);

/** A defect of a rule book, with its place. */
export const ruleBookProblem = ({ code, where, params }: RuleBookProblem, locale: Locale): string =>
  SENTENCES[locale].ruleBook[code]({ ...params, where });
