/** G01 等次不符: A typed grade differs from the one the total gives (Article 6). */
import { formatDecimal } from '../../workbook/decimal';
import type { Grade } from '../../rulebook/rulebook';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formScopes, formSpot } from '../scope';
import { mayBeChanged } from '../../assessment/overrides';
import { isAdjustedTo } from './overrides';
import { gradeNamed, typedGrade } from '../../assessment/typed-grade';

declare module '../params' {
  interface FindingParams {
    /** `bound`: the lower bound that decides, of the typed grade when it is too high, else of the right one. */
    G01: {
      readonly unit: string;
      readonly total: string;
      readonly grade: string;
      readonly typed: string;
      readonly tooHigh: boolean;
      readonly bound: string | null;
    };
  }
}

const meta: CheckMeta<'G01'> = {
  code: 'G01',
  severity: 'error',
  articles: ['6'],
  basis: 'grades',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'wrongGrade',
  needs: ['score', 'grade'],
};

export const G01: Check<'G01'> = {
  meta,
  run: (assessment) =>
    formScopes(assessment).flatMap((scope) => {
      const { form, result } = scope;
      const typed = typedGrade(form);
      if (typed === null || !form.grade || !result?.grade || result.total === null) return [];
      // Where a form has a place for the reason, a grade changed by hand is G07.
      if (mayBeChanged(form) || isAdjustedTo(assessment, result, typed)) return [];
      const named = gradeNamed(assessment.rulebook, typed);
      if (!named || named.name === result.grade.name) return [];
      const tooHigh = named.atLeast !== null && result.total < named.atLeast;
      const params = {
        unit: result.unit,
        total: formatDecimal(result.total),
        grade: result.grade.name,
        typed,
        tooHigh,
        bound: boundOf(tooHigh ? named : result.grade),
      };
      return [findingOf(meta, formSpot(scope, form.grade), params, [fixCell(form.grade, result.grade.name)])];
    }),
};

const boundOf = ({ atLeast }: Grade): string | null => (atLeast === null ? null : formatDecimal(atLeast));
