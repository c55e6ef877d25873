/** T16 手动计算: Calculation is set to manual and the tables hold formulas, whose values may be old. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    T16: { readonly file: string };
  }
}

const meta: CheckMeta<'T16'> = {
  code: 'T16',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  act: 'recalculate',
  scope: 'file',
  live: false,
  mark: 'none',
  needs: [],
};

export const T16: Check<'T16'> = {
  meta,
  run: (assessment) =>
    assessment.readings.flatMap(({ snapshot, tables }) => {
      const formulas = tables.some(({ source }) => source.sheet.formulas.size > 0);
      if (snapshot.calculation !== 'manual' || !formulas) return [];
      return [
        findingOf(
          meta,
          { file: snapshot.file, sheet: null, area: null, unit: null },
          { file: snapshot.file },
        ),
      ];
    }),
};
