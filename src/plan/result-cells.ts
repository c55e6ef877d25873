/** Results in place: every empty result cell of a form, and every cell with an older formula of ours. */
import { toNumber, type Decimal } from '../workbook/decimal';
import { cellKey } from '../workbook/address';
import type { CellContent, CellEdit } from '../workbook/edit';
import { isOwnFormula, ownFormula } from '../workbook/own';
import { formulaAt, valueAt, type Scalar, type SheetSnapshot } from '../workbook/snapshot';
import type { Assessment, FormResult, UnitResult, Unsettled } from '../assessment/result';
import { computedSum } from '../assessment/sums';
import type { StageScores, SumCell } from '../reading/record';
import { ShapePrinter } from './shape-printer';
import type { PlanWords } from './words';

/** What a result cell is going to hold; `null` clears an older formula of ours. */
interface Result {
  readonly formula: string;
  readonly value: Scalar;
}

interface Planning {
  readonly assessment: Assessment;
  readonly words: PlanWords;
  readonly printer: ShapePrinter;
}

/** All edits that put results into the forms of one file. */
export function planResultCells(assessment: Assessment, file: string, words: PlanWords): readonly CellEdit[] {
  const planning = { assessment, words, printer: new ShapePrinter() };
  const edits: CellEdit[] = [];
  for (const unit of assessment.units) {
    for (const result of unit.forms) {
      if (result.form.table.source.file === file) edits.push(...formEdits(planning, unit, result));
    }
  }
  return edits;
}

/** Why not even the sums of a form are certain. */
const UNCERTAIN: ReadonlySet<Unsettled> = new Set(['mergedCells', 'unread', 'twoReadings', 'shownPrecision']);

function formEdits(planning: Planning, unit: UnitResult, result: FormResult): CellEdit[] {
  const { form } = result;
  const { sheet } = form.table.source;
  const edits: CellEdit[] = [];
  const planned = new Map<number, Result | null>();
  const usable = form.pointsProven && !unit.unsettled.some((reason) => UNCERTAIN.has(reason));
  for (const sum of form.sums) {
    if (!isWritable(sheet, sum.row, sum.column)) continue;
    const content = usable ? sumResult(planning, result, sum) : null;
    planned.set(cellKey(sum.row, sum.column), content);
    pushEdit(edits, sheet, sum.row, sum.column, content);
  }
  const { grade } = form;
  if (grade && planning.assessment.stage === 'city' && isWritable(sheet, grade.row, grade.column)) {
    pushEdit(edits, sheet, grade.row, grade.column, gradeResult(planning, unit, result, planned));
  }
  return edits;
}

const hasAnyScore = (scores: StageScores): boolean =>
  scores.values.some((value) => !Number.isNaN(value)) ||
  [...scores.odd.values()].some(({ kind }) => kind === 'notApplicable' || kind === 'unreadable');

/** Only empty cells and cells with our own formula are ours to write. */
export function isWritable(sheet: SheetSnapshot, row: number, column: number): boolean {
  const formula = formulaAt(sheet, row, column);
  return formula === null ? valueAt(sheet, row, column) === null : isOwnFormula(formula);
}

/** The stage that is assessed gets its formulas before there are scores: they come up once these are filled in. */
function sumResult(
  { assessment, words, printer }: Planning,
  result: FormResult,
  sum: SumCell,
): Result | null {
  const scores = result.form.scores[sum.stage];
  if (!scores || (sum.stage !== assessment.stage && !hasAnyScore(scores))) return null;
  const quantity = result.shape.of(scores).of(sum);
  const formula = quantity.needed > 0 ? printer.print(quantity.stated, scores) : null;
  if (formula === null) return null;
  const { bonusPoints, basePoints } = assessment.rulebook;
  const article = sum.role === 'bonus' ? bonusPoints.article : basePoints.article;
  return {
    formula: ownFormula(words.formulaLabel(sum.role, article), formula),
    value: numberOrBlank(computedSum(result, sum)),
  };
}

const numberOrBlank = (value: Decimal | null): Scalar => (value === null ? '' : toNumber(value));

/** The grade of a form that is the unit's only one; open units keep the cell blank until their scores are there. */
function gradeResult(
  { assessment, words, printer }: Planning,
  unit: UnitResult,
  result: FormResult,
  planned: ReadonlyMap<number, Result | null>,
): Result | null {
  const { rulebook, stage } = assessment;
  const { form, shape } = result;
  const scores = form.scores[stage];
  const waiting = unit.unsettled.every((reason) => reason === 'scores');
  if (!scores || unit.forms.length > 1 || !waiting || !form.pointsProven) return null;
  const quantities = shape.of(scores);
  const total = form.sums.find((sum) => sum.role === 'total' && sum.stage === stage);
  const formula =
    total && holdsTotal(result, total, planned)
      ? printer.print(quantities.gradeOfCell, scores, total)
      : printer.print(quantities.grade.stated, scores);
  if (formula === null) return null;
  const label = words.formulaLabel('grade', rulebook.grades.article);
  return { formula: ownFormula(label, formula), value: unit.grade?.name ?? '' };
}

/** Will the total's cell hold the total: by our formula, or typed and right? */
function holdsTotal(
  result: FormResult,
  total: SumCell,
  planned: ReadonlyMap<number, Result | null>,
): boolean {
  const ours = planned.get(cellKey(total.row, total.column));
  if (ours !== undefined) return ours !== null;
  return total.reading.kind === 'number' && total.reading.value === result.stages[total.stage]?.total;
}

/** An edit only where something changes: planning a graded workbook again plans nothing. */
function pushEdit(
  edits: CellEdit[],
  sheet: SheetSnapshot,
  row: number,
  column: number,
  result: Result | null,
): void {
  const expected: CellContent = {
    formula: formulaAt(sheet, row, column),
    value: valueAt(sheet, row, column),
  };
  const content: CellContent = result ?? { formula: null, value: null };
  if (expected.formula === content.formula && expected.value === content.value) return;
  // A formula in a cell formatted as text would be shown as a text.
  const textual = result !== null && sheet.formats.get(cellKey(row, column)) === '@';
  const format = textual ? { format: 'General' } : {};
  edits.push({ kind: 'cell', sheet: sheet.name, row, column, expected, content, ...format });
}
