/** M04 票数不是非负整数: A count of ballots that is negative or no whole number. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { ballotFaults } from './ballots';
import { COUNTS } from '../needs';
import type { BallotCount } from '../../reading/record';

declare module '../params' {
  interface FindingParams {
    M04: { readonly unit: string; readonly count: BallotCount; readonly value: string };
  }
}

const meta: CheckMeta<'M04'> = {
  code: 'M04',
  severity: 'error',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'noNumber',
  repairable: true,
  needs: [COUNTS],
};

export const M04: Check<'M04'> = {
  meta,
  run: (assessment) =>
    ballotFaults(assessment, 'M04').map(({ scope, at, count, value }) =>
      findingOf(meta, surveySpot(scope, at), { unit: scope.name, count, value: formatDecimal(value) }),
    ),
};
