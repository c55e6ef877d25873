/**
 * What a finding cites (依据条款): the article of the value in the rule book that it rests on. What rests on no value but
 * on the regulation's text is cited only where that regulation is the one in force.
 */
import { articleOfText } from '../rulebook/mile-2017';
import type { RuleBook } from '../rulebook/rulebook';
import type { CheckMeta, Finding } from './check';

/** The findings of one check with the articles of this rule book. */
export function cited(findings: readonly Finding[], meta: CheckMeta, rulebook: RuleBook): readonly Finding[] {
  const { basis } = meta;
  // Each of these findings rests on one deadline of the rule book, and has its article already.
  if (basis === 'deadlines') return findings;
  const inThisBook = (own: string | null) => (basis ? rulebook[basis].article : articleOfText(rulebook, own));
  if (meta.articles.every((own) => inThisBook(own) === own)) return findings;
  return findings.map((finding) => ({ ...finding, article: inThisBook(finding.article) }));
}
