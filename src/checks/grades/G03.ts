/** G03 分数落在档次空隙: A total between two printed bands gets the lower grade, and this notice (Article 6). */
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
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
      };
      return [findingOf(meta, resultSpot(assessment, result), params)];
    });
  },
};
