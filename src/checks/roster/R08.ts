/** R08 非公企业户数: The roster's number of non-public enterprises differs from the one Article 2 gives. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';

const meta: CheckMeta<'R08'> = { code: 'R08', severity: 'notice', article: '2', fix: 'none' };

export const R08: Check<'R08'> = {
  meta,
  run: (assessment) => {
    const ruled = assessment.rulebook.enterprises.value;
    const entries = assessment.readings.flatMap(({ roster }) => roster);
    const first = entries[0];
    if (ruled === null || !first) return [];
    const found = new Set(entries.filter(({ enterprise }) => enterprise).map(({ unit }) => unit.name)).size;
    if (found === ruled) return [];
    const { file, sheet, area } = first.table.source;
    return [findingOf(meta, { file, sheet, area, unit: null }, { found, ruled })];
  },
};
