/**
 * What a finding cites (依据条款): the article of the value in the rule book that it rests on. What rests on no value but
 * on the regulation's text is cited only where that regulation is the one in force.
 */
import { articleOfText } from '../rulebook/mile-2017';
import type { RuleBook } from '../rulebook/rulebook';
import type { CheckMeta, Finding } from './check';
import type { CheckCode } from './params';

type RuledValue = 'basePoints' | 'bonusPoints' | 'grades' | 'quotas' | 'commended' | 'heads' | 'enterprises';

const BASES: Readonly<Record<RuledValue, readonly CheckCode[]>> = {
  basePoints: ['S01', 'S02', 'S03', 'S04', 'S05', 'T04', 'T05', 'V14'],
  bonusPoints: ['B01', 'B02'],
  grades: ['B08', 'G01', 'G02', 'G03', 'G04', 'G05', 'G06', 'V16'],
  quotas: ['Q01', 'Q02', 'Q03', 'Q04', 'R05', 'R06', 'R09'],
  commended: ['Q05', 'Q06', 'Q07'],
  heads: ['B03', 'B04', 'B06'],
  enterprises: ['R08'],
};

const BASIS_OF: ReadonlyMap<CheckCode, RuledValue> = new Map(
  (Object.entries(BASES) as [RuledValue, readonly CheckCode[]][]).flatMap(([value, codes]) =>
    codes.map((code) => [code, value] as const),
  ),
);

/** Each of their findings rests on a deadline of the rule book, and has its article already. */
const OF_DEADLINES: ReadonlySet<CheckCode> = new Set(['D01', 'D04', 'D06']);

/** The findings of one check with the articles of this rule book. */
export function cited(findings: readonly Finding[], meta: CheckMeta, rulebook: RuleBook): readonly Finding[] {
  if (OF_DEADLINES.has(meta.code)) return findings;
  const basis = BASIS_OF.get(meta.code);
  const inThisBook = (own: string | null) => (basis ? rulebook[basis].article : articleOfText(rulebook, own));
  if (meta.articles.every((own) => inThisBook(own) === own)) return findings;
  return findings.map((finding) => ({ ...finding, article: inThisBook(finding.article) }));
}
