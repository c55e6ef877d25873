/** Q06 表彰单位不是优秀: A unit on the list to be commended whose grade is another (Article 7: 从优秀中推荐). */
import type { UnitResult } from '../../assessment/result';
import { fieldRole } from '../../reading/field-words';
import type { FormField, TableSource } from '../../reading/record';
import { plain } from '../../reading/text';
import { cellKey, type CellRef } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';
import { formScopes } from '../scope';
import { summaryScopes, unitsByName } from '../summaries';
import { gradesInForce } from './overrides';
import type { County } from '../county';

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

interface Commended {
  readonly source: TableSource;
  readonly place: CellRef;
  readonly result: UnitResult;
}

/** Units on a list of their own, and those that a column 推荐表彰 marks. */
function commendedUnits(assessment: County): readonly Commended[] {
  const units = unitsByName(assessment);
  const listed = assessment.readings.flatMap(({ commended }) =>
    commended.flatMap(({ source, unit }): Commended[] => {
      const result = units.get(unit.name);
      return result ? [{ source, place: unit, result }] : [];
    }),
  );
  const marked = (source: TableSource, fields: readonly FormField[], result: UnitResult | null) =>
    fields.flatMap((field): Commended[] =>
      result && fieldRole(field.label) === 'commended' && isYes(field.value)
        ? [{ source, place: field.place, result }]
        : [],
    );
  return [
    ...listed,
    ...formScopes(assessment).flatMap(({ form, result }) => marked(form.table.source, form.fields, result)),
    ...summaryScopes(assessment).flatMap(({ row, result }) => marked(row.table.source, row.fields, result)),
  ];
}

const YES = /^(?:[√✓✔☑是1]|推荐|表彰|同意|先进集体|推荐表彰|予以表彰)$/;
const isYes = (value: string): boolean => YES.test(plain(value));
