/** S06 汇总表与评分表不符: A summary that stands beside the forms gives a unit another total. */
import { isStageAverage, summaryFigures } from '../../assessment/stage-average';
import { formatDecimal, toNumber, type Decimal } from '../../workbook/decimal';
import { isOwnFormula } from '../../workbook/own';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';
import { summaryScopes } from '../summaries';

declare module '../params' {
  interface FindingParams {
    S06: {
      readonly unit: string;
      readonly typed: string;
      readonly computed: string;
      readonly swapped: boolean;
    };
  }
}

const meta: CheckMeta<'S06'> = {
  code: 'S06',
  severity: 'error',
  articles: ['5(五)'],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['total'],
};

export const S06: Check<'S06'> = {
  meta,
  run: (assessment) =>
    summaryScopes(assessment).flatMap(({ row: { table, total, sums }, result }) => {
      const reading = total?.reading;
      if (!total || result.total === null || isOwnFormula(total.formula)) return [];
      if ((reading?.kind !== 'number' && reading?.kind !== 'repaired') || reading.value === result.total)
        return [];
      // An average of the stages is P05.
      if (isStageAverage(total, summaryFigures(sums, result))) return [];
      const { file, sheet } = table.source;
      const params = {
        unit: result.unit,
        typed: formatDecimal(reading.value),
        computed: formatDecimal(result.total),
        swapped: sameDigits(reading.value, result.total),
      };
      const spot = { file, sheet, area: cellArea(total), unit: result.unit };
      return [findingOf(meta, spot, params, [fixCell(total, toNumber(result.total))])];
    }),
};

/** 85.8 for 88.5: the same digits in another order. */
function sameDigits(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal) => [...formatDecimal(value)].sort().join('');
  return digits(a) === digits(b);
}
