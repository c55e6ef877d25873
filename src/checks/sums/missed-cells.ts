/** Sum formulas of the user's that leave out items they should add up (V14). What follows from one is no fault of its own. */
import { scorePlace, type ScoreForm, type StageScores, type SumCell } from '../../reading/record';
import { cellKey, type Area } from '../../workbook/address';
import { isOwnFormula } from '../../workbook/own';
import { valueAt } from '../../workbook/snapshot';
import { shared, type County } from '../county';
import { formScopes, type FormScope } from '../scope';
import { addedAreas } from './added-cells';

export interface MissedCells {
  readonly scope: FormScope;
  readonly cell: SumCell;
  readonly scores: StageScores;
  /** Indices of items, in the order of the form. */
  readonly covered: readonly number[];
  readonly missed: readonly number[];
}

export const missedCells = shared(
  (assessment: County): ReadonlyMap<SumCell, MissedCells> =>
    new Map(formScopes(assessment).flatMap(missedOfForm)),
);

function missedOfForm(scope: FormScope): readonly (readonly [SumCell, MissedCells])[] {
  const { form } = scope;
  if (!form.pointsProven || form.table.source.sheet.formulas.size === 0) return [];
  return form.sums.flatMap((cell) => {
    const found = missedBy(scope, cell);
    return found ? [[cell, found] as const] : [];
  });
}

function missedBy(scope: FormScope, cell: SumCell): MissedCells | null {
  const { form } = scope;
  const scores = form.scores[cell.stage];
  if (!scores || cell.formula === null || isOwnFormula(cell.formula)) return null;
  if (cell.reading.kind !== 'number') return null;
  const areas = addedAreas(cell.formula);
  const added = areas && itemsIn(areas, form, scores, cell);
  if (!added || [...added].some((index) => !cell.members.includes(index))) return null;
  const covered = cell.members.filter((index) => added.has(index));
  const missed = cell.members.filter((index) => !added.has(index));
  if (covered.length === 0 || missed.length === 0) return null;
  // A whole head without points may be left out on purpose: 合计 above the bonus, say.
  const counts = missed.some((index) => (scores.values[index] ?? Number.NaN) > 0);
  const heads = new Set(covered.map((index) => form.indicators[index]?.head));
  if (!counts && !missed.some((index) => heads.has(form.indicators[index]?.head))) return null;
  return { scope, cell, scores, covered, missed };
}

/** More cells than any form has: a formula over whole columns is not looked at. */
const MOST_CELLS = 2000;

/** Items under the areas, directly or through another sum; `null` when other numbers are added as well. */
function itemsIn(
  areas: readonly Area[],
  form: ScoreForm,
  scores: StageScores,
  cell: SumCell,
): ReadonlySet<number> | null {
  const { sheet } = form.table.source;
  const items = new Map(
    scores.at.map((_, index) => {
      const { row, column } = scorePlace(scores, index);
      return [cellKey(row, column), index] as const;
    }),
  );
  const sums = new Map(
    form.sums
      .filter((other) => other !== cell && other.stage === cell.stage)
      .map((other) => [cellKey(other.row, other.column), other.members] as const),
  );
  const found = new Set<number>();
  for (const { top, left, bottom, right } of areas) {
    if ((bottom - top + 1) * (right - left + 1) > MOST_CELLS) return null;
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const key = cellKey(row, column);
        const index = items.get(key);
        const members = index === undefined ? sums.get(key) : [index];
        if (members) for (const member of members) found.add(member);
        else if (typeof valueAt(sheet, row, column) === 'number') return null;
      }
    }
  }
  return found;
}
