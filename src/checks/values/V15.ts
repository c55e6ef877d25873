/** V15 小数位数过多: More decimals than the rule book allows (分数小数位); counted as written, never rounded silently. */
import { decimalsOf, formatDecimal, roundTo, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { numberFaults } from '../number-cells';
import { formSpot } from '../scope';

declare module '../params' {
  interface FindingParams {
    V15: {
      readonly label: string;
      readonly value: string;
      readonly decimals: number;
      readonly allowed: number;
      readonly rounded: string;
    };
  }
}

const meta: CheckMeta<'V15'> = {
  code: 'V15',
  severity: 'warning',
  articles: [],
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'tooFine',
  needs: ['score'],
};

export const V15: Check<'V15'> = {
  meta,
  run: (assessment) => {
    const allowed = assessment.rulebook.decimals.value;
    return numberFaults(assessment).tooFine.map(({ scope, index, place, value }) => {
      const rounded = roundTo(value, allowed);
      const params = {
        label: scope.form.indicators[index]?.label ?? '',
        value: formatDecimal(value),
        decimals: decimalsOf(value),
        allowed,
        rounded: formatDecimal(rounded),
      };
      return findingOf(meta, formSpot(scope, place), params, [fixCell(place, toNumber(rounded))]);
    });
  },
};
