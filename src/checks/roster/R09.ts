/** R09 同时挂联两个乡镇: Two townships and no 名额归属; the unit is counted in no pool until somebody decides (Article 7). */
import type { UnitResult } from '../../assessment/result';
import { nameKey } from '../../reading/text';
import type { CellText } from '../../reading/record';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    R09: { readonly unit: string; readonly townships: readonly string[] };
  }
}

const meta: CheckMeta<'R09'> = {
  code: 'R09',
  severity: 'warning',
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['township'],
};

export const R09: Check<'R09'> = {
  meta,
  run: (assessment) =>
    assessment.units.flatMap((result) => {
      const { unit, roster, forms } = result;
      if (roster.length < 2 && forms.length < 2) return [];
      const townships = townshipsOf(result);
      const settled = roster.some(({ quotaPool, enterprise }) => enterprise || quotaPool !== null);
      if (townships.length < 2 || settled) return [];
      const entry = roster[0];
      if (entry) {
        const { file, sheet } = entry.table.source;
        const column = entry.table.columns.quotaPool;
        const cell = { row: entry.row, column: column ?? entry.column };
        return [findingOf(meta, { file, sheet, area: cellArea(cell), unit }, { unit, townships })];
      }
      const form = forms.at(-1)?.form;
      if (!form?.township || result.pool !== null) return [];
      const { file, sheet } = form.table.source;
      return [findingOf(meta, { file, sheet, area: cellArea(form.township), unit }, { unit, townships })];
    }),
};

/** As the roster says; without a roster entry, as the forms say. Each once, in order. */
function townshipsOf({ roster, forms }: UnitResult): readonly string[] {
  const written: readonly (CellText | null)[] =
    roster.length > 0 ? roster.map(({ township }) => township) : forms.map(({ form }) => form.township);
  const names = new Map<string, string>();
  for (const township of written) {
    if (township && !names.has(nameKey(township.text))) names.set(nameKey(township.text), township.text);
  }
  return [...names.values()];
}
