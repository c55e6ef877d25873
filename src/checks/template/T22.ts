/** T22 工作簿里有别的年度: Tables of other years stand beside those of the assessed one; they are not counted. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T22: {
      /** `null` where no table says its year. */
      readonly assessed: number | null;
      readonly years: readonly number[];
      readonly tables: number;
    };
  }
}

const meta: CheckMeta<'T22'> = {
  code: 'T22',
  severity: 'notice',
  articles: [],
  fix: 'none',
  scope: 'county',
  live: false,
  mark: 'none',
  needs: [],
};

export const T22: Check<'T22'> = {
  meta,
  run: (assessment) => {
    const others = assessment.readings.flatMap(({ otherYears }) => otherYears);
    const first = others.flatMap(({ tables }) => tables)[0];
    if (!first) return [];
    const read = assessment.readings.flatMap(({ tables }) => tables.flatMap(({ year }) => year ?? []));
    const params = {
      assessed: assessment.rulebook.year ?? (read.length === 0 ? null : Math.max(...read)),
      years: [...new Set(others.map(({ year }) => year))].sort((a, b) => a - b),
      tables: others.reduce((sum, { tables }) => sum + tables.length, 0),
    };
    return [findingOf(meta, tableSpot(first.source, first.source.area), params)];
  },
};
