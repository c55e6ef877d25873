/** The rule book of --rules: JSON from a file. */
import path from 'node:path';
import { builtInRuleBook, parseRuleBook } from '../rulebook';
import { isCriterion, type ChosenRuleBook } from '../runs';
import { FileProblem, readWhole } from './files';

/** Bytes of a rule book; the built-in one takes a few thousand. */
const LARGEST = 4 << 20;

/** Reads a rule book from JSON; throws `FileProblem` when the file is unreadable or no JSON. */
export async function readRulesFile(file: string): Promise<Pick<ChosenRuleBook, 'rulebook' | 'problems'>> {
  const name = path.basename(file);
  const text = new TextDecoder().decode(await readWhole(file, LARGEST));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new FileProblem('ruleBookNotJson', { file: name, path: file });
  }
  const parsed = parseRuleBook(json, isCriterion);
  return parsed.rulebook
    ? { rulebook: parsed.rulebook, problems: [] }
    : { rulebook: builtInRuleBook, problems: parsed.problems };
}
