/**
 * V20 只有市级评分: The city scored a unit whose self-assessment and township check are both empty (第五条), where other
 * units have theirs. A county that enters the city's scores alone has no such fault.
 */
import { scorePlace, type ScoreForm, type StageScores } from '../../reading/record';
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { formScopes, formSpot } from '../scope';

declare module '../params' {
  interface FindingParams {
    V20: { readonly unit: string | null; readonly total: string };
  }
}

const meta: CheckMeta<'V20'> = {
  code: 'V20',
  severity: 'warning',
  articles: ['5(一)'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['score.self', 'score.township', 'score.city'],
};

export const V20: Check<'V20'> = {
  meta,
  run: (assessment) => {
    const scopes = formScopes(assessment);
    if (!scopes.some(({ form }) => hasEarlierStage(form))) return [];
    return scopes.flatMap((scope) => {
      const { self, township } = scope.form.scores;
      const total = scope.totals.city?.total ?? null;
      if (!self || !township || total === null || hasEarlierStage(scope.form)) return [];
      const [area = null, ...also] = runsOf(
        [self, township].flatMap((scores) => scores.at.map((_, index) => scorePlace(scores, index))),
      );
      const spot = { ...formSpot(scope, scorePlace(self, 0)), area, also };
      return [findingOf(meta, spot, { unit: scope.name, total: formatDecimal(total) })];
    });
  },
};

const hasEarlierStage = ({ scores: { self, township } }: ScoreForm): boolean =>
  [self, township].some((scores) => scores !== undefined && !isEmpty(scores));

const isEmpty = ({ odd, at }: StageScores): boolean =>
  odd.size === at.length && [...odd.values()].every(({ kind }) => kind === 'blank');
