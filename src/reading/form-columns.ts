/** Columns of an Annex 1 form by their roles, and the scores under them: whose, and of which stage. */
import { bindOne } from './classify';
import type { Frame } from './frame';
import { columnsOf, type Header, type HeaderColumn } from './header';
import type { TableSource } from './record';

/** Columns of a form that words were found for; `null` where the form has none. */
export interface FormColumns {
  readonly serial: number | null;
  readonly head: number | null;
  readonly group: number | null;
  readonly content: number | null;
  readonly criterion: number | null;
  readonly points: number | null;
  readonly amount: number | null;
  /** 扣分 and 加减分 beside the score, which they explain. */
  readonly deduction: number | null;
  readonly adjust: number | null;
  /** All columns that say what is assessed, from the left. */
  readonly levels: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly scores: readonly number[];
}

const LEVELS = ['head', 'level', 'group', 'content'] as const;

export function bindColumns(frame: Frame, source: TableSource, scores: readonly number[]): FormColumns {
  const { header, problems } = frame;
  const bind = (role: (typeof SINGLE)[number]) =>
    bindOne(header, role, source, role === 'points' ? problems : []);
  const levels = header.columns
    .filter(({ meaning }) => meaning !== null && (LEVELS as readonly string[]).includes(meaning.role))
    .map(({ column }) => column);
  return {
    serial: bind('serial'),
    head: bind('head'),
    group: bind('group'),
    content: bind('content'),
    criterion: bind('criterion'),
    points: bind('points'),
    amount: bind('amount'),
    deduction: bind('deduction'),
    adjust: bind('adjust'),
    levels,
    left: header.left,
    right: header.right,
    scores: [...scores].sort((a, b) => a - b),
  };
}

const SINGLE = [
  'serial', 'head', 'group', 'content', 'criterion', 'points', 'amount', 'deduction', 'adjust',
] as const; // prettier-ignore

/** Bound columns by role, as the table keeps them. */
export function boundColumns(
  columns: FormColumns,
  stages: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const bound: Record<string, number> = {};
  for (const role of SINGLE) {
    const column = columns[role];
    if (column !== null) bound[role] = column;
  }
  for (const [stage, column] of Object.entries(stages)) bound[`score.${stage}`] = column;
  return bound;
}

/** Columns with a score's word, or under one: 市级评估 over 大村 and 小村. */
export const scoreColumnsOf = (header: Header): readonly HeaderColumn[] => {
  const parents = new Set(header.columns.flatMap(({ path }) => (path.length > 1 ? path.slice(0, -1) : [])));
  // 得分 merged over a column that lost its own word names no stage of it.
  const named = columnsOf(header, 'score').filter(({ path, leaf }) => path.length > 1 || !parents.has(leaf));
  const under = header.columns.filter(({ meaning, under: parent }) => meaning === null && parent !== null);
  return [...named, ...under].sort((a, b) => a.column - b.column);
};
