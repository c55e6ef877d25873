/** G04 资料不全已定等次: A grade is typed though scores are missing or not applicable. */
import type { StageTotals, UnitResult } from '../../assessment/result';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formScopes, formSpot } from '../scope';
import { typedGrade } from '../../assessment/typed-grade';

declare module '../params' {
  interface FindingParams {
    G04: {
      readonly unit: string;
      readonly missing: number;
      readonly notApplicable: number;
      readonly typed: string;
      readonly best: string | null;
      readonly worst: string | null;
    };
  }
}

const meta: CheckMeta<'G04'> = {
  code: 'G04',
  severity: 'error',
  articles: ['6'],
  basis: 'grades',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'earlyGrade',
  needs: ['score', 'grade'],
};

export const G04: Check<'G04'> = {
  meta,
  run: (assessment) =>
    formScopes(assessment).flatMap((scope) => {
      const { form, result, totals } = scope;
      const typed = typedGrade(form);
      if (typed === null || !form.grade || !result || result.grade || !isOnlyIncomplete(result)) return [];
      const stage = totals[assessment.stage];
      const scores = form.scores[assessment.stage];
      // A stage without any score is P03.
      if (!stage || !scores || stage.blank.length === scores.at.length) return [];
      const missing = stage.blank.length;
      const notApplicable = pendingItems(stage);
      if (missing + notApplicable === 0) return [];
      const params = {
        unit: result.unit,
        missing,
        notApplicable,
        typed,
        best: result.possible.at(-1)?.name ?? null,
        worst: result.possible[0]?.name ?? null,
      };
      return [findingOf(meta, formSpot(scope, form.grade), params)];
    }),
};

const pendingItems = ({ total, notApplicable }: StageTotals): number =>
  total === null ? notApplicable.length : 0;

/** Blank or pending scores are all that keeps the unit from a grade; other faults speak for themselves. */
function isOnlyIncomplete({ unsettled, forms, stage }: UnitResult): boolean {
  return (
    unsettled.every((reason) => reason === 'scores') &&
    forms.every(({ stages }) => {
      const totals = stages[stage];
      return !totals || (totals.unreadable.length === 0 && totals.outOfRange.length === 0);
    })
  );
}
