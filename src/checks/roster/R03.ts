/** R03 单位重复: The same unit × village scored twice; which one counts only a person can say. */
import type { FormResult, UnitResult } from '../../assessment/result';
import type { Stage } from '../../reading/record';
import { nameKey } from '../../reading/text';
import { formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    R03: {
      readonly unit: string;
      /** `row` counts from 1, as people see it. */
      readonly places: readonly {
        readonly file: string;
        readonly sheet: string;
        readonly row: number;
        readonly total: string | null;
      }[];
    };
  }
}

const meta: CheckMeta<'R03'> = {
  code: 'R03',
  severity: 'error',
  articles: ['5(一)'],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['unit'],
};

export const R03: Check<'R03'> = {
  meta,
  run: (assessment) =>
    assessment.units.flatMap((result) =>
      duplicatesOf(result).map((forms) => duplicate(result, forms, assessment.stage)),
    ),
};

/** Forms of one unit for the same village of the same township, in groups of two or more. */
function duplicatesOf({ forms, unsettled }: UnitResult): readonly (readonly FormResult[])[] {
  if (forms.length < 2 || !unsettled.includes('duplicate')) return [];
  const groups = new Map<string, FormResult[]>();
  for (const result of forms) {
    const key = placeKey(result);
    const group = groups.get(key);
    if (group) group.push(result);
    else groups.set(key, [result]);
  }
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  return repeated.length > 0 ? repeated : [forms];
}

/** Village names repeat across townships: the key is both. */
function placeKey({ form: { township, villages } }: FormResult): string {
  const names = villages.map(({ text }) => nameKey(text)).sort();
  return [township ? nameKey(township.text) : '', ...names].join('\n');
}

/** At the last occurrence, which is the likeliest to go; all of them are marked. */
function duplicate({ unit }: UnitResult, forms: readonly FormResult[], stage: Stage): Finding<'R03'> {
  const areas = forms.map(({ form }) => (form.unit ? cellArea(form.unit) : form.area));
  const last = forms[forms.length - 1]?.form;
  const { file = '', sheet = null } = last?.table.source ?? {};
  const here = forms.flatMap(({ form }, index) =>
    form !== last && form.table.source.sheet === sheet ? (areas[index] ?? []) : [],
  );
  const places = forms.map(({ form, stages }) => {
    const total = stages[stage]?.total ?? null;
    return {
      file: form.table.source.file,
      sheet: form.table.source.sheet.name,
      row: (form.unit?.row ?? form.area.top) + 1,
      total: total === null ? null : formatDecimal(total),
    };
  });
  const spot = { file, sheet, area: areas.at(-1) ?? null, also: here, unit };
  return findingOf(meta, spot, { unit, places });
}
