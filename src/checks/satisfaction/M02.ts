/** M02 收回多于发放: More ballots returned than issued. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { ballotFaults } from './ballots';

declare module '../params' {
  interface FindingParams {
    M02: { readonly unit: string; readonly returned: string; readonly issued: string };
  }
}

const meta: CheckMeta<'M02'> = {
  code: 'M02',
  severity: 'error',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'tooManyReturned',
  repairable: true,
  needs: ['issued', 'returned'],
};

export const M02: Check<'M02'> = {
  meta,
  run: (assessment) =>
    ballotFaults(assessment, 'M02').map(({ scope, at, returned, issued }) => {
      const params = { unit: scope.name, returned: formatDecimal(returned), issued: formatDecimal(issued) };
      return findingOf(meta, surveySpot(scope, at), params);
    }),
};
