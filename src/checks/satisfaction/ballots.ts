/**
 * Ballots of one row of Annex 2 judged together: issued ≥ returned ≥ valid = sum of the answers. One wrong count
 * upsets several of these, so the first that fails is the fault, and only a row without any has a rate to compare.
 */
import { ballotsOf } from '../../assessment/satisfaction';
import type { BallotCount, CountCell } from '../../reading/record';
import { valueOf } from '../../reading/number';
import { isWhole, subtract, type Decimal } from '../../workbook/decimal';
import { shared, type County } from '../county';
import { surveyScopes, type SurveyScope } from '../scope';
import { ANSWERS, answersOf, countedAnswers, ownCountings, usualCounting, type Counting } from './counting';

export { ANSWERS };

export type BallotFault =
  | {
      readonly code: 'M01';
      readonly scope: SurveyScope;
      readonly at: CountCell;
      readonly basis: 'valid' | 'returned';
      readonly typed: Decimal;
      readonly sum: Decimal;
    }
  | {
      readonly code: 'M02';
      readonly scope: SurveyScope;
      readonly at: CountCell;
      readonly returned: Decimal;
      readonly issued: Decimal;
    }
  | {
      readonly code: 'M03';
      readonly scope: SurveyScope;
      readonly at: CountCell;
      readonly valid: Decimal;
      readonly returned: Decimal;
    }
  | {
      readonly code: 'M04';
      readonly scope: SurveyScope;
      readonly at: CountCell;
      readonly count: BallotCount;
      readonly value: Decimal;
    }
  | {
      readonly code: 'M07';
      readonly scope: SurveyScope;
      readonly at: CountCell;
      readonly basis: 'valid' | 'returned' | 'informed';
      readonly blank: boolean;
    };

export interface JudgedBallots {
  readonly faults: readonly BallotFault[];
  /** Rows whose counts agree with each other. */
  readonly sound: ReadonlySet<SurveyScope>;
}

export const judgedBallots = shared((assessment): JudgedBallots => {
  const faults: BallotFault[] = [];
  const sound = new Set<SurveyScope>();
  for (const scope of surveyScopes(assessment)) {
    const found = judge(assessment, scope);
    if (found === null) continue;
    faults.push(...found);
    if (found.length === 0) sound.add(scope);
  }
  return { faults, sound };
});

/** Faults of one kind, in reading order. */
export const ballotFaults = <C extends BallotFault['code']>(
  assessment: County,
  code: C,
): readonly Extract<BallotFault, { readonly code: C }>[] => {
  const is = (fault: BallotFault): fault is Extract<BallotFault, { readonly code: C }> => fault.code === code;
  return judgedBallots(assessment).faults.filter(is);
};

/** `null` when a count cannot be read at all: that is a V finding, and nothing else can be concluded. */
function judge(assessment: County, scope: SurveyScope): readonly BallotFault[] | null {
  const { counts } = scope.result.survey;
  const cells = Object.entries(counts) as [BallotCount, CountCell][];
  // What is no count of ballots, or not all of them (T18), cannot be held against each other.
  if (scope.result.survey.unread.length > 0) return null;
  if (cells.some(([, { reading }]) => reading.kind === 'unreadable')) return null;
  const odd = cells.flatMap(([count, at]): BallotFault[] => {
    const value = countOf(at);
    const wrong = value !== null && (value < 0 || !isWhole(value));
    return wrong ? [{ code: 'M04', scope, at, count, value }] : [];
  });
  if (odd.length > 0) return odd;
  const fault =
    tooMany(scope, counts) ??
    noBallots(assessment, scope, counts) ??
    answersOff(scope, counts, countingOf(assessment, scope));
  return fault ? [fault] : [];
}

type Counts = SurveyScope['result']['survey']['counts'];

/** The number in a count cell; `null` when it is blank or absent. */
export const countOf = (cell: CountCell | undefined): Decimal | null => (cell ? valueOf(cell.reading) : null);

function tooMany(scope: SurveyScope, counts: Counts): BallotFault | null {
  const issued = countOf(counts.issued);
  const returned = countOf(counts.returned);
  const valid = countOf(counts.valid);
  if (counts.returned && returned !== null && issued !== null && returned > issued) {
    return { code: 'M02', scope, at: counts.returned, returned, issued };
  }
  if (counts.valid && valid !== null && returned !== null && valid > returned) {
    return { code: 'M03', scope, at: counts.valid, valid, returned };
  }
  return null;
}

/** What the rate is divided by is zero, or not filled in. */
function noBallots({ rulebook }: County, scope: SurveyScope, counts: Counts): BallotFault | null {
  const { denominator } = rulebook.satisfaction.value;
  const basis = denominator === 'returned' || !counts.valid ? 'returned' : 'valid';
  const at = counts[basis];
  if (!at) return null;
  const typed = countOf(at);
  if (typed === null || typed === 0) return { code: 'M07', scope, at, basis, blank: typed === null };
  const unknown = countOf(counts.unknown);
  if (denominator === 'informed' && unknown !== null && unknown === typed) {
    return { code: 'M07', scope, at, basis: 'informed', blank: false };
  }
  return null;
}

/** How a row counts: as its table does. */
export const countingOf = (assessment: County, { result: { survey } }: SurveyScope): Counting =>
  ownCountings(assessment).get(survey.table) ?? usualCounting(ballotsOf(survey));

/** The answers make the valid ballots, or the returned ones where the form has no column for valid ones. */
function answersOff(scope: SurveyScope, counts: Counts, counting: Counting): BallotFault | null {
  const { basis } = counting;
  const at = counts[basis];
  const typed = countOf(at);
  const numbers = ballotsOf(scope.result.survey);
  // A single answer column (满意票) says nothing about the others.
  if (!at || typed === null || countedAnswers(numbers, counting).length < 2) return null;
  const total = answersOf(numbers, counting);
  return subtract(total, typed) === 0 ? null : { code: 'M01', scope, at, basis, typed, sum: total };
}
