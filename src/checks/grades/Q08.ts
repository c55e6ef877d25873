/** Q08 不合格未填约谈整改: A failing unit without its entries for talk and rectification, where a table has them (Article 7). */
import type { UnitResult } from '../../assessment/result';
import { fieldRole } from '../../reading/field-words';
import type { FormField, TableSource } from '../../reading/record';
import { plain } from '../../reading/text';
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { summariesByUnit } from '../summaries';
import { gradesInForce } from './overrides';
import type { County } from '../county';

declare module '../params' {
  interface FindingParams {
    /** `talk`, `rectification`: what is missing; `deadline` of the report as `MM-DD`. */
    Q08: {
      readonly unit: string;
      readonly grade: string;
      readonly talk: boolean;
      readonly rectification: boolean;
      readonly deadline: string;
    };
  }
}

const meta: CheckMeta<'Q08'> = {
  code: 'Q08',
  severity: 'warning',
  articles: ['7'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'empty',
  needs: ['score', ['talk', 'rectification']],
};

export const Q08: Check<'Q08'> = {
  meta,
  run: (assessment) => {
    const { failing, deadlines } = assessment.rulebook;
    const grades = gradesInForce(assessment);
    return assessment.units.flatMap((result) => {
      if (grades.get(result)?.name !== failing) return [];
      const entries = entriesOf(assessment, result);
      const talk = firstEmpty(entries, 'talk');
      const rectification = firstEmpty(entries, 'rectification');
      const first = talk ?? rectification;
      if (!first) return [];
      const { file, sheet } = first.source;
      const here = [talk, rectification].filter((entry) => entry?.source.sheet === sheet);
      const [area = null, ...also] = runsOf(here.flatMap((entry) => entry?.field.place ?? []));
      const params = {
        unit: result.unit,
        grade: failing,
        talk: talk !== null,
        rectification: rectification !== null,
        deadline: deadlines.rectification.value,
      };
      return [findingOf(meta, { file, sheet, area, also, unit: result.unit }, params)];
    });
  },
};

interface Entry {
  readonly source: TableSource;
  readonly field: FormField;
}

/** Fields about the unit, on its forms and in summaries. */
function entriesOf(assessment: County, unit: UnitResult): readonly Entry[] {
  const summaries = summariesByUnit(assessment).get(unit) ?? [];
  const rows = [...unit.forms.map(({ form }) => form), ...summaries.map(({ row }) => row)];
  return rows.flatMap(({ table, fields }) => fields.map((field) => ({ source: table.source, field })));
}

/** The first place for an entry that is filled in nowhere; `null` where no table has one. */
function firstEmpty(entries: readonly Entry[], role: 'talk' | 'rectification'): Entry | null {
  const places = entries.filter(({ field }) => fieldRole(field.label) === role);
  return places.some(({ field }) => plain(field.value) !== '') ? null : (places[0] ?? null);
}
