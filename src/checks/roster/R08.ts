/** R08 非公企业户数: The roster's number of non-public enterprises differs from the one Article 2 gives. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

declare module '../params' {
  interface FindingParams {
    R08: { readonly found: number; readonly ruled: number };
  }
}

const meta: CheckMeta<'R08'> = {
  code: 'R08',
  severity: 'notice',
  articles: ['2'],
  basis: 'enterprises',
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'none',
  needs: ['kind'],
};

export const R08: Check<'R08'> = {
  meta,
  run: (assessment) => {
    const ruled = assessment.rulebook.enterprises.value;
    const entries = assessment.readings.flatMap(({ roster }) => roster);
    const first = entries[0];
    // A roster that says of no unit what it is cannot be counted.
    if (ruled === null || !first || entries.every(({ kind }) => kind === null)) return [];
    const found = new Set(entries.filter(({ enterprise }) => enterprise).map(({ unit }) => unit.name)).size;
    if (found === ruled) return [];
    const { file, sheet, area } = first.table.source;
    return [findingOf(meta, { file, sheet, area, unit: null }, { found, ruled })];
  },
};
