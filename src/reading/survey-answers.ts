/**
 * Ballot columns from which no rate can be made (测评票的疑义): answers that the rule book does not know, percentages in
 * place of ballots, several questions side by side. They are neither counted nor dropped (ruling 36).
 */
import type { Header, HeaderColumn } from './header';
import type { UnreadReason } from './record';
import { plain } from './text';
import type { Role } from './words/roles';

export interface UnclearColumn {
  readonly columns: readonly number[];
  readonly words: string;
  readonly reason: UnreadReason;
}

const ANSWERS: readonly Role[] = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown', 'answer'];

export function unclearAnswers(header: Header): readonly UnclearColumn[] {
  const answers = header.columns.filter(({ meaning }) => meaning !== null && ANSWERS.includes(meaning.role));
  const questions = questionsIn(answers);
  if (questions) return [questions];
  const percent = answers.filter(({ meaning }) => meaning?.percent);
  if (percent.length > 0 && percent.length === answers.length) return [group(answers, 'percentage')];
  const unknown = answers.filter(({ meaning }) => meaning?.role === 'answer');
  return unknown.map((column) => group([column], 'answer'));
}

/** The same answers again under another parent. */
function questionsIn(answers: readonly HeaderColumn[]): UnclearColumn | null {
  const parents = new Set<string>();
  const seen = new Map<Role, Set<string>>();
  for (const { meaning, path } of answers) {
    const parent = plain(path.slice(0, -1).join('|'));
    parents.add(parent);
    if (!meaning) continue;
    seen.set(meaning.role, (seen.get(meaning.role) ?? new Set()).add(parent));
  }
  const repeated = [...seen.values()].filter((places) => places.size > 1).length;
  return parents.size > 1 && repeated >= 2 ? group(answers, 'question') : null;
}

const group = (columns: readonly HeaderColumn[], reason: UnreadReason): UnclearColumn => ({
  columns: columns.map(({ column }) => column),
  words: [
    ...new Set(columns.map(({ path, leaf }) => plain(reason === 'question' ? (path.at(-2) ?? leaf) : leaf))),
  ].join('、'),
  reason,
});
