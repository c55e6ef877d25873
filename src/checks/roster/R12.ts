/**
 * R12 没有名单: No roster (附件3) anywhere, and the tables do not say either where every unit competes: no quota for 优秀 can
 * be judged, and nobody is recommended (第七条).
 */
import { isWholeCounty } from '../whole-county';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot } from '../grades/pools';
import { hasPools } from '../../rulebook/rulebook';
import { isUnread } from '../template/unread';

declare module '../params' {
  interface FindingParams {
    R12: { readonly grade: string };
  }
}

const meta: CheckMeta<'R12'> = {
  code: 'R12',
  severity: 'error',
  variants: ['notice'],
  articles: ['7'],
  basis: 'quotas',
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: [],
};

export const R12: Check<'R12'> = {
  meta,
  run: (assessment) => {
    const { rulebook, readings, pools } = assessment;
    const isThere = pools.length > 0 || readings.some(({ roster }) => roster.length > 0);
    // Without scores there is nothing to ration yet (T01); a roster that was not read is T18.
    const scored = readings.some(({ forms }) => forms.length > 0);
    if (!hasPools(rulebook) || isThere || !scored || isUnread(assessment, 3)) return [];
    const severity = isWholeCounty(assessment) ? 'error' : 'notice';
    return [findingOf(meta, countySpot(assessment), { grade: rulebook.excellent }, [], { severity })];
  },
};
