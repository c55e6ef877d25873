/** Fields that several checks need, and the names that `meta.needs` may hold. */
import type { FieldRole } from '../reading/field-words';
import type { BallotCount, Stage } from '../reading/record';
import type { Role } from '../reading/words/roles';

/** A column of a table, the score column of one stage, or a field around the scores. */
export type NeededField = Role | `score.${Stage}` | FieldRole;
/** One field, or several of which one is enough. */
export type Need = NeededField | readonly NeededField[];

/** Counts of ballots (测评票数). */
export const COUNTS: readonly BallotCount[] = [
  'issued',
  'returned',
  'valid',
  'satisfied',
  'basicallySatisfied',
  'dissatisfied',
  'unknown',
];
/** Sums that staff write themselves: 小计 and 基础分, 加分, 合计 and 总分. */
export const SUMS: readonly NeededField[] = ['base', 'bonus', 'total'];
/** Whatever holds a number to be read. */
export const NUMBERS: readonly NeededField[] = ['score', ...SUMS, ...COUNTS, 'rate'];
/** Dates of the steps of the assessment (第五条), in their order. */
export const STEP_DATES: readonly NeededField[] = [
  'selfDate',
  'reportDate',
  'date',
  'townshipDate',
  'cityDate',
  'spotCheckDate',
];
export const DATES: readonly NeededField[] = [...STEP_DATES, 'selfReportDate', 'rectificationDate'];
export const VILLAGE_SIGNERS: readonly NeededField[] = [
  'secretary',
  'director',
  'anySecretary',
  'anyDirector',
  'signature',
];
export const TOWNSHIP_SIGNERS: readonly NeededField[] = [
  'townshipSecretary',
  'townshipHead',
  'anySecretary',
  'signature',
];
