/** Conditions over a row of Annex 2: ballots that contradict each other, rates that the ballots do not make. */
import type { Assessment } from '../assessment/result';
import type { BallotCount, CountCell, Survey } from '../reading/record';
import type { SatisfactionRule } from '../rulebook/rulebook';
import { toA1, type CellRef } from '../workbook/address';
import { valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { rangesOf } from '../formula';

export type BallotMark =
  'answersDiffer' | 'tooManyReturned' | 'tooManyValid' | 'noBallots' | 'wrongRate' | 'mixedScale';

const ANSWERS: readonly BallotCount[] = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'];

const a1 = ({ row, column }: CellRef): string => toA1(row, column);
const isCounted = (cell: CountCell): boolean =>
  cell.reading.kind === 'number' || cell.reading.kind === 'blank';

/** `null` where a count is missing, or is no number to a spreadsheet. */
export function brokenBallots(
  broken: BallotMark,
  { rulebook }: Assessment,
  cell: CellRef & { readonly sheet: SheetSnapshot },
  survey: Survey,
): string | null {
  const c = a1(cell);
  if (broken === 'mixedScale') return mixedScale(c, valueAt(cell.sheet, cell.row, cell.column));
  const { counts } = survey;
  if (!Object.values(counts).every(isCounted)) return null;
  const { issued, returned } = counts;
  if (broken === 'answersDiffer') {
    const answers = rangesOf(ANSWERS.flatMap((answer) => counts[answer] ?? []));
    return answers === '' ? null : `SUM(${answers})<>${c}`;
  }
  if (broken === 'tooManyReturned') return issued ? `AND(ISNUMBER(${c}),${c}>${a1(issued)})` : null;
  if (broken === 'tooManyValid') return returned ? `AND(ISNUMBER(${c}),${c}>${a1(returned)})` : null;
  if (broken === 'noBallots') return noBallots(c, survey, rulebook.satisfaction.value);
  return wrongRate(c, survey, rulebook.satisfaction.value);
}

/** 96 among 0.96, or the other way round: which of the two is rare, the cell itself shows. */
function mixedScale(c: string, value: unknown): string | null {
  if (typeof value !== 'number') return null;
  return `AND(ISNUMBER(${c}),${c}${value > 1 ? '>' : '<'}1)`;
}

function noBallots(c: string, { counts }: Survey, { denominator }: SatisfactionRule): string {
  const { unknown } = counts;
  return denominator === 'informed' && unknown ? `SUM(${c})-SUM(${a1(unknown)})=0` : `SUM(${c})=0`;
}

/** What the rate is divided by, as a formula. */
function denominatorOf({ counts }: Survey, { denominator }: SatisfactionRule): string | null {
  const basis =
    denominator === 'returned' ? (counts.returned ?? counts.valid) : (counts.valid ?? counts.returned);
  if (!basis) return null;
  if (denominator !== 'informed' || !counts.unknown) return a1(basis);
  return `(${a1(basis)}-${a1(counts.unknown)})`;
}

/** A typed rate is compared to as many decimals as it has, two at least and four at most. */
function wrongRate(c: string, survey: Survey, rule: SatisfactionRule): string | null {
  const favourable = rangesOf(rule.favourable.flatMap((answer) => survey.counts[answer] ?? []));
  const ballots = denominatorOf(survey, rule);
  if (favourable === '' || ballots === null || !survey.rate) return null;
  const hundred = survey.rate.scale === 'hundred';
  const scale = hundred ? '*100' : '';
  const rate = `SUM(${favourable})/${ballots}${scale}`;
  const [least, middle, most] = hundred ? [0, 1, 2] : [2, 3, 4];
  const off = (places: number | undefined): string => `ROUND(ROUND(${rate},${places})-${c},6)<>0`;
  const coarse = (places: number | undefined): string => `ROUND(${c},${places})=${c}`;
  return `IFERROR(IF(${coarse(least)},${off(least)},IF(${coarse(middle)},${off(middle)},${off(most)})),FALSE)`;
}
