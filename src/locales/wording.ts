/** Makes sentences of facts, in whatever language it is given: a page has loaded the words of one, the command has both. */
import type { Derivation } from '../assessment/result';
import type { Proposal } from '../checks';
import type { Finding } from '../checks/check';
import type { CheckCode } from '../checks/params';
import type { RuleBookProblem } from '../rulebook/rulebook';
import { areaToA1, toA1 } from '../workbook/address';
import { formatDecimal } from '../workbook/decimal';
import type { Sentence, Sentences, Wordings } from './locale';

/** The sentence of a finding: where, what is there, what it should be, what to do. */
export function findingSentence<C extends CheckCode>(finding: Finding<C>, sentences: Sentences): string {
  const wordings: Wordings = sentences.findings;
  const sentence = wordings[finding.code](finding, finding.area ? areaToA1(finding.area) : '');
  return finding.proposal ? sentence + sentences.repair(toldProposal(finding.proposal)) : sentence;
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
export function derivationSentence({ rule, params }: Derivation, sentences: Sentences): string {
  const known: Readonly<Record<string, Sentence | undefined>> = sentences.derivations;
  return known[rule]?.(params) ?? rule;
}

/** A defect of a rule book, with its place. */
export const ruleBookSentence = ({ code, where, params }: RuleBookProblem, { ruleBook }: Sentences): string =>
  ruleBook[code]({ ...params, where });
