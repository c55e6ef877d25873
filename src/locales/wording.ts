/** Makes sentences of facts, in whatever language it is given: a page has loaded the words of one, the command has both. */
import type { Derivation } from '../assessment/result';
import type { Proposal } from '../checks';
import type { Finding } from '../checks/check';
import type { CheckCode } from '../checks/params';
import type { RuleBookProblem } from '../rulebook/rulebook';
import { areaToA1, toA1 } from '../workbook/address';
import { formatDecimal } from '../workbook/decimal';
import type { FindingText, Sentence, Sentences, Wordings } from './locale';

/** What is wrong, and what to do, with the repair that is proposed. */
export function findingText<C extends CheckCode>(finding: Finding<C>, sentences: Sentences): FindingText {
  const wordings: Wordings = sentences.findings;
  const text = wordings[finding.code](finding, finding.area ? areaToA1(finding.area) : '');
  if (!finding.proposal) return text;
  const repair = sentences.space + sentences.repair(proposalInWords(finding.proposal));
  const { problem, advice, sentence } = text;
  return {
    ...(advice === null ? { problem: problem + repair, advice } : { problem, advice: advice + repair }),
    ...(sentence !== undefined && { sentence: sentence + repair }),
  };
}

/** The sentence of a finding: where, what is there, what it should be, what to do. */
export function findingSentence<C extends CheckCode>(finding: Finding<C>, sentences: Sentences): string {
  const { problem, advice, sentence } = findingText(finding, sentences);
  return sentence ?? (advice === null ? problem : problem + sentences.space + advice);
}

const proposalInWords = ({ likely, repairs }: Proposal) => ({
  likely,
  repairs: repairs.map(({ row, column, value, typed, slip }) => ({
    cell: toA1(row, column),
    value: formatDecimal(value),
    typed,
    slip,
  })),
});

/** The rule behind a derived number; a key of a newer program stands for itself. */
export function derivationSentence({ rule, params }: Derivation, sentences: Sentences): string {
  const known: Readonly<Record<string, Sentence | undefined>> = sentences.derivations;
  return known[rule]?.(params) ?? rule;
}

/** A defect of a rule book, with its place. */
export const ruleBookSentence = ({ code, where, params }: RuleBookProblem, { ruleBook }: Sentences): string =>
  ruleBook[code]({ ...params, where });
