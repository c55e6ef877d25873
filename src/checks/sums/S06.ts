/** S06 汇总表与评分表不符: A summary that stands beside the forms gives a unit another total or grade. */
import type { County } from '../county';
import { isStageAverage, summaryFigures } from '../../assessment/stage-average';
import { gradeNamed } from '../../assessment/typed-grade';
import type { BoundTable } from '../../reading/record';
import { plain } from '../../reading/text';
import type { CellRef } from '../../workbook/address';
import { formatDecimal, toNumber, type Decimal } from '../../workbook/decimal';
import { isOwnFormula } from '../../workbook/own';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf, fixCell, type Spot } from '../finding';
import { gradesInForce, overrides } from '../grades/overrides';
import { summaryScopes, type SummaryScope } from '../summaries';

declare module '../params' {
  interface FindingParams {
    S06: {
      readonly unit: string;
      readonly typed: string;
      readonly computed: string;
      readonly swapped: boolean;
      /** Whether total or grade (等次) is the one that differs. */
      readonly what: 'total' | 'grade';
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
  needs: [['total', 'grade']],
};

export const S06: Check<'S06'> = {
  meta,
  run: (assessment) =>
    summaryScopes(assessment).flatMap((scope) => {
      const off = otherTotal(scope);
      // A grade that follows from a wrong total is no fault of its own.
      return off.length > 0 ? off : otherGrade(assessment, scope);
    }),
};

function otherTotal({ row: { table, total, sums }, result }: SummaryScope): readonly Finding<'S06'>[] {
  const reading = total?.reading;
  if (!total || result.total === null || isOwnFormula(total.formula)) return [];
  if ((reading?.kind !== 'number' && reading?.kind !== 'repaired') || reading.value === result.total)
    return [];
  // An average of the stages is P05.
  if (isStageAverage(total, summaryFigures(sums, result))) return [];
  const params = {
    unit: result.unit,
    typed: formatDecimal(reading.value),
    computed: formatDecimal(result.total),
    swapped: sameDigits(reading.value, result.total),
    what: 'total' as const,
  };
  const spot = spotOf(table, total, result.unit);
  return [findingOf(meta, spot, params, [fixCell(total, toNumber(result.total))])];
}

/** The grade in force is the one that a summary has to give; a change without its reason is G07. */
function otherGrade(
  assessment: County,
  { row: { table, grade: cell }, result }: SummaryScope,
): readonly Finding<'S06'>[] {
  const inForce = gradesInForce(assessment).get(result);
  if (!cell || !inForce || isOwnFormula(cell.formula)) return [];
  const typed = gradeNamed(assessment.rulebook, plain(cell.text));
  const isChange = overrides(assessment).some((one) => one.result === result && one.grade === typed);
  if (!typed || typed.name === inForce.name || isChange) return [];
  const params = {
    unit: result.unit,
    typed: typed.name,
    computed: inForce.name,
    swapped: false,
    what: 'grade' as const,
  };
  return [findingOf(meta, spotOf(table, cell, result.unit), params, [fixCell(cell, inForce.name)])];
}

const spotOf = ({ source: { file, sheet } }: BoundTable, cell: CellRef, unit: string): Spot => ({
  file,
  sheet,
  area: cellArea(cell),
  unit,
});

/** 85.8 for 88.5: the same digits in another order. */
function sameDigits(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal) => [...formatDecimal(value)].sort().join('');
  return digits(a) === digits(b);
}
