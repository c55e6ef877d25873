/**
 * Repairs of a row of Annex 2 (满意度测评): the one count whose change makes 发放 ≥ 收回 ≥ 有效, the answers add up and the
 * typed rate come out right.
 */
import type { County } from '../county';
import { ballotsOf, ratioOf } from '../../assessment/satisfaction';
import type { BallotCount } from '../../reading/record';
import type { RuleBook } from '../../rulebook/rulebook';
import {
  add,
  decimal,
  formatDecimal,
  isWhole,
  multiply,
  subtract,
  type Decimal,
} from '../../workbook/decimal';
import { countingOf, countOf } from '../satisfaction/ballots';
import { answersOf, countedAnswers, type Counting } from '../satisfaction/counting';
import { agrees, definitionOf } from '../satisfaction/rates';
import { surveyScopes, type SurveyScope } from '../scope';
import { proposalOf, type Candidate, type Proposal } from './proposal';
import { countsBehind, slipBetween } from './slips';

type Counts = Readonly<Partial<Record<BallotCount, Decimal | null>>>;

/** `null` when no single count explains the row, or too many do. */
export function ballotRepair(assessment: County, scope: SurveyScope): Proposal | null {
  const { rulebook } = assessment;
  const { survey } = scope.result;
  const counting = countingOf(assessment, scope);
  const counts = ballotsOf(survey);
  const cells = Object.entries(survey.counts) as [
    BallotCount,
    NonNullable<(typeof survey.counts)[BallotCount]>,
  ][];
  const candidates = cells.flatMap(([count, cell]): readonly Candidate[] => {
    const typed = countOf(cell);
    if (typed === null) return [];
    const neighbours = neighboursOf(assessment, scope, count);
    return valuesFor(counts, count, typed, counting)
      .filter((value) => value !== typed && isLikeNeighbours(value, neighbours))
      .filter((value) => isSound(assessment, scope, { ...counts, [count]: value }, counting))
      .map((value) => ({
        row: cell.row,
        column: cell.column,
        value,
        typed: formatDecimal(typed),
        slip: slipBetween(value, typed),
        support: typedShare(scope) !== null && isInRate(count, rulebook) ? 1 : 0,
      }));
  });
  return proposalOf(candidates);
}

/** What a count may have been: what the others leave for it, and what a slip turns into what is there. */
function valuesFor(
  counts: Counts,
  count: BallotCount,
  typed: Decimal,
  counting: Counting,
): readonly Decimal[] {
  const values = new Set(countsBehind(typed).map(({ meant }) => meant));
  const answers = answersOf(counts, counting);
  const counted = counts[counting.basis] ?? null;
  if (count === counting.basis) values.add(answers);
  else if (countedAnswers(counts, counting).includes(count) && counted !== null)
    values.add(add(typed, subtract(counted, answers)));
  return [...values];
}

/** Rows of one table differ by some people, not by a digit: 605 is no count among 52 to 62. */
const MOST_APART = 2;

/** Counts of the same column in the other rows of the table. */
function neighboursOf(assessment: County, scope: SurveyScope, count: BallotCount): readonly Decimal[] {
  const { survey } = scope.result;
  return surveyScopes(assessment).flatMap(({ result: { survey: other } }) => {
    if (other === survey || other.table !== survey.table) return [];
    const value = countOf(other.counts[count]);
    return value !== null && value > 0 ? [value] : [];
  });
}

/** Small counts (不满意) differ by more than that from row to row, and still by few people. */
const FEW = decimal(10);

function isLikeNeighbours(value: Decimal, neighbours: readonly Decimal[]): boolean {
  if (neighbours.length === 0) return true;
  const most = Math.max(...neighbours) * MOST_APART;
  const least = Math.min(...neighbours) / MOST_APART;
  return value <= Math.max(most, FEW) && (value >= least || least <= FEW);
}

function isSound(assessment: County, scope: SurveyScope, counts: Counts, counting: Counting): boolean {
  const { rulebook } = assessment;
  const known = Object.values(counts).filter((count) => count !== null);
  if (known.some((count) => count < 0 || !isWhole(count))) return false;
  const { issued = null, returned = null, valid = null } = counts;
  if (issued !== null && returned !== null && returned > issued) return false;
  if (returned !== null && valid !== null && valid > returned) return false;
  // So few returned ballots would be the next finding (M09): 605 issued for 58 that came back.
  const { lowReturn } = rulebook.satisfaction.value;
  if (issued !== null && returned !== null && returned < multiply(issued, lowReturn)) return false;
  const counted = counts[counting.basis] ?? null;
  const several = countedAnswers(counts, counting).length > 1;
  const total = answersOf(counts, counting);
  if (counted === null || counted === 0 || (several && total !== counted)) return false;
  const share = typedShare(scope);
  const ratio = ratioOf(counts, definitionOf(assessment, scope));
  return share === null || (ratio !== null && ratio.ballots > 0 && agrees(share, ratio));
}

/** The rate as somebody typed it; one by formula follows the counts and proves nothing. */
function typedShare({ result }: SurveyScope): Decimal | null {
  const { rate } = result.survey;
  return rate?.formula === null ? rate.share : null;
}

/** Does the rate depend on the count? */
function isInRate(count: BallotCount, { satisfaction }: RuleBook): boolean {
  const { favourable, denominator } = satisfaction.value;
  if (favourable.some((answer) => answer === count)) return true;
  return count === (denominator === 'returned' ? 'returned' : 'valid');
}
