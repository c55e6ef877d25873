/**
 * Repairs of a score form: the one cell of a stage whose change makes every typed sum equal its items, all items within
 * their 分值. A sum by formula follows its items and proves nothing, so only typed sums are witnesses.
 */
import type { Assessment } from '../../assessment/result';
import { formFigures, isStageAverage } from '../../assessment/stage-average';
import { holdsBonus } from '../../assessment/sums';
import {
  scorePlace,
  scoreReading,
  STAGES,
  type Stage,
  type StageScores,
  type SumCell,
} from '../../reading/record';
import { cellKey } from '../../workbook/address';
import { add, formatDecimal, roundTo, subtract, ZERO, type Decimal } from '../../workbook/decimal';
import type { FormScope } from '../scope';
import { isLoneBonus } from '../sums/member-values';
import { expectedSums } from '../sums/typed-sums';
import { proposalOf, type Candidate, type Proposal } from './proposal';
import { slipBetween, type Slip } from './slips';

/** A sum that somebody typed. */
interface TypedSum {
  readonly cell: SumCell;
  readonly typed: Decimal;
}

/** All that a repair of one stage has to satisfy. */
interface Puzzle {
  readonly assessment: Assessment;
  readonly scope: FormScope;
  readonly stage: Stage;
  readonly scores: StageScores;
  /** Score per item; `null` where there is none within its limits. */
  readonly items: readonly (Decimal | null)[];
  readonly sums: readonly TypedSum[];
}

/** Proposals by the `cellKey` of the cell whose finding carries them. */
export function formRepairs(assessment: Assessment, scope: FormScope): ReadonlyMap<number, Proposal> {
  const found = new Map<number, Proposal>();
  for (const stage of scope.form.pointsProven ? STAGES : []) {
    const puzzle = puzzleOf(assessment, scope, stage);
    if (!puzzle) continue;
    const open = puzzle.items.flatMap((item, index) => (item === null ? [index] : []));
    const [first] = open;
    if (first === undefined) repairSums(puzzle, found);
    else if (open.length === 1) repairItem(puzzle, first, found);
  }
  return found;
}

function puzzleOf(assessment: Assessment, scope: FormScope, stage: Stage): Puzzle | null {
  const { form } = scope;
  const scores = form.scores[stage];
  if (!scores) return null;
  const figures = formFigures({ form, stages: scope.totals });
  const totals = scope.totals[stage];
  const sums = form.sums.flatMap((cell): readonly TypedSum[] => {
    const { reading, formula } = cell;
    if (cell.stage !== stage || formula !== null || reading.kind !== 'number') return [];
    // Averages of the stages (P05) and a bonus in the base (B03) say nothing about single items.
    if (isStageAverage(cell, figures) || (totals && holdsBonus(form, cell, totals))) return [];
    return [{ cell, typed: reading.value }];
  });
  const waived = [...scores.odd.values()].some(({ kind }) => kind === 'notApplicable');
  if (sums.length === 0 || waived) return null;
  const items = scores.values.map((_, index) => itemOf(scope, scores, index));
  return { assessment, scope, stage, scores, items, sums };
}

function itemOf({ form }: FormScope, scores: StageScores, index: number): Decimal | null {
  const reading = scoreReading(scores, index);
  if (reading.kind !== 'number' && reading.kind !== 'repaired') return null;
  const max = form.indicators[index]?.max ?? null;
  const above = max !== null && reading.value > max && !isLoneBonus(form, index);
  return Number.isNaN(reading.value) || reading.value < 0 || above ? null : reading.value;
}

/** One item is missing, unreadable or outside its limits: the typed sums may show what it was. */
function repairItem(puzzle: Puzzle, index: number, found: Map<number, Proposal>): void {
  const { scores, sums } = puzzle;
  const witnesses = sums.filter(({ cell }) => cell.members.includes(index));
  const reading = scoreReading(scores, index);
  const candidates = solutions(puzzle, index, witnesses).filter(
    // A blank or a text that the sums take for nothing may be just that.
    (value) => value > 0 || reading.kind === 'number',
  );
  const typed =
    'text' in reading ? reading.text : reading.kind === 'number' ? formatDecimal(reading.value) : '';
  const place = scorePlace(scores, index);
  const proposal = proposalOf(
    candidates.map((value) => ({
      ...place,
      value,
      typed,
      slip: reading.kind === 'number' ? slipBetween(value, reading.value) : null,
      support: witnesses.length,
    })),
  );
  if (proposal) found.set(cellKey(place.row, place.column), proposal);
}

/** All items are sound and some typed sums are not what they add up to: one sum is wrong, or one item. */
function repairSums(puzzle: Puzzle, found: Map<number, Proposal>): void {
  const off = puzzle.sums.filter((typed) => !agrees(puzzle, typed));
  const [first] = off;
  if (!first) return;
  const proposal = proposalOf([...sumCandidates(puzzle, off), ...itemCandidates(puzzle, off)]);
  if (!proposal) return;
  for (const { cell } of off) found.set(cellKey(cell.row, cell.column), proposal);
}

function sumCandidates(puzzle: Puzzle, off: readonly TypedSum[]): readonly Candidate[] {
  const [only] = off;
  if (!only || off.length > 1) return [];
  const { cell, typed } = only;
  const [value = ZERO] = expectedOf(puzzle, cell);
  // Other typed sums over the same items that come out right leave only this one to be wrong.
  const proven = cell.members.every((index) =>
    puzzle.sums.some((other) => other !== only && other.cell.members.includes(index)),
  );
  const { row, column } = cell;
  const slip = slipBetween(value, typed);
  return [{ row, column, value, typed: formatDecimal(typed), slip, support: proven ? 1 : 0 }];
}

function itemCandidates(puzzle: Puzzle, off: readonly TypedSum[]): readonly Candidate[] {
  const { scores, items } = puzzle;
  return items.flatMap((item, index): readonly Candidate[] => {
    if (item === null || !off.every(({ cell }) => cell.members.includes(index))) return [];
    return solutions(puzzle, index, off).map((value) => ({
      ...scorePlace(scores, index),
      value,
      typed: formatDecimal(item),
      slip: itemSlip(puzzle, index, value, item),
      // Two sums that were added up apart and are off by the same amount speak for an item.
      support: off.length > 1 ? off.length : 0,
    }));
  });
}

/** A slip of the hand, or a number taken from elsewhere: what another stage has here, what the next row has. */
function itemSlip(
  { scope, scores, stage, items }: Puzzle,
  index: number,
  meant: Decimal,
  typed: Decimal,
): Slip | null {
  const slip = slipBetween(meant, typed);
  if (slip !== null && slip !== 'digit') return slip;
  const elsewhere = STAGES.some(
    (other) => other !== stage && scope.form.scores[other]?.values[index] === meant,
  );
  if (elsewhere) return 'otherStage';
  const at = scores.at[index] ?? 0;
  const nextRow =
    scores.axis === 'down' &&
    [index - 1, index + 1].some(
      (other) => Math.abs((scores.at[other] ?? -9) - at) === 1 && items[other] === typed,
    );
  return slip ?? (nextRow ? 'nextRow' : null);
}

/** Values of item `index` with which every typed sum agrees; `witnesses` are the sums that have to determine it. */
function solutions(puzzle: Puzzle, index: number, witnesses: readonly TypedSum[]): readonly Decimal[] {
  const [first] = witnesses;
  const max = puzzle.scope.form.indicators[index]?.max ?? null;
  if (!first || max === null) return [];
  const now = puzzle.items[index] ?? ZERO;
  const { rulebook } = puzzle.assessment;
  const wanted = expectedOf(puzzle, first.cell).map((expected) => add(now, subtract(first.typed, expected)));
  return [...new Set(wanted)].filter((value) => {
    if (value < 0 || value > max || roundTo(value, rulebook.decimals.value) !== value) return false;
    const items = puzzle.items.map((item, other) => (other === index ? value : item));
    return puzzle.sums.every((typed) => agrees({ ...puzzle, items }, typed));
  });
}

function agrees(puzzle: Puzzle, { cell, typed }: TypedSum): boolean {
  return expectedOf(puzzle, cell).includes(typed);
}

/** What may stand in a sum; an open item counts as nothing. */
const expectedOf = ({ scope, items }: Puzzle, cell: SumCell): readonly Decimal[] =>
  expectedSums(scope.shape.plain, cell, (index) => items[index] ?? ZERO);
