/** T21 一张表有两种读法: Two readings of a table fit equally well; neither is taken, and its units have no grade. */
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { problemsOf, tableSpot } from './problems';

declare module '../params' {
  interface FindingParams {
    T21: { readonly sheet: string; readonly readings: readonly string[] };
  }
}

const meta: CheckMeta<'T21'> = {
  code: 'T21',
  severity: 'error',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T21: Check<'T21'> = {
  meta,
  run: (assessment) =>
    problemsOf(assessment, 'twoReadings').map(({ source, readings }) =>
      findingOf(meta, tableSpot(source, source.area), { sheet: source.sheet.name, readings }),
    ),
};
