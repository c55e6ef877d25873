/** T06 合并单元格里有多个值: A merged area hides values behind its first cell. */
import { overlap } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T06: { readonly values: readonly string[] };
  }
}

const meta: CheckMeta<'T06'> = {
  code: 'T06',
  severity: 'error',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T06: Check<'T06'> = {
  meta,
  run: (assessment) => {
    // A cell merged over two units' scores is T07: taking it apart shows what it hides as well.
    const shared = problemsOf(assessment, 'mergedUnits');
    return problemsOf(assessment, 'hiddenValues').flatMap(({ source, area, values }) => {
      const isShared = shared.some(
        (other) => other.source.sheet === source.sheet && overlap(other.area, area),
      );
      return isShared ? [] : [findingOf(meta, tableSpot(source, area), { values })];
    });
  },
};
