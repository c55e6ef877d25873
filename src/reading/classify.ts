/** Which annex a header belongs to, told by the roles of its columns together. */
import type { RuleBook } from '../rulebook/rulebook';
import type { ReadingProblem, TableSource } from './record';
import { columnsOf, hasRole, type Header, type HeaderColumn } from './header';
import { plain, pointsInName } from './text';
import type { Role } from './vocabulary';

export type TableKind = 'form' | 'list' | 'survey' | 'roster' | 'commended';

const BALLOTS: readonly Role[] = [
  'issued', 'returned', 'valid', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown', 'rate',
]; // prettier-ignore

/**
 * `title` is the sheet name with the texts above the header: it decides only between kinds that the columns leave
 * open. `null`: a foreign table.
 */
export function classify(header: Header, title: string, rulebook: RuleBook): TableKind | null {
  const has = (role: Role) => hasRole(header, role);
  const ballots = BALLOTS.filter(has).length;
  if (ballots >= 3 || (ballots >= 2 && /满意/.test(title))) return 'survey';
  const described = ['content', 'criterion', 'group', 'head'].filter((role) => has(role as Role)).length;
  if (!has('unit')) {
    const marks = ['points', 'score', 'criterion'].filter((role) => has(role as Role)).length;
    // Where points stand inside the names, scores beside them are all that a form has: its body tells (readForm).
    return described >= 1 && (marks >= 2 || has('score')) ? 'form' : null;
  }
  if (has('content') && has('points') && has('criterion')) return 'form';
  const rostered = (['category', 'kind', 'lead', 'quotaPool'] as const).filter(has).length;
  const items = indicatorColumns(header, rulebook).length;
  const summed = (['base', 'bonus', 'total', 'grade'] as const).filter(has).length;
  if (items >= 2 || summed >= 1 || has('score')) return 'list';
  if (isCommendation(title)) return 'commended';
  if (has('township') && (rostered > 0 || /名单|附件3/.test(plain(title)))) return 'roster';
  return null;
}

const COMMENDATION =
  /(?:表彰|先进集体|先进单位)[\u4e00-\u9fa5]{0,12}(?:名单|推荐表|对象)|推荐[\u4e00-\u9fa5]{0,12}(?:表彰|先进集体)/;

/** Does a title speak of a list of those to be commended (推荐表彰名单)? */
export const isCommendation = (title: string): boolean => COMMENDATION.test(plain(title));

/**
 * Columns of a list that hold scored items: with points in their words, or below the name of a head, or below or
 * above a stage. Points may also stand in a row of their own below, which the list reader looks at.
 */
export function indicatorColumns(header: Header, rulebook: RuleBook): readonly HeaderColumn[] {
  return header.columns.filter((column) => {
    if (column.path.length === 0) return false;
    const meaning = column.meaning;
    if (meaning && meaning.role !== 'score') {
      // 群众满意度(15分), 加分(20分): a header word that carries points is an item.
      return (
        meaning.role !== 'points' && meaning.role !== 'base' && meaning.role !== 'total' && hasPoints(column)
      );
    }
    if (meaning?.role === 'score')
      return column.path.length > 1 && column.path.some((text) => !isStageWord(text, column));
    return hasPoints(column) || headOf(column.path, rulebook) !== null;
  });
}

const hasPoints = (column: HeaderColumn): boolean => pointsInName(column.leaf) !== null;
const isStageWord = (text: string, column: HeaderColumn): boolean =>
  text === column.leaf || /得分|评分/.test(plain(text));

/** The head of assessment (一级指标) that a text names; the lowest text that names one decides. */
export function headOf(texts: readonly string[], rulebook: RuleBook): string | null {
  for (let index = texts.length - 1; index >= 0; index -= 1) {
    const flat = plain(texts[index] ?? '');
    const head = rulebook.heads.value.find((candidate) =>
      candidate.words.some((word) => flat.includes(word)),
    );
    if (head) return head.id;
  }
  return null;
}

/** The one column of a role, the first when several fit, with the problem that says so. */
export function bindOne(
  header: Header,
  role: Role,
  source: TableSource,
  problems: ReadingProblem[],
): number | null {
  const columns = columnsOf(header, role);
  const first = columns[0];
  if (!first) return null;
  if (columns.length > 1) {
    problems.push({
      kind: 'ambiguousColumn',
      source,
      role,
      at: { row: header.bottom, column: first.column },
      columns: columns.map(({ column }) => column),
    });
  }
  return first.column;
}
