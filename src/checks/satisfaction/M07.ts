/** M07 除数为零: No ballots to divide by, so there is no rate; never 0 %. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { ballotFaults } from './ballots';

declare module '../params' {
  interface FindingParams {
    M07: {
      readonly unit: string;
      readonly basis: 'valid' | 'returned' | 'informed';
      readonly blank: boolean;
    };
  }
}

const meta: CheckMeta<'M07'> = {
  code: 'M07',
  severity: 'error',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'noBallots',
  needs: [['valid', 'returned']],
};

export const M07: Check<'M07'> = {
  meta,
  run: (assessment) =>
    ballotFaults(assessment, 'M07').map(({ scope, at, basis, blank }) =>
      findingOf(meta, surveySpot(scope, at), { unit: scope.name, basis, blank }),
    ),
};
