/** Problems that reading met, by code: the T checks word them. */
import type { Assessment } from '../../assessment/result';
import type { ReadingProblem, TableSource } from '../../reading/record';
import type { Area } from '../../workbook/address';
import type { Spot } from '../finding';

export type ProblemOf<C extends ReadingProblem['code']> = Extract<ReadingProblem, { readonly code: C }>;

/** All problems of one code, in reading order. */
export function problemsOf<C extends ReadingProblem['code']>(
  assessment: Assessment,
  code: C,
): readonly ProblemOf<C>[] {
  const is = (problem: ReadingProblem): problem is ProblemOf<C> => problem.code === code;
  return assessment.readings.flatMap(({ problems }) => problems.filter(is));
}

/** A part of a table, belonging to no unit. */
export const tableSpot = ({ file, sheet }: TableSource, area: Area): Spot => ({
  file,
  sheet,
  area,
  unit: null,
});
