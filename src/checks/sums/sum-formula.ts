/** The formula that belongs into a sum cell: all its items, with the caps of Article 6 where they count. */
import type { FormShape } from '../../assessment/quantities';
import { cellsIn, placeOf } from '../../assessment/score-cells';
import { evaluate, print, slot, sum } from '../../formula';
import type { StageScores, SumCell } from '../../reading/record';
import { toNumber } from '../../workbook/decimal';
import type { Fix } from '../check';

/** Puts the formula into the cell, with the value that a spreadsheet gives it: texts are not added up. */
export function fixSum(shape: FormShape, scores: StageScores, cell: SumCell): Fix {
  const { row, column, role, members } = cell;
  // The points of a base make no more than they may: what caps it says nothing to people.
  const plain = role === 'base' || role === 'subtotal';
  const expr = plain ? sum(members.map(slot)) : shape.plain.of(cell).expr;
  const value = evaluate(expr, cellsIn(scores));
  return {
    row,
    column,
    value: typeof value === 'number' ? toNumber(value) : value,
    formula: `=${print(expr, placeOf(scores)) ?? ''}`,
  };
}
