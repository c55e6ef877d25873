/** E05 缺自查报告或资料: A paper that is handed in with the form is not ticked, where others are (第五条第一项). */
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { formSpot } from '../scope';
import { confirmations, isDue, isFilled } from './confirmations';

declare module '../params' {
  interface FindingParams {
    /** Labels as the form writes them. */
    E05: { readonly unit: string | null; readonly missing: readonly string[] };
  }
}

const meta: CheckMeta<'E05'> = {
  code: 'E05',
  severity: 'warning',
  articles: ['5(一)'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: [['selfReport', 'selfForm', 'baseData']],
};

export const E05: Check<'E05'> = {
  meta,
  run: (assessment) => {
    const inUse = confirmations(assessment);
    if (!inUse.papers) return [];
    return inUse.forms.flatMap(({ scope, papers }) => {
      const missing = papers.filter((paper) => !isFilled(paper));
      const first = missing[0];
      if (!first || !isDue(assessment, scope.form, 'village')) return [];
      const alone = missing.filter(({ place }, index) => {
        const before = missing[index - 1]?.place;
        return before?.row !== place.row || before.column !== place.column;
      });
      const [area = null, ...also] = runsOf(alone.map(({ place }) => place));
      const spot = { ...formSpot(scope, first.place), area, also };
      return [findingOf(meta, spot, { unit: scope.name, missing: missing.map(({ label }) => label) })];
    });
  },
};
