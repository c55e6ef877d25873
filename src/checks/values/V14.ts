/** V14 合计公式漏行: A sum formula of the user's that leaves out items; the formula over all of them is offered. */
import { scorePlace, type StageScores } from '../../reading/record';
import { areaToA1, toA1 } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { findingOf, runsOf } from '../finding';
import { formSpot } from '../scope';
import { missedCells } from '../sums/missed-cells';
import { fixSum } from '../sums/sum-formula';
import { SUMS } from '../needs';

declare module '../params' {
  interface FindingParams {
    V14: {
      readonly label: string;
      /** Last cell that is added up, where only cells behind it are missed. */
      readonly upTo: string | null;
      readonly missed: string;
      readonly cells: string;
    };
  }
}

const meta: CheckMeta<'V14'> = {
  code: 'V14',
  severity: 'error',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: [SUMS],
};

export const V14: Check<'V14'> = {
  meta,
  run: (assessment) =>
    [...missedCells(assessment).values()].map(({ scope, cell, scores, covered, missed }) => {
      const last = covered.at(-1) ?? 0;
      const end = scorePlace(scores, last);
      const params = {
        label: cell.label,
        upTo: missed.every((index) => index > last) ? toA1(end.row, end.column) : null,
        missed: cellsOf(scores, missed),
        cells: cellsOf(scores, cell.members),
      };
      const fix = fixSum(scope.shape, scores, cell);
      return findingOf(meta, formSpot(scope, cell), params, [fix]);
    }),
};

const cellsOf = (scores: StageScores, indices: readonly number[]): string =>
  runsOf(indices.map((index) => scorePlace(scores, index)))
    .map(areaToA1)
    .join('、');
