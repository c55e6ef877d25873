import { parseRuleBook, type RuleBook } from '../../src/rulebook';
import json from './other-county.json';

function parse(document: unknown): RuleBook {
  const { rulebook, problems } = parseRuleBook(document);
  if (!rulebook) throw new Error(JSON.stringify(problems));
  return rulebook;
}

/** A rule book of an invented county and another year, nothing of which is like the built-in one. */
export const otherCounty: RuleBook = parse(json);

/** Its JSON, as somebody would write it. */
export const otherCountyJson: Readonly<Record<string, unknown>> = json;
