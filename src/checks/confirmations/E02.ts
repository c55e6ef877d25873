/** E02 缺盖章: The place for the village's or the township's seal is empty (第五条第一项、第二项). */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { confirmations, isDue, isFilled, type Confirmations } from './confirmations';

declare module '../params' {
  interface FindingParams {
    E02: { readonly unit: string | null; readonly section: 'village' | 'township' | null };
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
    const bare = bareSealsInUse(inUse.forms);
    return inUse.forms.flatMap(({ scope, seals }) =>
      SECTIONS.flatMap((section) => {
        const places = seals.filter((seal) => seal.section === section);
        const first = places[0];
        if (!first || places.some(isFilled) || (section === null && !bare)) return [];
        if (!isDue(assessment, scope.form, section ?? 'village')) return [];
        const article = section === 'township' ? '5(二)' : '5(一)';
        const params = { unit: scope.name, section };
        return [findingOf(meta, formSpot(scope, first.place), params, [], { article })];
      }),
    );
  },
};

const SECTIONS = ['village', 'township', null] as const;

/**
 * A bare 公章 in nobody's part of a form is asked for only where two forms or more have such a place, and all but one of
 * them are stamped.
 */
function bareSealsInUse(forms: readonly Confirmations[]): boolean {
  const stamped = forms.flatMap(({ seals }) => {
    const bare = seals.filter(({ section }) => section === null);
    return bare.length === 0 ? [] : [bare.some(isFilled)];
  });
  return stamped.length > 1 && stamped.filter((is) => !is).length === 1;
}
