/** Typed satisfaction rates (满意率) against the ballots, under the rule book's definition and under others. */
import type { Assessment } from '../../assessment/result';
import type { BallotAnswer, RateDenominator } from '../../rulebook/rulebook';
import {
  add, decimal, decimalsOf, divide, formatDecimal, multiply, roundTo, subtract, ZERO, type Decimal,
} from '../../workbook/decimal'; // prettier-ignore
import { isOwnFormula } from '../../workbook/own';
import type { SurveyScope } from '../scope';
import { countOf, judgedBallots } from './ballots';

/** Which answers count and what they are divided by. */
export interface RateDefinition {
  readonly favourable: readonly BallotAnswer[];
  readonly denominator: RateDenominator;
}

/** A rate as a fraction of ballots. */
export interface Fraction {
  readonly favourable: Decimal;
  readonly ballots: Decimal;
}

/** A row whose ballots agree with each other and whose rate is typed, or comes from a formula of the user's. */
export interface TypedRate {
  readonly scope: SurveyScope;
  readonly share: Decimal;
  readonly scale: 'share' | 'hundred';
}

export function typedRates(assessment: Assessment): readonly TypedRate[] {
  return [...judgedBallots(assessment).sound].flatMap((scope) => {
    const { rate } = scope.result.survey;
    if (!rate || rate.share === null || isOwnFormula(rate.formula)) return [];
    return [{ scope, share: rate.share, scale: rate.scale }];
  });
}

/** `null` when a count that the definition needs is missing, or there is nothing to divide by. */
export function fractionOf({ result }: SurveyScope, definition: RateDefinition): Fraction | null {
  const { counts } = result.survey;
  const { favourable, denominator } = definition;
  let sum = ZERO;
  for (const answer of favourable) {
    if (!counts[answer]) return null;
    sum = add(sum, countOf(counts[answer]) ?? ZERO);
  }
  // A form without a column for valid ballots counts the returned ones.
  const basis = countOf(denominator === 'returned' ? counts.returned : (counts.valid ?? counts.returned));
  if (basis === null) return null;
  const ballots = denominator === 'informed' ? subtract(basis, countOf(counts.unknown) ?? ZERO) : basis;
  return ballots > 0 ? { favourable: sum, ballots } : null;
}

/** Decimals of a share to which rates are stated. */
const STATED = 4;

/** The fraction as a share, rounded half up to 4 decimals. */
export const shareOf = ({ favourable, ballots }: Fraction): Decimal => divide(favourable, ballots, STATED);

/** Does a typed share say the same as the ballots, to as many decimals as it was typed with? */
export function agrees(share: Decimal, fraction: Fraction): boolean {
  const decimals = Math.min(STATED, Math.max(2, decimalsOf(share)));
  return roundTo(share, decimals) === divide(fraction.favourable, fraction.ballots, decimals);
}

const ANSWER_SETS: readonly (readonly BallotAnswer[])[] = [
  ['satisfied', 'basicallySatisfied'],
  ['satisfied'],
  ['satisfied', 'basicallySatisfied', 'unknown'],
];
const DENOMINATORS: readonly RateDenominator[] = ['valid', 'returned', 'informed'];

/** Another definition that every one of the rates agrees with; `null` when there is none. */
export function sharedDefinition(rates: readonly TypedRate[]): RateDefinition | null {
  for (const denominator of DENOMINATORS) {
    for (const favourable of ANSWER_SETS) {
      const definition = { favourable, denominator };
      const fits = rates.every(({ scope, share }) => {
        const fraction = fractionOf(scope, definition);
        return fraction !== null && agrees(share, fraction);
      });
      if (fits) return definition;
    }
  }
  return null;
}

const HUNDRED = decimal(100);

/** 0.9123 → `91.23%`. */
export const percentText = (share: Decimal): string => `${formatDecimal(multiply(share, HUNDRED))}%`;

/** A share in the way the cell's column is written. */
export const asTyped = (share: Decimal, scale: 'share' | 'hundred'): Decimal =>
  scale === 'hundred' ? multiply(share, HUNDRED) : share;
