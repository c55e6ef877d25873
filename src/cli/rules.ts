/** The rule book of --rules: JSON from a file. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { builtInRuleBook, parseRuleBook } from '../rulebook';
import { isCriterion, type ChosenRuleBook } from '../runs';
import { codeOf, FileProblem } from './files';

/** Reads a rule book from JSON; throws `FileProblem` when the file is unreadable or no JSON. */
export async function readRulesFile(file: string): Promise<Pick<ChosenRuleBook, 'rulebook' | 'problems'>> {
  const name = path.basename(file);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new FileProblem(codeOf(error) === 'ENOENT' ? 'notFound' : 'notReadable', {
      file: name,
      path: file,
    });
  }
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
