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

/** The findings of one check with the article of this rule book; one that a check has set itself stays. */
export function cited(findings: readonly Finding[], meta: CheckMeta, rulebook: RuleBook): readonly Finding[] {
  const basis = BASIS_OF.get(meta.code);
  const [own = null] = meta.articles;
  const article = basis ? rulebook[basis].article : articleOfText(rulebook, own);
  if (article === own) return findings;
  return findings.map((finding) => (finding.article === own ? { ...finding, article } : finding));
}
