/** Which annex a header belongs to, told by the roles of its columns together. */
import type { Grid } from './grid';
import type { ReadingProblem, TableSource } from './record';
import { columnsOf, hasRole, type Header, type HeaderColumn } from './header';
import { plain, pointsInName } from './text';
import type { Lexicon } from './words/lexicon';
import type { Role } from './words/roles';

export type TableKind = 'form' | 'list' | 'survey' | 'roster' | 'commended';

const BALLOTS: readonly Role[] = [
  'issued', 'returned', 'valid', 'satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown', 'rate', 'answer', 'partialRate',
]; // prettier-ignore
const SCORES: readonly Role[] = ['score', 'deduction', 'judge', 'mean', 'finalScore'];
const LEVELS: readonly Role[] = ['content', 'group', 'head', 'level'];

/**
 * `title` is the sheet name with the texts above the header: it decides only between kinds that the columns leave
 * open. `null`: a foreign table.
 */
export function classify(header: Header, title: string, grid: Grid): TableKind | null {
  const has = (role: Role) => hasRole(header, role);
  const ballots = BALLOTS.filter(has).length;
  if (ballots >= 3 || (ballots >= 2 && /满意|测评|评议/.test(title))) return 'survey';
  const scored = SCORES.some(has);
  const described = LEVELS.some(has) || has('criterion');
  const items = indicatorColumns(header, grid.lexicon).length;
  if (described && (has('points') || has('criterion') || scored) && !isListOfUnits(header, items)) {
    // Where points stand inside the names, scores beside them are all that a form has: its body tells (readForm).
    return scored || has('points') ? 'form' : null;
  }
  if (!has('unit')) return isRosterByClass(header, title) ? 'roster' : null;
  const rostered = (['category', 'kind', 'lead', 'quotaPool'] as const).filter(has).length;
  const summed = (['base', 'bonus', 'total', 'grade'] as const).filter(has).length;
  if (items >= 2 || summed >= 1 || has('score')) return 'list';
  if (isCommendation(title)) return 'commended';
  const titled = /名单|附件3|一览表|花名册/.test(plain(title));
  if (has('township') && (rostered > 0 || titled)) return 'roster';
  if (titled && (rostered > 0 || has('village'))) return 'roster';
  return null;
}

/** A column of units beside items with points of their own is a list, whatever else its words say. */
const isListOfUnits = (header: Header, items: number): boolean => {
  if (!hasRole(header, 'unit')) return false;
  const described = LEVELS.some((role) => hasRole(header, role));
  return !(described && (hasRole(header, 'points') || hasRole(header, 'criterion'))) && items >= 1;
};

/** 乡镇 | 市级机关 | 非公企业: units of each class in a column. */
const isRosterByClass = (header: Header, title: string): boolean => {
  const classes = columnsOf(header, 'class').length;
  return hasRole(header, 'township') && (classes >= 2 || (classes === 1 && /名单|附件3/.test(plain(title))));
};

const COMMENDATION =
  /(?:表彰|先进集体|先进单位)[\u4e00-\u9fa5]{0,12}(?:名单|推荐表|对象)|推荐[\u4e00-\u9fa5]{0,12}(?:表彰|先进集体)/;

/** Does a title speak of a list of those to be commended (推荐表彰名单)? */
export const isCommendation = (title: string): boolean => COMMENDATION.test(plain(title));

/** Roles that a header word may have and its column be an item all the same, when points stand in its words. */
const NEVER_ITEMS: ReadonlySet<Role> = new Set([
  'points',
  'base',
  'total',
  'unit',
  'township',
  'village',
  'serial',
  'remark',
]);

/**
 * Columns of a list that hold scored items: with points in their words, or below the name of a head, or below or
 * above a stage. Points may also stand in a row of their own below, which the list reader looks at.
 */
export function indicatorColumns(header: Header, lexicon: Lexicon): readonly HeaderColumn[] {
  return header.columns.filter((column) => {
    if (column.path.length === 0) return false;
    const meaning = column.meaning;
    if (meaning && meaning.role !== 'score') {
      // 群众满意度(15分), 加分(20分): a header word that carries points is an item.
      return !NEVER_ITEMS.has(meaning.role) && hasPoints(column);
    }
    if (meaning?.role === 'score')
      return column.path.length > 1 && column.path.some((text) => !isStageWord(text, column));
    return hasPoints(column) || lexicon.headOf(column.path) !== null;
  });
}

const hasPoints = (column: HeaderColumn): boolean => pointsInName(column.leaf) !== null;
const isStageWord = (text: string, column: HeaderColumn): boolean =>
  text === column.leaf || /得分|评分/.test(plain(text));

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
