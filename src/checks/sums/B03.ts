/** B03 加分填入基础分: A base that the bonus was added to; 资金投入 is a bonus of its own (Article 4). */
import { formatDecimal, subtract, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell } from '../finding';
import { formSpot } from '../scope';
import { sumFaults } from './typed-sums';

declare module '../params' {
  interface FindingParams {
    B03: {
      readonly unit: string | null;
      readonly label: string;
      /** The head that is the bonus (资金投入). */
      readonly head: string;
      readonly typed: string;
      readonly base: string;
      readonly bonus: string;
    };
  }
}

const meta: CheckMeta<'B03'> = {
  code: 'B03',
  severity: 'warning',
  articles: ['4'],
  basis: 'heads',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'wrongSum',
  needs: ['base'],
};

export const B03: Check<'B03'> = {
  meta,
  run: (assessment) => {
    const head = assessment.rulebook.heads.value.find(({ bonus }) => bonus)?.name ?? '';
    return sumFaults(assessment)
      .filter(({ code }) => code === 'B03')
      .map(({ scope, cell, typed, expected }) => {
        const params = {
          unit: scope.name,
          label: cell.label,
          head,
          typed: formatDecimal(typed),
          base: formatDecimal(expected),
          bonus: formatDecimal(subtract(typed, expected)),
        };
        return findingOf(meta, formSpot(scope, cell), params, [fixCell(cell, toNumber(expected))]);
      });
  },
};
