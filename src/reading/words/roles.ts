/** What a column of a table can be (列的含义). Forms differ in wording; the meaning is composed, never guessed. */
import type { BallotCount, Stage } from '../record';

export type Role =
  | 'serial' | 'head' | 'group' | 'content' | 'criterion' | 'points' | 'score' | 'evidence' | 'remark' | 'amount'
  | 'unit' | 'township' | 'village' | 'category' | 'kind' | 'lead' | 'quotaPool'
  | 'ballots' | 'rate' | BallotCount
  | 'base' | 'bonus' | 'total' | 'grade'
  /** 考核项目, 指标 …: resolved to head, group or content by its place among its sisters. */
  | 'level'
  /** 扣分, 加减分, 评委1, 平均分, 最终得分, 一票否决. */
  | 'deduction' | 'adjust' | 'judge' | 'mean' | 'finalScore' | 'veto'
  /** An answer that no rule book word covers (很满意, 一般), a rate of one answer alone, void ballots. */
  | 'answer' | 'partialRate' | 'invalid'
  /** 市级机关, 非公企业 over a column of a roster. */
  | 'class'
  /** Columns known to hold words, or figures that are no scores (电话, 户数). */
  | 'info' | 'figures'; // prettier-ignore

/** A header word's meaning: a role, and the stage where the word names one. */
export interface Meaning {
  readonly role: Role;
  readonly stage: Stage | null;
  /** 0 for 一级 … 3 for 四级, where the word says so. */
  readonly rank?: number;
  /** Counted in percent: 满意(%). */
  readonly percent?: true;
  /** Weighed against its sisters: 乡镇评分(40%). */
  readonly weighted?: true;
}

const SCORING: ReadonlySet<Role> = new Set([
  'score',
  'points',
  'base',
  'bonus',
  'total',
  'mean',
  'finalScore',
]);
export const isScoringRole = (role: Role): boolean => SCORING.has(role);
