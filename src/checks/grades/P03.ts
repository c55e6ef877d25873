/** P03 没有市级评分: A grade is typed, but the city's score, which alone decides (Article 5(三)), is empty. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formScopes, formSpot } from '../scope';
import { typedGrade } from '../../assessment/typed-grade';
import type { Stage } from '../../reading/record';

declare module '../params' {
  interface FindingParams {
    P03: { readonly unit: string; readonly stage: Stage; readonly typed: string };
  }
}

const meta: CheckMeta<'P03'> = {
  code: 'P03',
  severity: 'error',
  articles: ['5(三)'],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'earlyGrade',
  needs: ['score.city', 'grade'],
};

export const P03: Check<'P03'> = {
  meta,
  run: (assessment) => {
    if (assessment.stage !== 'city') return [];
    return formScopes(assessment).flatMap((scope) => {
      const { form, name } = scope;
      const typed = typedGrade(form);
      const scores = form.scores.city;
      if (typed === null || !form.grade || !scores || scores.odd.size < scores.at.length) return [];
      if ([...scores.odd.values()].some(({ kind }) => kind !== 'blank')) return [];
      const params = { unit: name ?? '', stage: 'city' as const, typed };
      return [findingOf(meta, formSpot(scope, form.grade), params)];
    });
  },
};
