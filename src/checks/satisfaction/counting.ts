/**
 * What the answers of a table of Annex 2 add up to: the valid ballots (有效票) with 不了解, or, where all its rows say so, a
 * reading of its own: without 不了解, or the returned ballots (收回票).
 */
import type { BallotCount, BoundTable, CountCell } from '../../reading/record';
import { sum, ZERO, type Decimal } from '../../workbook/decimal';
import { shared } from '../county';
import { surveyScopes } from '../scope';

export const ANSWERS = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'] as const;

export interface Counting {
  readonly basis: 'valid' | 'returned';
  /** Whether 不了解 is among the ballots of the basis. */
  readonly withUnknown: boolean;
}

export interface OwnCounting extends Counting {
  /** Rows that speak for it. */
  readonly rows: number;
}

/** Numbers of a row; `null` where a cell is there without a number. */
export type Counts = Readonly<Partial<Record<BallotCount, Decimal | null>>>;

const OTHERS: readonly Counting[] = [
  { basis: 'valid', withUnknown: false },
  { basis: 'returned', withUnknown: true },
  { basis: 'returned', withUnknown: false },
];

/** The usual counting; a form without 有效票 counts by 收回票. */
export const usualCounting = (counts: Counts): Counting => ({
  basis: counts.valid === undefined ? 'returned' : 'valid',
  withUnknown: true,
});

/** Answers that are counted, in their order, as far as the table has them. */
export const countedAnswers = (counts: Counts, { withUnknown }: Counting): readonly BallotCount[] =>
  ANSWERS.filter((answer) => counts[answer] !== undefined && (withUnknown || answer !== 'unknown'));

/** What the counted answers add up to; blanks are none. */
export const answersOf = (counts: Counts, counting: Counting): Decimal =>
  sum(countedAnswers(counts, counting).map((answer) => counts[answer] ?? ZERO));

/** Fewer rows prove nothing. */
const ENOUGH = 2;

/** Tables that count in a way of their own. */
export const ownCountings = shared((assessment): ReadonlyMap<BoundTable, OwnCounting> => {
  const tables = new Map<BoundTable, Counts[]>();
  for (const { result } of surveyScopes(assessment)) {
    const { survey } = result;
    if (survey.unread.length > 0) continue;
    const rows = tables.get(survey.table) ?? [];
    tables.set(survey.table, rows);
    rows.push(numbersOf(survey.counts));
  }
  const own = new Map<BoundTable, OwnCounting>();
  for (const [table, rows] of tables) {
    const counting = ownCounting(rows);
    if (counting) own.set(table, counting);
  }
  return own;
});

/** A single slip in a table is no counting of its own: all other rows have to speak for it, and none against. */
function ownCounting(rows: readonly Counts[]): OwnCounting | null {
  for (const other of OTHERS) {
    const told = rows.filter((counts) => isComplete(counts, other));
    const verdicts = told.map((counts) => ({
      usual: makes(counts, usualCounting(counts)),
      other: makes(counts, other),
    }));
    const speakFor = verdicts.filter((verdict) => verdict.other && !verdict.usual).length;
    const against = verdicts.filter((verdict) => verdict.usual && !verdict.other).length;
    const neither = verdicts.filter((verdict) => !verdict.usual && !verdict.other).length;
    if (speakFor >= ENOUGH && against === 0 && speakFor > neither) return { ...other, rows: speakFor };
  }
  return null;
}

function isComplete(counts: Counts, { basis, withUnknown }: Counting): boolean {
  const needed = [counts[basis], counts[usualCounting(counts).basis]];
  const answered = countedAnswers(counts, { basis, withUnknown }).length > 1;
  return (
    answered &&
    needed.every((count) => typeof count === 'number') &&
    (withUnknown || typeof counts.unknown === 'number')
  );
}

const makes = (counts: Counts, counting: Counting): boolean =>
  counts[counting.basis] === answersOf(counts, counting);

const numbersOf = (cells: Readonly<Partial<Record<BallotCount, CountCell>>>): Counts =>
  Object.fromEntries(
    Object.entries(cells).map(([count, { reading }]) => [
      count,
      reading.kind === 'number' || reading.kind === 'repaired' ? reading.value : null,
    ]),
  );
