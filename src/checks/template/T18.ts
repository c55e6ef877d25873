/**
 * T18 有内容没有读到: A block of filled cells that reading could make nothing of: rows, columns or a whole sheet. Where the
 * block belongs to a unit's scores, the unit has no grade until somebody has looked.
 */
import type { Annex, UnreadBlock, UnreadReason } from '../../reading/record';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { unreadBlocks } from './unread';

declare module '../params' {
  interface FindingParams {
    T18: {
      readonly shape: UnreadBlock['shape'];
      readonly reason: UnreadReason | null;
      /** The first words that stand there. */
      readonly words: string;
      readonly sheet: string;
      /** The annex that a sheet seems to be. */
      readonly annex: Annex | null;
      /** Units that have no grade for it. */
      readonly units: readonly string[];
    };
  }
}

const meta: CheckMeta<'T18'> = {
  code: 'T18',
  severity: 'error',
  variants: ['warning'],
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T18: Check<'T18'> = {
  meta,
  run: (assessment) =>
    unreadBlocks(assessment).map(({ block, annex, units }) => {
      const { file, sheet, area, shape, reason, words, weighty } = block;
      const [first = null, ...others] = units;
      const spot = { file, sheet, area, unit: others.length > 0 ? null : first };
      const params = { shape, reason, words, annex, units, sheet: sheet.name };
      return findingOf(meta, spot, params, [], { severity: weighty ? 'error' : 'warning' });
    }),
};
