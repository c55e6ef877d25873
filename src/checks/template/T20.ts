/** T20 以显示精度为准: Excel calculates the workbook with the figures that cells show: its sums are not ours, so no grade. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    T20: { readonly file: string };
  }
}

const meta: CheckMeta<'T20'> = {
  code: 'T20',
  severity: 'error',
  articles: [],
  fix: 'none',
  scope: 'file',
  live: false,
  mark: 'none',
  needs: [],
};

export const T20: Check<'T20'> = {
  meta,
  run: (assessment) =>
    assessment.readings.flatMap(({ snapshot, tables }) => {
      if (tables.length === 0 || !snapshot.sheets.some(({ shownPrecision }) => shownPrecision)) return [];
      const spot = { file: snapshot.file, sheet: null, area: null, unit: null };
      return [findingOf(meta, spot, { file: snapshot.file })];
    }),
};
