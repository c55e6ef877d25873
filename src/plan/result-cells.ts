/** Results in place: every empty result cell of a form, and every cell with an older formula of ours. */
import { toNumber, type Decimal } from '../workbook/decimal';
import { cellKey, toA1 } from '../workbook/address';
import type { CellContent, CellEdit } from '../workbook/edit';
import { isOwnFormula, ownFormula } from '../workbook/own';
import { formulaAt, valueAt, type Scalar, type SheetSnapshot } from '../workbook/snapshot';
import type { Assessment, FormResult, StageTotals, UnitResult } from '../assessment/result';
import { computedSum } from '../assessment/sums';
import type { RuleBook } from '../rulebook/rulebook';
import type { ScoreForm, StageScores, SumCell } from '../reading/record';
import {
  cappedFormula,
  gradeFormula,
  gradeOfItems,
  subtotalFormula,
  sumParts,
  totalFormula,
  type SumParts,
} from './formulas';
import type { PlanWords } from './words';

/** What a result cell is going to hold; `null` clears an older formula of ours. */
interface Result {
  readonly formula: string;
  readonly value: Scalar;
}

/** All edits that put results into the forms of one file. */
export function planResultCells(assessment: Assessment, file: string, words: PlanWords): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (const unit of assessment.units) {
    for (const result of unit.forms) {
      if (result.form.table.source.file === file) edits.push(...formEdits(assessment, unit, result, words));
    }
  }
  return edits;
}

function formEdits(
  assessment: Assessment,
  unit: UnitResult,
  result: FormResult,
  words: PlanWords,
): CellEdit[] {
  const { form, stages } = result;
  const { sheet } = form.table.source;
  const edits: CellEdit[] = [];
  const planned = new Map<number, Result | null>();
  const usable =
    form.pointsProven && !unit.unsettled.some((why) => why === 'mergedCells' || why === 'shownPrecision');
  for (const sum of form.sums) {
    const scores = form.scores[sum.stage];
    const totals = stages[sum.stage];
    const content =
      usable && scores && totals && hasAnyScore(scores)
        ? sumResult(form, sum, scores, totals, assessment.rulebook, words)
        : null;
    if (!isWritable(sheet, sum.row, sum.column)) continue;
    planned.set(cellKey(sum.row, sum.column), content);
    pushEdit(edits, sheet, sum.row, sum.column, content);
  }
  const { grade } = form;
  if (grade && assessment.stage === 'city' && isWritable(sheet, grade.row, grade.column)) {
    pushEdit(edits, sheet, grade.row, grade.column, gradeResult(assessment, unit, result, planned, words));
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

function sumResult(
  form: ScoreForm,
  sum: SumCell,
  scores: StageScores,
  totals: StageTotals,
  rulebook: RuleBook,
  words: PlanWords,
): Result | null {
  // A score outside its limits is a number to Excel: no formula of ours may count it.
  if (sum.members.some((index) => totals.outOfRange.includes(index))) return null;
  const expression = sumExpression(form, sum, scores, rulebook);
  if (expression === null) return null;
  const quantity = sum.role;
  const article = quantity === 'bonus' ? rulebook.bonusPoints.article : rulebook.basePoints.article;
  return {
    formula: ownFormula(words.formulaLabel(quantity, article), expression),
    value: numberOrBlank(computedSum(form, sum, totals)),
  };
}

function sumExpression(
  form: ScoreForm,
  sum: SumCell,
  scores: StageScores,
  rulebook: RuleBook,
): string | null {
  if (sum.role === 'total') {
    const { base, bonus, possible } = baseAndBonus(form, scores, rulebook);
    return possible ? totalFormula(base, bonus, rulebook) : null;
  }
  const parts = sumParts(form, scores, sum.members, rulebook);
  if (!parts) return null;
  if (sum.role === 'base') return cappedFormula(parts, rulebook.basePoints.value);
  if (sum.role === 'bonus') return cappedFormula(parts, rulebook.bonusPoints.value);
  return subtotalFormula(parts);
}

export function baseAndBonus(
  form: ScoreForm,
  scores: StageScores,
  rulebook: RuleBook,
): { readonly base: SumParts | null; readonly bonus: SumParts | null; readonly possible: boolean } {
  const wanted = itemsOf(form.indicators);
  const base = sumParts(form, scores, wanted.base, rulebook);
  const bonus = sumParts(form, scores, wanted.bonus, rulebook);
  const possible =
    (base !== null || wanted.base.length === 0) &&
    (bonus !== null || wanted.bonus.length === 0) &&
    form.indicators.length > 0;
  return { base, bonus, possible };
}

interface ItemsOfParts {
  readonly base: readonly number[];
  readonly bonus: readonly number[];
}

/** All rows of a list have the same indicators. */
const itemsByIndicators = new WeakMap<ScoreForm['indicators'], ItemsOfParts>();

function itemsOf(indicators: ScoreForm['indicators']): ItemsOfParts {
  let items = itemsByIndicators.get(indicators);
  if (!items) {
    const indices = indicators.map((_, index) => index);
    items = {
      base: indices.filter((index) => !indicators[index]?.bonus),
      bonus: indices.filter((index) => indicators[index]?.bonus),
    };
    itemsByIndicators.set(indicators, items);
  }
  return items;
}

const numberOrBlank = (value: Decimal | null): Scalar => (value === null ? '' : toNumber(value));

/** The grade of a form that is the unit's only one; open units keep the cell blank until their scores are there. */
function gradeResult(
  assessment: Assessment,
  unit: UnitResult,
  { form, stages }: FormResult,
  planned: ReadonlyMap<number, Result | null>,
  words: PlanWords,
): Result | null {
  const { rulebook, stage } = assessment;
  const totals = stages[stage];
  const scores = form.scores[stage];
  const waiting = unit.unsettled.length === 1 && unit.unsettled[0] === 'scores';
  if (!totals || !scores || unit.forms.length > 1 || (unit.grade === null && !waiting)) return null;
  if (totals.outOfRange.length > 0 || !hasAnyScore(scores)) return null;
  const label = words.formulaLabel('grade', rulebook.grades.article);
  const value = unit.grade?.name ?? '';
  const total = form.sums.find((sum) => sum.role === 'total' && sum.stage === stage);
  if (total && holdsTotal(form, total, planned)) {
    const formula = ownFormula(label, gradeFormula(toA1(total.row, total.column), rulebook.grades.value));
    return { formula, value };
  }
  const { base, bonus, possible } = baseAndBonus(form, scores, rulebook);
  return possible ? { formula: ownFormula(label, gradeOfItems(base, bonus, rulebook)), value } : null;
}

/** Will the total's cell hold the total: by our formula, or typed and right? */
function holdsTotal(form: ScoreForm, total: SumCell, planned: ReadonlyMap<number, Result | null>): boolean {
  const ours = planned.get(cellKey(total.row, total.column));
  return ours !== undefined ? ours !== null : total.reading.kind === 'number' && form.pointsProven;
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
