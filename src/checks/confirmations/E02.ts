/** E02 缺盖章: The place for the village's or the township's seal is empty (第五条第一项、第二项). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { confirmations, isDue, isFilled } from './confirmations';

declare module '../params' {
  interface FindingParams {
    E02: { readonly unit: string | null; readonly section: 'village' | 'township' };
  }
}

const meta: CheckMeta<'E02'> = {
  code: 'E02',
  severity: 'error',
  articles: ['5(一)', '5(二)'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'empty',
  needs: ['seal'],
};

export const E02: Check<'E02'> = {
  meta,
  run: (assessment) => {
    const inUse = confirmations(assessment);
    if (!inUse.seals) return [];
    return inUse.forms.flatMap(({ scope, seals }) =>
      (['village', 'township'] as const).flatMap((section) => {
        const places = seals.filter((seal) => seal.section === section);
        const first = places[0];
        if (!first || places.some(isFilled) || !isDue(assessment, scope.form, section)) return [];
        const article = section === 'village' ? '5(一)' : '5(二)';
        const params = { unit: scope.name, section };
        return [findingOf(meta, formSpot(scope, first.place), params, [], { article })];
      }),
    );
  },
};
