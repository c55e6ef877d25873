/** All cells that should hold a number, with those that fail sorted by check: one pass for the whole V family. */
import type { CellRef } from '../workbook/address';
import { stepOf, type Decimal } from '../workbook/decimal';
import {
  scorePlace,
  sharedScore,
  STAGES,
  type Reading,
  type RepairCause,
  type Stage,
  type StageScores,
  type SumCell,
  type UnreadableCause,
} from '../reading/record';
import { isOwnFormula } from '../workbook/own';
import type { Spot } from './finding';
import { formatKinds } from './number-format';
import { shared, type County } from './county';
import { formScopes, formSpot, surveyScopes, surveySpot, type FormScope, type SurveyScope } from './scope';

/** A cell with what it stands for and how it reads. */
export interface NumberCell {
  readonly spot: Spot;
  readonly place: CellRef;
  readonly label: string;
  /** 分值 of a scored item; `null` for sums and ballots. */
  readonly max: Decimal | null;
  readonly reading: Reading;
}

/** A scored item whose number breaks a limit. */
export interface ScoreCell {
  readonly scope: FormScope;
  readonly stage: Stage;
  readonly index: number;
  readonly place: CellRef;
  readonly value: Decimal;
}

export interface NumberFaults {
  readonly odd: ReadonlyMap<RepairCause | UnreadableCause, readonly NumberCell[]>;
  readonly aboveMax: readonly ScoreCell[];
  readonly negative: readonly ScoreCell[];
  readonly tooFine: readonly ScoreCell[];
}

interface Collector {
  readonly odd: Map<RepairCause | UnreadableCause, NumberCell[]>;
  readonly aboveMax: ScoreCell[];
  readonly negative: ScoreCell[];
  readonly tooFine: ScoreCell[];
  readonly kindAt: ReturnType<typeof formatKinds>;
  /** Smallest step of a score, in units of `Decimal`. */
  readonly step: number;
}

export const numberFaults = shared((assessment: County): NumberFaults => {
  const collector: Collector = {
    odd: new Map(),
    aboveMax: [],
    negative: [],
    tooFine: [],
    kindAt: formatKinds(assessment),
    step: stepOf(assessment.rulebook.decimals.value),
  };
  for (const scope of formScopes(assessment)) collectForm(collector, scope);
  for (const scope of surveyScopes(assessment)) collectSurvey(collector, scope);
  return collector;
});

function collectForm(collector: Collector, scope: FormScope): void {
  for (const stage of STAGES) {
    const scores = scope.form.scores[stage];
    if (scores) collectScores(collector, scope, stage, scores);
  }
  collectSums(collector, scope);
}

function collectScores(collector: Collector, scope: FormScope, stage: Stage, scores: StageScores): void {
  const { form } = scope;
  for (const [index, reading] of scores.odd) {
    const indicator = form.indicators[index];
    if (!indicator) continue;
    const place = scorePlace(scores, index);
    keep(collector, reading, () => ({
      spot: formSpot(scope, place),
      place,
      label: indicator.label,
      max: indicator.max,
      reading,
    }));
  }
  for (let index = 0; index < scores.values.length; index += 1) {
    const value = scores.values[index] ?? Number.NaN;
    const max = form.indicators[index]?.max ?? null;
    const fine = value % collector.step !== 0 && !Number.isNaN(value);
    // Points that contradict the rule book (T04) limit nothing.
    const together = sharedScore(form.indicators, scores, index) ?? 0;
    const above = max !== null && (value > max || together > max) && form.pointsProven;
    if (!fine && !above && !(value < 0)) continue;
    const place = scorePlace(scores, index);
    // A date or a percentage is no score that is too high or too fine (V17).
    const { kind } = collector.kindAt(form.table.source.sheet, place);
    if (kind === 'date' || kind === 'percent') continue;
    const cell = {
      scope,
      stage,
      index,
      place,
      value: (max !== null && together > max ? together : value) as Decimal,
    };
    if (value < 0) collector.negative.push(cell);
    if (above) collector.aboveMax.push(cell);
    if (fine) collector.tooFine.push(cell);
  }
}

/** Sum cells: an error in one that follows from an item, or from a smaller sum, is no fault of its own. */
function collectSums(collector: Collector, scope: FormScope): void {
  const failed = new Set<Stage>();
  const { form } = scope;
  if (form.sums.every(({ reading }) => reading.kind === 'number' || reading.kind === 'blank')) return;
  const smallestFirst = [...form.sums].sort((a, b) => a.members.length - b.members.length);
  for (const sum of smallestFirst) {
    const { reading } = sum;
    if (isOwnFormula(sum.formula)) continue;
    if (reading.kind === 'unreadable' && reading.cause === 'noValue') {
      if (failed.has(sum.stage) || hasOddMember(form.scores[sum.stage], sum)) continue;
      failed.add(sum.stage);
    }
    keep(collector, reading, () => ({
      spot: formSpot(scope, sum),
      place: sum,
      label: sum.label,
      max: null,
      reading,
    }));
  }
}

const hasOddMember = (scores: StageScores | undefined, sum: SumCell): boolean =>
  !!scores && sum.members.some((index) => scores.odd.has(index));

function collectSurvey(collector: Collector, scope: SurveyScope): void {
  const { survey, rate } = scope.result;
  for (const count of Object.values(survey.counts)) {
    const { reading } = count;
    keep(collector, reading, () => ({
      spot: surveySpot(scope, count),
      place: count,
      label: scope.name,
      max: null,
      reading,
    }));
  }
  // A rate nobody can compute may well read "-" or #DIV/0!: then the ballots are the fault (M07).
  const typed = survey.rate;
  if (!typed || rate === null || typed.reading.kind !== 'unreadable' || isOwnFormula(typed.formula)) return;
  keep(collector, typed.reading, () => ({
    spot: surveySpot(scope, typed),
    place: typed,
    label: scope.name,
    max: null,
    reading: typed.reading,
  }));
}

function keep(collector: Collector, reading: Reading, cell: () => NumberCell): void {
  if (reading.kind !== 'repaired' && reading.kind !== 'unreadable') return;
  const list = collector.odd.get(reading.cause);
  if (list) list.push(cell());
  else collector.odd.set(reading.cause, [cell()]);
}
