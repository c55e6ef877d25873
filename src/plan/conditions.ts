/**
 * When is a marked cell still wrong (实时条件)? Said as a native formula of Excel 2010 over the cell and those it depends
 * on, so that the mark goes out by itself once the cell is mended. The `mark` of a check says which condition is its own.
 */
import type { Assessment } from '../assessment/result';
import { placeOf } from '../assessment/score-cells';
import { differs, isOpen, otherText, printTest, slot } from '../formula';
import { CHECK_CODES, checkOf, type CheckCode, type CheckMeta, type LiveMark } from '../checks';
import { formatKindAt } from '../checks/number-format';
import { columnName, toA1, type CellRef } from '../workbook/address';
import { formatDecimal, toNumber } from '../workbook/decimal';
import { isOwnFormula } from '../workbook/own';
import { isError, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { brokenBallots, type BallotMark } from './ballot-conditions';
import type { CellRole, RoleKind } from './cell-roles';
/** A cell under judgement. */
export interface MarkedCell {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly column: number;
  readonly roles: readonly CellRole[];
}

/** Texts that say on purpose that there is no score. */
const WAIVED = ['缺项', '不适用', '/'];

type Of<K extends RoleKind> = Extract<CellRole, { readonly kind: K }>;
type Condition = (assessment: Assessment, cell: MarkedCell) => string | null;

const as = <K extends RoleKind>({ roles }: MarkedCell, kind: K): Of<K> | null =>
  roles.find((role): role is Of<K> => role.kind === kind) ?? null;

const address = ({ row, column }: MarkedCell): string => toA1(row, column);

/** A cell that has to be a number: wrong as text and as error, and as a number when `wrong` says so. */
const number = (c: string, wrong: string, otherwise: string): string =>
  `IF(ISNUMBER(${c}),${wrong},IF(ISERROR(${c}),TRUE,${otherwise}))`;
const filled = (c: string): string => `LEN(${c})>0`;

/** Outside 0…分值; the points are looked up beside the item where they stand there as a number. */
function limits(cell: MarkedCell, { form, index }: Of<'score'>): string {
  const c = address(cell);
  const { max = null, maxPlace = null } = form.indicators[index] ?? {};
  if (max === null || !form.pointsProven) return `${c}<0`;
  const { sheet } = form.table.source;
  const beside = maxPlace && valueAt(sheet, maxPlace.row, maxPlace.column) === toNumber(max);
  return `OR(${c}<0,${c}>${beside ? pointsBeside(cell, maxPlace) : formatDecimal(max)})`;
}

/** In a form the points stand in the same row, in a list above: all items, or all units, read the same formula. */
const pointsBeside = ({ row }: MarkedCell, at: CellRef): string =>
  at.row === row ? `$${toA1(at.row, at.column)}` : `${columnName(at.column)}$${at.row + 1}`;

/** A score that is missing, no number, or outside its limits. */
const ofScore: Condition = ({ rulebook, stage }, cell) => {
  const role = as(cell, 'score');
  const c = address(cell);
  // While nobody has said how 缺项 counts, it is as open as a blank.
  const waits = rulebook.missing.value === 'pending' && role?.form.scores[stage] === role?.scores;
  const otherwise = waits ? 'TRUE' : `AND(${WAIVED.map((word) => `${c}<>"${word}"`).join(',')})`;
  return role && number(c, limits(cell, role), otherwise);
};

/** Cells for any number: scores, sums, ballots, rates. */
const ofNumber: Condition = (assessment, cell) => {
  const c = address(cell);
  if (as(cell, 'score')) return ofScore(assessment, cell);
  if (as(cell, 'sum') || as(cell, 'rate')) return number(c, 'FALSE', filled(c));
  return as(cell, 'count') && number(c, `OR(${c}<0,${c}<>INT(${c}))`, filled(c));
};

const tooFine: Condition = ({ rulebook }, cell) => {
  const role = as(cell, 'score');
  const c = address(cell);
  const places = rulebook.decimals.value;
  return role && number(c, `OR(${limits(cell, role)},ROUND(${c},${places})<>${c})`, 'TRUE');
};

const shownOtherwise: Condition = (_, cell) => {
  const format = formatKindAt(cell.sheet, cell.row, cell.column);
  if (!as(cell, 'score') || format.kind !== 'decimals') return null;
  const c = address(cell);
  return number(c, `ROUND(${c},${format.decimals})<>${c}`, 'TRUE');
};

/** A typed sum that its items do not make; while items are missing nothing is said of it. */
const wrongSum: Condition = (_, cell) => {
  const role = as(cell, 'sum');
  const scores = role?.form.scores[role.sum.stage];
  if (!role || !scores) return null;
  const quantities = role.result.shape.of(scores);
  const wrong = differs(
    slot(quantities.totalSlot),
    quantities.allowedIn(role.sum),
    placeOf(scores, '', role.sum),
  );
  const c = address(cell);
  return wrong && number(c, wrong, filled(c));
};

/** A typed grade that is not the computed one. */
const wrongGrade: Condition = ({ rulebook, stage }, cell) => {
  const role = as(cell, 'grade');
  const scores = role?.form.scores[stage];
  if (!role || !scores || role.unit.forms.length > 1) return null;
  const c = address(cell);
  if (role.unit.grade === null) {
    const known = rulebook.grades.value.map(({ name }) => `${c}<>"${name}"`);
    return `AND(${filled(c)},${known.join(',')})`;
  }
  const { grade, gradeOfCell } = role.result.shape.of(scores);
  const total = totalInCell(role, stage);
  const other = total
    ? otherText(c, gradeOfCell, placeOf(scores, '', total))
    : otherText(c, grade.stated, placeOf(scores));
  return other && `AND(${filled(c)},${other})`;
};

/** The cell of the total where it holds the unit's total, or will once it is graded; `null` where it says something else. */
function totalInCell({ form, unit }: Of<'grade'>, stage: Assessment['stage']): CellRef | null {
  const total = form.sums.find((sum) => sum.role === 'total' && sum.stage === stage);
  if (!total) return null;
  const { reading, formula } = total;
  const typedRight = reading.kind === 'number' && reading.value === unit.total;
  return typedRight || reading.kind === 'blank' || isOwnFormula(formula) ? total : null;
}

/** A grade typed though scores are missing. */
const earlyGrade: Condition = ({ stage }, cell) => {
  const role = as(cell, 'grade');
  const scores = role?.form.scores[stage];
  const open = role && scores && printTest(isOpen(role.result.shape.of(scores).total), placeOf(scores));
  return open ? `AND(${filled(address(cell))},${open})` : null;
};

/** A place that is empty and has to be filled in. */
const empty: Condition = (_, cell) => {
  const value = valueAt(cell.sheet, cell.row, cell.column);
  const isEmpty = !isError(value) && String(value ?? '').trim() === '';
  // TRIM leaves the blank of Chinese text (U+3000) alone.
  return isEmpty ? `TRIM(SUBSTITUTE(${address(cell)},"\u3000",""))=""` : null;
};

const ballots =
  (broken: BallotMark): Condition =>
  (assessment, cell) => {
    const role = as(cell, 'count') ?? as(cell, 'rate');
    return role && brokenBallots(broken, assessment, cell, role.survey);
  };

const CONDITIONS: Readonly<Record<LiveMark, Condition>> = {
  wrongScore: ofScore,
  noNumber: ofNumber,
  tooFine,
  shownOtherwise,
  wrongSum,
  wrongGrade,
  earlyGrade,
  empty,
  answersDiffer: ballots('answersDiffer'),
  tooManyReturned: ballots('tooManyReturned'),
  tooManyValid: ballots('tooManyValid'),
  noBallots: ballots('noBallots'),
  wrongRate: ballots('wrongRate'),
  mixedScale: ballots('mixedScale'),
};

const isLiveMark = (mark: CheckMeta['mark']): mark is LiveMark => mark in CONDITIONS;

/** Codes whose marks can go out by themselves. */
export const LIVE_CODES = CHECK_CODES.filter((code) => isLiveMark(checkOf(code).meta.mark));

/** The formula, without `=`, that is true while the cell is still wrong; `null` where none can say it. */
export function stillWrong(code: CheckCode, assessment: Assessment, cell: MarkedCell): string | null {
  const { mark } = checkOf(code).meta;
  return isLiveMark(mark) ? CONDITIONS[mark](assessment, cell) : null;
}
