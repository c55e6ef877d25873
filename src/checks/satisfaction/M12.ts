/** M12 没有附件2: No survey of satisfaction (满意度测评) anywhere, though Article 8 asks for it with the self-report. */
import { hasSatisfaction } from '../../rulebook/rulebook';
import { isWholeCounty } from '../whole-county';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { countySpot } from '../grades/pools';
import { isUnread } from '../template/unread';

declare module '../params' {
  interface FindingParams {
    M12: Readonly<Record<never, never>>;
  }
}

const meta: CheckMeta<'M12'> = {
  code: 'M12',
  severity: 'error',
  variants: ['notice'],
  articles: ['8'],
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: [],
};

export const M12: Check<'M12'> = {
  meta,
  run: (assessment) => {
    const { rulebook, readings } = assessment;
    const isThere = readings.some(({ tables }) => tables.some(({ annex }) => annex === 2));
    const scored = readings.some(({ forms }) => forms.length > 0);
    if (!hasSatisfaction(rulebook) || isThere || !scored || isUnread(assessment, 2)) return [];
    const severity = isWholeCounty(assessment) ? 'error' : 'notice';
    return [findingOf(meta, countySpot(assessment), {}, [], { severity })];
  },
};
