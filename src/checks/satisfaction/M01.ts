/** M01 选项合计不等于有效票: The answers do not add up to the valid (or returned) ballots. */
import { formatDecimal, subtract } from '../../workbook/decimal';
import type { BoundTable } from '../../reading/record';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf } from '../finding';
import { surveySpot } from '../scope';
import { ANSWERS, ballotFaults, countOf } from './ballots';
import { ownCountings, type OwnCounting } from './counting';
import type { BallotCount } from '../../reading/record';

declare module '../params' {
  interface FindingParams {
    M01: {
      readonly unit: string;
      readonly parts: readonly { readonly answer: BallotCount; readonly count: string }[];
      readonly sum: string;
      readonly basis: 'valid' | 'returned';
      /** How the table itself counts (有效), where not as usual, and in how many rows; then that is all there is to say. */
      readonly definition: { readonly withUnknown: boolean; readonly rows: number } | null;
      readonly typed: string;
      /** Positive: the answers are that many too many; negative: too few. */
      readonly difference: string;
    };
  }
}

const meta: CheckMeta<'M01'> = {
  code: 'M01',
  severity: 'error',
  variants: ['notice'],
  articles: ['8'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'answersDiffer',
  repairable: true,
  needs: [['valid', 'returned'], ANSWERS],
};

export const M01: Check<'M01'> = {
  meta,
  run: (assessment) => [
    ...[...ownCountings(assessment)].map(([table, own]) => aboutTable(table, own)),
    ...ballotFaults(assessment, 'M01').map(({ scope, at, basis, typed, sum }) => {
      const { counts } = scope.result.survey;
      const params = {
        unit: scope.name,
        parts: ANSWERS.flatMap((answer) => {
          const count = countOf(counts[answer]);
          return count === null ? [] : [{ answer, count: formatDecimal(count) }];
        }),
        sum: formatDecimal(sum),
        basis,
        definition: null,
        typed: formatDecimal(typed),
        difference: formatDecimal(subtract(sum, typed)),
      };
      return findingOf(meta, surveySpot(scope, at), params);
    }),
  ],
};

/** A table that counts in a way of its own is judged by it, and that is said once. */
function aboutTable(table: BoundTable, { basis, withUnknown, rows }: OwnCounting): Finding<'M01'> {
  const { file, sheet, area } = table.source;
  const column = table.columns[basis] ?? area.left;
  const header = { top: table.header.top, bottom: table.header.bottom, left: column, right: column };
  const params = {
    unit: '',
    parts: [],
    sum: '',
    basis,
    definition: { withUnknown, rows },
    typed: '',
    difference: '',
  };
  const spot = { file, sheet, area: header, unit: null };
  return findingOf(meta, spot, params, [], { severity: 'notice' });
}
