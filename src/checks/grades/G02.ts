/** G02 等次用语不规范: A grade word that the rule book does not know. */
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formScopes, formSpot } from '../scope';
import { gradeNamed, typedGrade } from '../../assessment/typed-grade';

declare module '../params' {
  interface FindingParams {
    G02: { readonly typed: string; readonly grades: readonly string[] };
  }
}

const meta: CheckMeta<'G02'> = {
  code: 'G02',
  severity: 'warning',
  articles: ['6'],
  basis: 'grades',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'wrongGrade',
  needs: ['grade'],
};

export const G02: Check<'G02'> = {
  meta,
  run: (assessment) => {
    const grades = assessment.rulebook.grades.value.map(({ name }) => name);
    return formScopes(assessment).flatMap((scope) => {
      const { form, result } = scope;
      const typed = typedGrade(form);
      if (typed === null || !form.grade || gradeNamed(assessment.rulebook, typed)) return [];
      const cell = form.grade;
      const offered = result?.grade ? [fixCell(cell, result.grade.name)] : [];
      return [findingOf(meta, formSpot(scope, cell), { typed, grades }, offered)];
    });
  },
};
