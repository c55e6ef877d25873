/** M01 选项合计不等于有效票: The answers do not add up to the valid (or returned) ballots. */
import { formatDecimal, subtract } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { ANSWERS, ballotFaults, countOf } from './ballots';
import type { BallotCount } from '../../reading/record';

declare module '../params' {
  interface FindingParams {
    M01: {
      readonly unit: string;
      readonly parts: readonly { readonly answer: BallotCount; readonly count: string }[];
      readonly sum: string;
      readonly basis: 'valid' | 'returned';
      readonly typed: string;
      /** Positive: the answers are that many too many; negative: too few. */
      readonly difference: string;
    };
  }
}

const meta: CheckMeta<'M01'> = {
  code: 'M01',
  severity: 'error',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'answersDiffer',
  repairable: true,
  needs: [['valid', 'returned'], ANSWERS],
};

export const M01: Check<'M01'> = {
  meta,
  run: (assessment) =>
    ballotFaults(assessment, 'M01').map(({ scope, at, basis, typed, sum }) => {
      const { counts } = scope.result.survey;
      const params = {
        unit: scope.name,
        parts: ANSWERS.flatMap((answer) => {
          const count = countOf(counts[answer]);
          return count === null ? [] : [{ answer, count: formatDecimal(count) }];
        }),
        sum: formatDecimal(sum),
        basis,
        typed: formatDecimal(typed),
        difference: formatDecimal(subtract(sum, typed)),
      };
      return findingOf(meta, surveySpot(scope, at), params);
    }),
};
