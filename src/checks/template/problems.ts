/** Problems that reading met, by kind: the T checks word them. */
import type { Assessment } from '../../assessment/result';
import type { ReadingProblem, TableSource } from '../../reading/record';
import type { Area } from '../../workbook/address';
import type { Spot } from '../finding';

export type ProblemOf<K extends ReadingProblem['kind']> = Extract<ReadingProblem, { readonly kind: K }>;

/** All problems of one kind, in reading order. */
export function problemsOf<K extends ReadingProblem['kind']>(
  assessment: Assessment,
  kind: K,
): readonly ProblemOf<K>[] {
  const is = (problem: ReadingProblem): problem is ProblemOf<K> => problem.kind === kind;
  return assessment.readings.flatMap(({ problems }) => problems.filter(is));
}

/** A part of a table, belonging to no unit. */
export const tableSpot = ({ file, sheet }: TableSource, area: Area): Spot => ({
  file,
  sheet,
  area,
  unit: null,
});
