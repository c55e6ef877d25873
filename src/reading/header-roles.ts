/** Roles that a word alone leaves open, settled by the columns beside it (一级指标, 二级指标, 考核内容 by their order). */
import type { HeaderColumn } from './header-columns';
import type { Meaning, Role } from './words/roles';

export function resolveRoles(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const scored = has(columns, [
    'score',
    'points',
    'criterion',
    'deduction',
    'judge',
    'level',
    'mean',
    'finalScore',
  ]);
  const listed = has(columns, ['unit', 'township']);
  // 类别 over the heads of a form is no class of townships or units.
  const described = scored && !listed ? columns.map(asLevel) : columns;
  return numberLevels(settleMeans(settleRates(described)));
}

const has = (columns: readonly HeaderColumn[], roles: readonly Role[]): boolean =>
  columns.some(({ meaning }) => meaning !== null && roles.includes(meaning.role));

const withRole = (
  column: HeaderColumn,
  role: Role,
  meaning: Meaning | null = column.meaning,
): HeaderColumn => ({
  ...column,
  meaning: { ...(meaning ?? { stage: null }), role },
});

const asLevel = (column: HeaderColumn): HeaderColumn =>
  column.meaning?.role === 'category' || column.meaning?.role === 'kind' ? withRole(column, 'level') : column;

/** The first level is the head, the last the content, the one before it the group; one alone is the content. */
function numberLevels(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const levels = columns.filter(({ meaning }) => meaning?.role === 'level');
  if (levels.length === 0) return columns;
  const ordered = [...levels].sort(
    (a, b) => (a.meaning?.rank ?? Infinity) - (b.meaning?.rank ?? Infinity) || a.column - b.column,
  );
  const byPosition = ordered.every(({ meaning }) => meaning?.rank !== undefined) ? ordered : levels;
  const content = byPosition.at(-1);
  const head = byPosition.length > 1 ? byPosition[0] : undefined;
  const group = byPosition.length > 2 ? byPosition.at(-2) : undefined;
  return columns.map((column) => {
    if (column === content) return withRole(column, 'content');
    if (column === head) return withRole(column, 'head');
    if (column === group) return withRole(column, 'group');
    return column;
  });
}

/** 平均分 and 最终得分 beside judges are the score; elsewhere 最终得分 is a total and 平均分 a figure about the others. */
function settleMeans(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const judged = has(columns, ['judge']);
  const listed = has(columns, ['unit']);
  const scores = columns.some(({ meaning }) => meaning?.role === 'score' && meaning.stage !== 'self');
  const means = columns.filter(({ meaning }) => meaning?.role === 'mean' || meaning?.role === 'finalScore');
  const last = means.at(-1);
  return columns.map((column) => {
    if (column.meaning?.role !== 'mean' && column.meaning?.role !== 'finalScore') return column;
    if (judged && !scores && column === last) return withRole(column, 'score');
    if (column.meaning.role === 'mean')
      return withRole(column, judged || scores || listed ? 'figures' : 'score');
    const described = has(columns, ['content', 'level', 'criterion', 'points']);
    return withRole(column, described && !scores ? 'score' : 'total');
  });
}

/** 满意率 beside 基本满意率 is the share of one answer, not the rate of the unit. */
function settleRates(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (!has(columns, ['partialRate'])) return columns;
  const rates = columns.filter(({ meaning }) => meaning?.role === 'rate');
  const only = rates.filter(({ leaf }) => !/^(?:总|综合|群众|测评)/.test(leaf.trim()));
  return columns.map((column) => (only.includes(column) ? withRole(column, 'partialRate') : column));
}
