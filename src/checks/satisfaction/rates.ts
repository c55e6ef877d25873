/** Typed satisfaction rates (满意率) against the ballots, under the rule book's definition and under others. */
import { ballotsOf, ratioOf, type RateDefinition } from '../../assessment/satisfaction';
import {
  decimal,
  decimalsOf,
  divide,
  formatDecimal,
  multiply,
  roundTo,
  type Decimal,
} from '../../workbook/decimal';
import { isOwnFormula } from '../../workbook/own';
import type { BoundTable } from '../../reading/record';
import { headerKey } from '../../reading/text';
import { textAt } from '../../workbook/snapshot';
import type { SurveyScope } from '../scope';
import { judgedBallots } from './ballots';
import { shared, type County } from '../county';

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

/** Words of a column that holds the rate of one answer alone. */
const RATE_OF_ONE = /^(?:基本满意|不满意|不了解|弃权)(?:率|度|占比|比例)$/;

/** Tables that have beside 满意率 a rate of another answer: there 满意率 is the rate of 满意 alone. */
const tablesWithRatePerAnswer = shared((county): ReadonlySet<BoundTable> => {
  const tables = county.readings.flatMap((reading) => reading.tables.filter(({ annex }) => annex === 2));
  return new Set(tables.filter(hasRatePerAnswer));
});

function hasRatePerAnswer({ source: { sheet, area }, header }: BoundTable): boolean {
  for (let row = header.top; row <= header.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (RATE_OF_ONE.test(headerKey(textAt(sheet, row, column)))) return true;
    }
  }
  return false;
}

/** What the typed rates of a row's table are rates of. */
export function definitionOf(county: County, { result }: SurveyScope): RateDefinition {
  const { value } = county.rulebook.satisfaction;
  const perAnswer = tablesWithRatePerAnswer(county).has(result.survey.table);
  return perAnswer ? { ...value, favourable: ['satisfied'] } : value;
}

export function typedRates(assessment: County): readonly TypedRate[] {
  return [...judgedBallots(assessment).sound].flatMap((scope) => {
    const { rate } = scope.result.survey;
    if (!rate || rate.share === null || isOwnFormula(rate.formula)) return [];
    return [{ scope, share: rate.share, scale: rate.scale }];
  });
}

/** `null` when a count that the definition needs is missing, or there is nothing to divide by. */
export function fractionOf({ result }: SurveyScope, definition: RateDefinition): Fraction | null {
  const ratio = ratioOf(ballotsOf(result.survey), definition);
  return ratio && ratio.ballots > 0 ? ratio : null;
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

const ANSWER_SETS: readonly RateDefinition['favourable'][] = [
  ['satisfied', 'basicallySatisfied'],
  ['satisfied'],
];
const DENOMINATORS: readonly RateDefinition['denominator'][] = ['valid', 'returned', 'informed'];

/** Another definition that every one of two or more rates agrees with; `null` when there is none. */
export function sharedDefinition(rates: readonly TypedRate[]): RateDefinition | null {
  if (rates.length < 2) return null;
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
