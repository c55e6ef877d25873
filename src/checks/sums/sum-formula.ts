/** The formula that belongs into a sum cell: all its items, with the cap of Article 6 where one item alone is the bonus. */
import { scorePlace, type ScoreForm, type StageScores, type SumCell } from '../../reading/record';
import type { RuleBook } from '../../rulebook/rulebook';
import { areaToA1 } from '../../workbook/address';
import { add, formatDecimal, min, sum, toNumber, type Decimal } from '../../workbook/decimal';
import type { Fix } from '../check';
import { runsOf } from '../finding';
import { isLoneBonus } from './member-values';

/** Puts a sum over all items into the cell, with the value that a spreadsheet gives it: texts are not added up. */
export function fixSum(rulebook: RuleBook, form: ScoreForm, scores: StageScores, cell: SumCell): Fix {
  const { row, column, members } = cell;
  const lone = members.filter((index) => isLoneBonus(form, index));
  const others = members.filter((index) => !lone.includes(index));
  const cap = rulebook.bonusPoints.value;
  const terms = [
    ...(others.length > 0 ? [`SUM(${cellsOf(scores, others)})`] : []),
    ...(lone.length > 0 ? [`MIN(${cellsOf(scores, lone)},${formatDecimal(cap)})`] : []),
  ];
  const value = add(plainSum(scores, others), min(plainSum(scores, lone), cap));
  return { row, column, value: toNumber(value), formula: `=${terms.join('+')}` };
}

const cellsOf = (scores: StageScores, members: readonly number[]): string =>
  runsOf(members.map((index) => scorePlace(scores, index)))
    .map(areaToA1)
    .join(',');

const plainSum = ({ values, odd }: StageScores, members: readonly number[]): Decimal =>
  sum(
    members.flatMap((index) => {
      const value = values[index] ?? Number.NaN;
      return Number.isNaN(value) || odd.has(index) ? [] : [value as Decimal];
    }),
  );
