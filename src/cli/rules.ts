/** Which rule book counts: --rules before the workbook's sheet 考核规则 before the built-in one. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseCriterion } from '../assessment';
import {
  builtInRuleBook,
  findRuleSheet,
  parseRuleBook,
  readRuleSheet,
  type RuleBook,
  type RuleBookProblem,
  type RuleBookSource,
} from '../rulebook';
import type { Snapshot } from '../workbook/snapshot';
import { codeOf, FileProblem } from './files';

export interface ChosenRuleBook {
  readonly rulebook: RuleBook;
  readonly source: RuleBookSource;
  /** File whose sheet is used. */
  readonly from: string | null;
  /** Files whose sheet 考核规则 is not used. */
  readonly ignored: readonly string[];
  readonly problems: readonly RuleBookProblem[];
}

const isCriterion = (text: string): boolean => parseCriterion(text) !== null;

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

export function chooseRuleBook(
  snapshots: readonly Snapshot[],
  fromFile: Pick<ChosenRuleBook, 'rulebook' | 'problems'> | null,
): ChosenRuleBook {
  const sheets = snapshots.flatMap((snapshot) => {
    const sheet = findRuleSheet(snapshot);
    return sheet ? [{ file: snapshot.file, sheet }] : [];
  });
  if (fromFile) return { ...fromFile, source: 'file', from: null, ignored: sheets.map(({ file }) => file) };
  const [first, ...others] = sheets;
  if (!first) return { rulebook: builtInRuleBook, source: 'built-in', from: null, ignored: [], problems: [] };
  const { rulebook, problems } = readRuleSheet(first.sheet, builtInRuleBook, isCriterion);
  return {
    rulebook,
    problems,
    source: 'workbook',
    from: first.file,
    ignored: others.map(({ file }) => file),
  };
}
