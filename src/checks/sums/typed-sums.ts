/**
 * Sums typed by staff (小计, 合计, 总分) against the computed ones: one pass for S01–S05 and B03. A sum is compared only when
 * all its items have a score within limits; a difference that follows from another fault is no fault of its own.
 */
import type { FormQuantities } from '../../assessment/quantities';
import { cellsIn } from '../../assessment/score-cells';
import { evaluate, type Cells } from '../../formula';
import { valueOf } from '../../reading/number';
import type { ScoreForm, SumCell } from '../../reading/record';
import { subtract, sum, type Decimal } from '../../workbook/decimal';
import { formFigures, isStageAverage } from '../../assessment/stage-average';
import { holdsBonus } from '../../assessment/sums';
import { isOwnFormula } from '../../workbook/own';
import { shared, type County } from '../county';
import { formScopes, type FormScope } from '../scope';
import { openForms } from '../template/open-forms';
import { memberVariants } from './member-values';
import { missedCells } from './missed-cells';

export type SumCode = 'S01' | 'S02' | 'S03' | 'S04' | 'S05' | 'B03';

export interface SumFault {
  readonly code: SumCode;
  readonly scope: FormScope;
  readonly cell: SumCell;
  readonly typed: Decimal;
  readonly expected: Decimal;
  /** S04: points of the head. S05: 100 or 120. */
  readonly limit: Decimal;
}

/** All disagreeing sums, in reading order. */
export const sumFaults = shared((assessment): readonly SumFault[] =>
  formScopes(assessment).flatMap((scope) => faultsOfForm(assessment, scope)),
);

const NONE: readonly SumFault[] = [];

function faultsOfForm(assessment: County, scope: FormScope): readonly SumFault[] {
  const { form } = scope;
  if (!form.pointsProven || openForms(assessment).has(form)) return NONE;
  const compared = form.sums.flatMap((cell) => compare(assessment, scope, cell));
  const off = compared.filter(({ agrees }) => !agrees);
  return off
    .filter((candidate) => !isExplained(candidate, off) && !hasOwnFault(assessment, scope, candidate.cell))
    .map((candidate) => faultOf(scope, candidate, compared));
}

/** A formula that misses items is V14, an average of the stages P05. */
const hasOwnFault = (assessment: County, scope: FormScope, cell: SumCell): boolean =>
  missedCells(assessment).has(cell) ||
  isStageAverage(cell, formFigures({ form: scope.form, stages: scope.totals }));

/** A number that is not our own formula's: typed, or computed by a formula of the user's. */
const typedIn = ({ reading, formula }: SumCell): Decimal | null =>
  isOwnFormula(formula) ? null : valueOf(reading);

interface Compared {
  readonly cell: SumCell;
  readonly typed: Decimal;
  readonly expected: Decimal;
  readonly agrees: boolean;
}

function compare(assessment: County, scope: FormScope, cell: SumCell): readonly Compared[] {
  const typed = typedIn(cell);
  const scores = scope.form.scores[cell.stage];
  if (typed === null || !scores) return [];
  const asRead = evaluate(scope.shape.of(scores).of(cell).stated, cellsIn(scores));
  if (asRead === typed) return [{ cell, typed, expected: typed, agrees: true }];
  const variants = memberVariants(assessment, scope.form, scores, cell);
  // Where missing items are made up for in proportion, the sum is what it is.
  const scaled =
    assessment.rulebook.missing.value === 'proportional' &&
    cell.members.some((index) => scores.odd.get(index)?.kind === 'notApplicable');
  const wanted =
    scaled && typeof asRead === 'number'
      ? [asRead]
      : variants.flatMap((cells) => expectedSums(scope.shape.plain, cell, cells));
  const [expected] = wanted;
  return expected === undefined ? [] : [{ cell, typed, expected, agrees: wanted.includes(typed) }];
}

/** What may stand in the cell over these contents; the computed result first. */
export const expectedSums = (quantities: FormQuantities, cell: SumCell, cells: Cells): readonly Decimal[] =>
  quantities.allowedIn(cell).flatMap(({ value }) => {
    const sum = evaluate(value, cells);
    return typeof sum === 'number' ? [sum] : [];
  });

/** Does the difference follow from smaller sums that are off themselves? */
function isExplained(candidate: Compared, off: readonly Compared[]): boolean {
  const difference = ({ typed, expected }: Compared) => subtract(typed, expected);
  const own = difference(candidate);
  const parts = off.filter(
    (other) =>
      other !== candidate &&
      other.cell.stage === candidate.cell.stage &&
      other.cell.members.length < candidate.cell.members.length &&
      other.cell.members.every((index) => candidate.cell.members.includes(index)),
  );
  const outermost = parts.filter(
    (part) =>
      !parts.some(
        (other) =>
          other.cell.members.length > part.cell.members.length &&
          part.cell.members.every((index) => other.cell.members.includes(index)),
      ),
  );
  return (
    parts.some((part) => difference(part) === own) ||
    (outermost.length > 1 && sum(outermost.map(difference)) === own)
  );
}

function faultOf(
  scope: FormScope,
  { cell, typed, expected }: Compared,
  compared: readonly Compared[],
): SumFault {
  // Of a base the points add up to 100, of a total to 120: else the form would not be scored (T04).
  const limit = sum(cell.members.flatMap((index) => scope.form.indicators[index]?.max ?? []));
  const fault = { scope, cell, typed, expected, limit };
  const totals = scope.totals[cell.stage];
  if (totals && holdsBonus(scope.form, cell, totals)) return { ...fault, code: 'B03' };
  if (cell.role === 'subtotal') return { ...fault, code: typed > limit ? 'S04' : 'S02' };
  if (typed > limit && cell.role !== 'bonus') return { ...fault, code: 'S05' };
  // The one 小计 of a form may cover all base items; to staff it is a subtotal still.
  if (cell.role !== 'total' && cell.label.endsWith('小计')) return { ...fault, code: 'S02' };
  const partsRight = cell.role === 'total' && (isOnePerHead(scope.form) || addsUpFromParts(cell, compared));
  return { ...fault, code: partsRight ? 'S03' : 'S01' };
}

/** The "items" of the form are its heads themselves: then the sum of subtotals is all there is. */
export function isOnePerHead({ indicators }: ScoreForm): boolean {
  const heads = new Set(indicators.map(({ head }) => head));
  return indicators.length > 1 && heads.size === indicators.length;
}

/** Typed subtotals cover all items and agree with them: only the total is wrong. */
function addsUpFromParts(total: SumCell, compared: readonly Compared[]): boolean {
  const parts = headParts(
    total,
    compared.filter(({ agrees }) => agrees).map(({ cell }) => cell),
  );
  return parts.length > 1;
}

/** Subtotals of the heads that together cover the total's members, each once; empty when they do not. */
export function headParts(total: SumCell, cells: readonly SumCell[]): readonly SumCell[] {
  const ofHeads = cells
    .filter(({ role, stage }) => (role === 'subtotal' || role === 'bonus') && stage === total.stage)
    .sort((a, b) => b.members.length - a.members.length);
  const parts: SumCell[] = [];
  const covered = new Set<number>();
  for (const part of ofHeads) {
    if (part.members.some((index) => covered.has(index))) continue;
    parts.push(part);
    for (const index of part.members) covered.add(index);
  }
  if (covered.size < total.members.length) return [];
  return parts.sort((a, b) => a.row - b.row || a.column - b.column);
}
