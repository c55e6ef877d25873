/** T23 文件已修补: Half an add-in that another program left was taken out of the copy, and the reasons it kept are lost. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    T23: { readonly file: string };
  }
}

const meta: CheckMeta<'T23'> = {
  code: 'T23',
  severity: 'warning',
  articles: [],
  fix: 'none',
  scope: 'file',
  live: false,
  mark: 'none',
  needs: [],
};

export const T23: Check<'T23'> = {
  meta,
  run: (assessment) =>
    assessment.readings.flatMap(({ snapshot }) => {
      if (!snapshot.addInRemoved) return [];
      const spot = { file: snapshot.file, sheet: null, area: null, unit: null };
      return [findingOf(meta, spot, { file: snapshot.file })];
    }),
};
