/** Grades changed by hand (人工调整), worked out once for an assessment. */
import { adjustmentsIn, changedGrades, overridesIn, type Override } from '../../assessment/overrides';
import type { UnitResult } from '../../assessment/result';
import type { Adjustment } from '../../reading/record';
import type { Grade } from '../../rulebook/rulebook';
import { shared, type County } from '../county';

/** Lines of the sheet 等次调整, by the unit they are about. */
export const adjustments = shared((assessment: County): ReadonlyMap<UnitResult, Adjustment> =>
  adjustmentsIn(assessment),
);

export const overrides = shared((assessment: County): readonly Override[] => overridesIn(assessment));

/** Is a grade that differs from the computed one a decision that has its line in the sheet 等次调整? */
export const isAdjustedTo = (assessment: County, result: UnitResult, word: string): boolean =>
  adjustments(assessment).get(result)?.grade.text === word;

/** The grade in force: changed by hand with reason and approval, else computed; none while a unit has none. */
export const gradesInForce = shared(
  (assessment: County): ReadonlyMap<UnitResult, Grade> =>
    new Map([
      ...assessment.units.flatMap((result) => (result.grade ? [[result, result.grade] as const] : [])),
      ...changedGrades(overrides(assessment)),
    ]),
);
