/**
 * Repairs of a row of Annex 2 (满意度测评): the one count whose change makes 发放 ≥ 收回 ≥ 有效, the answers add up and the
 * typed rate come out right.
 */
import { ballotsOf, ratioOf } from '../../assessment/satisfaction';
import type { BallotCount } from '../../reading/record';
import type { RuleBook } from '../../rulebook/rulebook';
import { add, formatDecimal, isWhole, subtract, sum, ZERO, type Decimal } from '../../workbook/decimal';
import { ANSWERS, countOf } from '../satisfaction/ballots';
import { agrees } from '../satisfaction/rates';
import type { SurveyScope } from '../scope';
import { proposalOf, type Candidate, type Proposal } from './proposal';
import { countsBehind, slipBetween } from './slips';

type Counts = Readonly<Partial<Record<BallotCount, Decimal | null>>>;

/** `null` when no single count explains the row, or too many do. */
export function ballotRepair(scope: SurveyScope, rulebook: RuleBook): Proposal | null {
  const { survey } = scope.result;
  const counts = ballotsOf(survey);
  const cells = Object.entries(survey.counts) as [
    BallotCount,
    NonNullable<(typeof survey.counts)[BallotCount]>,
  ][];
  const candidates = cells.flatMap(([count, cell]): readonly Candidate[] => {
    const typed = countOf(cell);
    if (typed === null) return [];
    return valuesFor(counts, count, typed)
      .filter((value) => value !== typed && isSound(scope, { ...counts, [count]: value }, rulebook))
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
function valuesFor(counts: Counts, count: BallotCount, typed: Decimal): readonly Decimal[] {
  const values = new Set(countsBehind(typed).map(({ meant }) => meant));
  const answers = sum(ANSWERS.map((answer) => counts[answer] ?? ZERO));
  const basis = counts.valid === undefined ? 'returned' : 'valid';
  const counted = counts[basis] ?? null;
  if (count === basis) values.add(answers);
  else if (ANSWERS.some((answer) => answer === count) && counted !== null)
    values.add(add(typed, subtract(counted, answers)));
  return [...values];
}

function isSound(scope: SurveyScope, counts: Counts, rulebook: RuleBook): boolean {
  const known = Object.values(counts).filter((count) => count !== null);
  if (known.some((count) => count < 0 || !isWhole(count))) return false;
  const { issued = null, returned = null, valid = null } = counts;
  if (issued !== null && returned !== null && returned > issued) return false;
  if (returned !== null && valid !== null && valid > returned) return false;
  const answers = ANSWERS.filter((answer) => counts[answer] !== undefined);
  const counted = counts.valid === undefined ? returned : valid;
  const total = sum(answers.map((answer) => counts[answer] ?? ZERO));
  if (counted === null || counted === 0 || (answers.length > 1 && total !== counted)) return false;
  const share = typedShare(scope);
  const ratio = ratioOf(counts, rulebook.satisfaction.value);
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
