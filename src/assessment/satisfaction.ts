/** Satisfaction rates (满意率) of Annex 2: which answers count, over which ballots, rounded half up to four decimals. */
import { divide, toNumber, type Decimal } from '../workbook/decimal';
import type { BallotAnswer, RateDenominator, RuleBook } from '../rulebook/rulebook';
import type { BallotCount, Survey } from '../reading/record';
import type { SurveyResult } from './result';
import { valueOf } from '../reading/number';

export const RATE_DECIMALS = 4;
const ANSWERS: readonly BallotAnswer[] = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'unknown'];

/** A way to compute the rate: one of the several that offices use. */
export interface RateDefinition {
  readonly favourable: readonly BallotAnswer[];
  readonly denominator: RateDenominator;
}

/** Ballots of one or several surveys, `null` where a table has no such column or no readable count. */
export type Ballots = Readonly<Partial<Record<BallotCount, Decimal | null>>>;

export function ballotsOf(survey: Survey): Ballots {
  const ballots: Partial<Record<BallotCount, Decimal | null>> = {};
  for (const [name, cell] of Object.entries(survey.counts) as [
    BallotCount,
    Survey['counts'][BallotCount],
  ][]) {
    ballots[name] = cell
      ? cell.reading.kind === 'blank' && isAnswer(name)
        ? (0 as Decimal)
        : valueOf(cell.reading)
      : null;
  }
  return ballots;
}

const isAnswer = (name: BallotCount): boolean => (ANSWERS as readonly string[]).includes(name);

/** Numerator and denominator, `null` where a needed count is missing. */
export function ratioOf(
  ballots: Ballots,
  definition: RateDefinition,
): { readonly favourable: Decimal; readonly ballots: Decimal } | null {
  const favourable = addUp(definition.favourable.map((answer) => ballots[answer]));
  const denominator = denominatorOf(ballots, definition.denominator);
  return favourable === null || denominator === null ? null : { favourable, ballots: denominator };
}

/** A form without 有效票 counts by 收回票, one without either by the answers themselves. */
function denominatorOf(ballots: Ballots, kind: RateDenominator): Decimal | null {
  if (kind === 'returned' && ballots.returned !== undefined) return ballots.returned;
  const valid = ballots.valid !== undefined ? ballots.valid : ballots.returned;
  const counted = valid === undefined ? addUp(ANSWERS.map((answer) => ballots[answer])) : valid;
  if (kind !== 'informed') return counted;
  return counted === null || ballots.unknown === null
    ? null
    : ((counted - (ballots.unknown ?? 0)) as Decimal);
}

function addUp(counts: readonly (Decimal | null | undefined)[]): Decimal | null {
  let total = 0;
  let any = false;
  for (const count of counts) {
    if (count === null) return null;
    if (count === undefined) continue;
    any = true;
    total += count;
  }
  return any ? (total as Decimal) : null;
}

/** The rate; `null` without ballots: nothing divided by nothing is no 0 %. */
export function rateOf(ballots: Ballots, definition: RateDefinition): Decimal | null {
  const ratio = ratioOf(ballots, definition);
  if (!ratio || ratio.ballots <= 0 || ratio.favourable < 0 || ratio.favourable > ratio.ballots) return null;
  return divide(ratio.favourable, ratio.ballots, RATE_DECIMALS);
}

export function surveyResult(survey: Survey, rulebook: RuleBook): SurveyResult {
  const ballots = ballotsOf(survey);
  const denominator = denominatorOf(ballots, 'valid');
  // An answer that the rule book does not know is neither dropped nor counted; shares are no ballots.
  const rate = survey.unread.length > 0 ? null : rateOf(ballots, rulebook.satisfaction.value);
  return {
    survey,
    rate,
    valid: denominator === null ? null : Math.round(toNumber(denominator)),
  };
}

/** The rate of all a unit's surveys together: ballots are added, rates never averaged. */
export function unitSatisfaction(
  surveys: readonly SurveyResult[],
  rulebook: RuleBook,
): { readonly rate: Decimal; readonly valid: number } | null {
  const single = surveys[0];
  if (!single) return null;
  if (surveys.length === 1) {
    return single.rate === null || single.valid === null ? null : { rate: single.rate, valid: single.valid };
  }
  if (surveys.some(({ survey }) => survey.unread.length > 0)) return null;
  const all = surveys.map(({ survey }) => ballotsOf(survey));
  const together: Partial<Record<BallotCount, Decimal | null>> = {};
  for (const name of ['issued', 'returned', 'valid', ...ANSWERS] as const) {
    const counts = all.map((ballots) => ballots[name]);
    if (counts.every((count) => count === undefined)) continue;
    together[name] = counts.includes(undefined) ? null : addUp(counts);
  }
  const rate = rateOf(together, rulebook.satisfaction.value);
  const valid = denominatorOf(together, 'valid');
  return rate === null || valid === null ? null : { rate, valid: Math.round(toNumber(valid)) };
}
