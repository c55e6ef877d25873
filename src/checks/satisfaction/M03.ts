/** M03 有效票多于收回: More valid ballots than returned ones. */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { ballotFaults } from './ballots';

declare module '../params' {
  interface FindingParams {
    M03: { readonly unit: string; readonly valid: string; readonly returned: string };
  }
}

const meta: CheckMeta<'M03'> = {
  code: 'M03',
  severity: 'error',
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'tooManyValid',
  repairable: true,
  needs: ['returned', 'valid'],
};

export const M03: Check<'M03'> = {
  meta,
  run: (assessment) =>
    ballotFaults(assessment, 'M03').map(({ scope, at, valid, returned }) => {
      const params = { unit: scope.name, valid: formatDecimal(valid), returned: formatDecimal(returned) };
      return findingOf(meta, surveySpot(scope, at), params);
    }),
};
