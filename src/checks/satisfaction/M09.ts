/** M09 回收率低: So few ballots came back that the rate is unsteady. */
import { decimal, divide, formatDecimal, multiply } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { countOf, judgedBallots } from './ballots';
import { fractionOf } from './rates';

declare module '../params' {
  interface FindingParams {
    M09: { readonly unit: string; readonly returned: string; readonly issued: string; readonly step: string };
  }
}

const meta: CheckMeta<'M09'> = {
  code: 'M09',
  severity: 'warning',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['issued', 'returned'],
};

const HUNDRED = decimal(100);

export const M09: Check<'M09'> = {
  meta,
  run: (assessment) => {
    const rule = assessment.rulebook.satisfaction.value;
    return [...judgedBallots(assessment).sound].flatMap((scope) => {
      const { counts } = scope.result.survey;
      const issued = countOf(counts.issued);
      const returned = countOf(counts.returned);
      const ballots = fractionOf(scope, rule)?.ballots;
      if (!counts.returned || issued === null || returned === null || !ballots) return [];
      if (returned >= multiply(issued, rule.lowReturn)) return [];
      const params = {
        unit: scope.name,
        returned: formatDecimal(returned),
        issued: formatDecimal(issued),
        step: formatDecimal(divide(HUNDRED, ballots, 1)),
      };
      return [findingOf(meta, surveySpot(scope, counts.returned), params)];
    });
  },
};
