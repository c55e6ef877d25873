/** Grades changed by hand (人工调整), worked out once for an assessment. */
import { adjustmentsIn, changedGrades, overridesIn, type Override } from '../../assessment/overrides';
import type { Assessment, UnitResult } from '../../assessment/result';
import type { Adjustment } from '../../reading/record';
import type { Grade } from '../../rulebook/rulebook';
import { perAssessment } from '../per-assessment';

/** Lines of the sheet 等次调整, by the unit they are about. */
export const adjustments = perAssessment((assessment: Assessment): ReadonlyMap<UnitResult, Adjustment> =>
  adjustmentsIn(assessment),
);

export const overrides = perAssessment((assessment: Assessment): readonly Override[] =>
  overridesIn(assessment),
);

/** Is a grade that differs from the computed one a decision that has its line in the sheet 等次调整? */
export const isAdjustedTo = (assessment: Assessment, result: UnitResult, word: string): boolean =>
  adjustments(assessment).get(result)?.grade.text === word;

/** The grade in force: changed by hand with reason and approval, else computed; none while a unit has none. */
export const gradesInForce = perAssessment(
  (assessment: Assessment): ReadonlyMap<UnitResult, Grade> =>
    new Map([
      ...assessment.units.flatMap((result) => (result.grade ? [[result, result.grade] as const] : [])),
      ...changedGrades(overrides(assessment)),
    ]),
);
