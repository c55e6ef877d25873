/** Q06 表彰单位不是优秀: A unit on the list to be commended whose grade is another (Article 7: 从优秀中推荐). */
import { cellKey } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { commendedUnits } from './commended-units';
import { gradesInForce } from './overrides';

declare module '../params' {
  interface FindingParams {
    Q06: { readonly unit: string; readonly grade: string; readonly excellent: string };
  }
}

const meta: CheckMeta<'Q06'> = {
  code: 'Q06',
  severity: 'error',
  articles: ['7'],
  basis: 'commended',
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['score', ['commended', 'unit']],
};

export const Q06: Check<'Q06'> = {
  meta,
  run: (assessment) => {
    const { excellent } = assessment.rulebook;
    const grades = gradesInForce(assessment);
    const known = new Set<string>();
    return commendedUnits(assessment).flatMap(({ source: { file, sheet }, place, result }) => {
      const grade = grades.get(result);
      const cell = `${file}\n${sheet.name}\n${cellKey(place.row, place.column)}`;
      if (!grade || grade.name === excellent || known.has(cell)) return [];
      known.add(cell);
      const params = { unit: result.unit, grade: grade.name, excellent };
      return [findingOf(meta, { file, sheet, area: cellArea(place), unit: result.unit }, params)];
    });
  },
};
