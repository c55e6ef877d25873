/** Which rule book counts: one that was handed over before the workbook's sheet 考核规则 before the built-in one. */
import { parseCriterion } from '../assessment';
import {
  builtInRuleBook,
  findRuleSheet,
  readRuleSheet,
  type RuleBook,
  type RuleBookProblem,
  type RuleBookSource,
} from '../rulebook';
import type { Snapshot } from '../workbook/snapshot';

export interface ChosenRuleBook {
  readonly rulebook: RuleBook;
  readonly source: RuleBookSource;
  /** File whose sheet is used. */
  readonly from: string | null;
  /** Files whose sheet 考核规则 is not used. */
  readonly ignored: readonly string[];
  readonly problems: readonly RuleBookProblem[];
}

export const isCriterion = (text: string): boolean => parseCriterion(text) !== null;

export function chooseRuleBook(
  snapshots: readonly Snapshot[],
  fromFile: Pick<ChosenRuleBook, 'rulebook' | 'problems'> | null = null,
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
