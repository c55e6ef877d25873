/**
 * G03 分数在档次线上: A total between two printed bands gets the lower grade, and this notice (Article 6); so does an average of
 * villages that reaches its grade only by rounding.
 */
import type { Assessment, UnitResult } from '../../assessment/result';
import { decimal, divide, formatDecimal, sum } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import type { FindingParams } from '../params';
import { resultSpot } from '../result-spot';

declare module '../params' {
  interface FindingParams {
    /** Bands as printed: `from`–`upTo` of the grade given, `higherFrom`–`higherUpTo` of the next one up. */
    G03: {
      readonly unit: string;
      readonly total: string;
      readonly grade: string;
      readonly from: string | null;
      readonly upTo: string;
      readonly higher: string;
      readonly higherFrom: string;
      readonly higherUpTo: string | null;
      /** The average before it was rounded, where only rounding reaches the line; no gap is spoken of then. */
      readonly exact: string | null;
    };
  }
}

const meta: CheckMeta<'G03'> = {
  code: 'G03',
  severity: 'notice',
  articles: ['6'],
  basis: 'grades',
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'none',
  needs: ['score'],
};

export const G03: Check<'G03'> = {
  meta,
  run: (assessment) => {
    const grades = assessment.rulebook.grades.value;
    return assessment.units.flatMap((result) => {
      const { unit, total, grade } = result;
      const rounded = roundedUp(assessment, result);
      if (rounded) return [findingOf(meta, resultSpot(assessment, result), rounded)];
      if (total === null || !grade || grade.printedUpTo === null || total <= grade.printedUpTo) return [];
      const higher = grades[grades.findIndex(({ name }) => name === grade.name) - 1];
      if (!higher || higher.atLeast === null || total >= higher.atLeast) return [];
      const params = {
        unit,
        total: formatDecimal(total),
        grade: grade.name,
        from: grade.atLeast === null ? null : formatDecimal(grade.atLeast),
        upTo: formatDecimal(grade.printedUpTo),
        higher: higher.name,
        higherFrom: formatDecimal(higher.atLeast),
        higherUpTo: higher.printedUpTo === null ? null : formatDecimal(higher.printedUpTo),
        exact: null,
      };
      return [findingOf(meta, resultSpot(assessment, result), params)];
    });
  },
};

/** What is said of an average that lies below the line before it is rounded; `null` of all others. */
function roundedUp(
  { rulebook, stage }: Assessment,
  { unit, total, grade, forms }: UnitResult,
): FindingParams['G03'] | null {
  const bound = grade?.atLeast ?? null;
  if (
    forms.length < 2 ||
    rulebook.villages.value !== 'average' ||
    !grade ||
    bound === null ||
    total === null
  ) {
    return null;
  }
  const totals = forms.flatMap(({ stages }) => stages[stage]?.total ?? []);
  if (totals.length < forms.length || sum(totals) >= bound * totals.length) return null;
  const text = formatDecimal(bound);
  return {
    unit,
    total: formatDecimal(total),
    grade: grade.name,
    from: text,
    upTo: text,
    higher: grade.name,
    higherFrom: text,
    higherUpTo: null,
    exact: formatDecimal(divide(sum(totals), decimal(totals.length))),
  };
}
