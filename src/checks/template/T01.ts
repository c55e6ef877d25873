/** T01 没有认出任何附件: No annex recognised in a file. */
import type { County } from '../county';
import type { Annex, ReadingProblem } from '../../reading/record';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf } from '../finding';
import { problemsOf } from './problems';
import { isUnread } from './unread';

declare module '../params' {
  interface FindingParams {
    /** `beside`: annexes that were read, where all that is missing is Annex 1. */
    T01: { readonly file: string; readonly beside: readonly Annex[] };
  }
}

const meta: CheckMeta<'T01'> = {
  code: 'T01',
  severity: 'error',
  articles: ['5(一)'],
  fix: 'ask',
  scope: 'file',
  live: false,
  mark: 'none',
  needs: [],
};

export const T01: Check<'T01'> = {
  meta,
  run: (assessment) => [
    ...problemsOf(assessment, 'noAnnex').map(({ file }) =>
      findingOf(meta, { file, sheet: null, area: null, unit: null }, { file, beside: [] }),
    ),
    ...withoutScores(assessment),
  ],
};

/** Other annexes were read, but no Annex 1 anywhere, nor anything that might be one. */
function withoutScores(assessment: County): readonly Finding<'T01'>[] {
  const { readings } = assessment;
  const beside = ([2, 3] as const).filter((annex) =>
    readings.some(({ tables }) => tables.some((table) => table.annex === annex)),
  );
  const first = readings[0]?.snapshot.file ?? '';
  const hinted =
    readings.some(
      ({ forms, summaries, tables, otherYears }) =>
        forms.length + summaries.length + otherYears.length > 0 || tables.some(({ annex }) => annex === 1),
    ) ||
    readings.some(({ problems }) => problems.some(isAboutScores)) ||
    isUnread(assessment, 1);
  if (beside.length === 0 || hinted) return [];
  return [findingOf(meta, { file: first, sheet: null, area: null, unit: null }, { file: first, beside })];
}

const isAboutScores = (problem: ReadingProblem): boolean =>
  problem.kind === 'twoReadings' ||
  problem.kind === 'hiddenSheet' ||
  (problem.kind === 'missingColumn' && problem.annex === 1);
