/** Units that somebody recommends for commendation (推荐表彰): on a list of their own, or marked in a column. */
import type { UnitResult } from '../../assessment/result';
import type { County } from '../county';
import { fieldRole } from '../../reading/field-words';
import type { FormField, TableSource } from '../../reading/record';
import { plain } from '../../reading/text';
import type { CellRef } from '../../workbook/address';
import { formScopes } from '../scope';
import { summaryScopes, unitsByName } from '../summaries';

export interface Commended {
  readonly source: TableSource;
  readonly place: CellRef;
  readonly result: UnitResult;
}

/** Units on a list of their own, and those that a column 推荐表彰 marks. */
export function commendedUnits(assessment: County): readonly Commended[] {
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
