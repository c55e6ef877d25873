/** The sheet 考核结果: every unit in order, its figures as live links to the forms they come from. */
import { cellsOf, print, slot, type Spot } from '../formula';
import { sheetPrefix, cellKey } from '../workbook/address';
import { toNumber, type Decimal } from '../workbook/decimal';
import type { CellEdit, GeneratedCell, SheetEdit } from '../workbook/edit';
import { isOwnFormula, ownFormula } from '../workbook/own';
import { formulaAt, valueAt, type Snapshot } from '../workbook/snapshot';
import { isInPrintedGap } from '../assessment/grade';
import { gradeOfTotal } from '../assessment/quantities';
import type { Assessment, FormResult, UnitResult, Unsettled } from '../assessment/result';
import { placeOf } from '../assessment/score-cells';
import { figureAt, mergedQuantities } from '../assessment/villages';
import type { Stage, SumRole } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import { decisionRemark } from './decision-remark';
import { formulaCell, placeSheet, row, titleCell, valueCell, type GeneratedRow } from './sheet-content';
import type { PlanWords } from './words';

/** Columns of the sheet, from 0. */
export const RESULT_COLUMNS = { unit: 1, total: 6, grade: 7, pool: 8 };
const COLUMNS = 10;
export const RESULT_HEADER_ROWS = 3;
const WIDTHS = [6, 26, 12, 18, 10, 10, 10, 10, 14, 40];

export function planResultsSheet(
  assessment: Assessment,
  snapshot: Snapshot,
  edits: readonly CellEdit[],
  words: PlanWords,
): SheetEdit {
  const links = new Links(snapshot, edits);
  const { headings } = words;
  const header = [
    headings.serial, headings.unit, headings.township, headings.villages, headings.base,
    headings.bonus, headings.total, headings.grade, headings.pool, headings.remark,
  ]; // prettier-ignore
  const subtitle = words.subtitle({
    document: assessment.rulebook.document,
    stage: assessment.stage,
    provisional: assessment.stage !== 'city',
  });
  const rows: GeneratedRow[] = [
    [titleCell(words.resultTitle)],
    [valueCell(`${subtitle} ${words.generated}`, 'note')],
    row('header', header),
    ...assessment.units.map((unit, index) => unitRow(assessment, unit, index, links, words)),
  ];
  const last = COLUMNS - 1;
  return {
    kind: 'sheet',
    ...placeSheet(snapshot, words.resultSheet),
    widths: WIDTHS,
    rows,
    merges: [0, 1].map((line) => ({ top: line, left: 0, bottom: line, right: last })),
    headerRows: RESULT_HEADER_ROWS,
    landscape: true,
  };
}

function unitRow(
  assessment: Assessment,
  unit: UnitResult,
  index: number,
  links: Links,
  words: PlanWords,
): GeneratedRow {
  const line = RESULT_HEADER_ROWS + index;
  const figure = (role: 'base' | 'bonus' | 'total', value: Decimal | null) =>
    figureCell(assessment, unit, role, value, links, words);
  return [
    valueCell(index + 1, 'number'),
    valueCell(unit.unit),
    valueCell(unit.township),
    valueCell(unit.villages.join('、')),
    figure('base', unit.base),
    figure('bonus', unit.bonus),
    figure('total', unit.total),
    gradeCell(assessment, unit, line, words),
    valueCell(unit.pool),
    valueCell(remarkOf(assessment, unit, words), unit.grade === null ? 'alert' : 'text'),
  ];
}

/** Live: what the cell of the form shows, else what its items make; of several villages merged. */
function figureCell(
  { rulebook }: Assessment,
  unit: UnitResult,
  role: 'base' | 'bonus' | 'total',
  value: Decimal | null,
  links: Links,
  words: PlanWords,
): GeneratedCell {
  const article = role === 'bonus' ? rulebook.bonusPoints.article : rulebook.basePoints.article;
  const formula = figureFormula(rulebook, unit, role, links);
  if (formula === null) return valueCell(value === null ? null : toNumber(value), 'number');
  const label = words.formulaLabel(role, article);
  return formulaCell(ownFormula(label, formula), value === null ? '' : toNumber(value), 'number');
}

/** Why a unit has no grade although its scores say nothing against one: then no formula may say one either. */
const isStuck = ({ unsettled }: UnitResult, ...allowed: readonly Unsettled[]): boolean =>
  unsettled.some((reason) => reason !== 'scores' && !allowed.includes(reason));

function figureFormula(
  rulebook: RuleBook,
  unit: UnitResult,
  role: 'base' | 'bonus' | 'total',
  links: Links,
): string | null {
  if (unit.forms.length === 0 || isStuck(unit, 'typedSum')) return null;
  if (unit.forms.length === 1) {
    const at = links.figureOf(unit, 0, role);
    return at === null ? null : print(slot(0), () => at);
  }
  const { stated } = mergedQuantities(unit.forms.length, rulebook)[role];
  const cells = new Map(
    cellsOf(stated).map((index) => {
      const { form, figure } = figureAt(index);
      return [index, figure === 'bonusRaw' ? null : links.figureOf(unit, form, figure)] as const;
    }),
  );
  if ([...cells.values()].includes(null)) return null;
  return print(stated, (index) => cells.get(index) ?? '""');
}

function gradeCell(assessment: Assessment, unit: UnitResult, line: number, words: PlanWords): GeneratedCell {
  const { rulebook } = assessment;
  if (unit.forms.length === 0 || isStuck(unit)) return valueCell(null);
  if (unit.adjusted) return valueCell(unit.adjusted.grade.name);
  const total = { prefix: '', row: line, column: RESULT_COLUMNS.total };
  const formula = print(gradeOfTotal(0, rulebook), () => total);
  if (formula === null) return valueCell(unit.grade?.name ?? null);
  const label = words.formulaLabel('grade', rulebook.grades.article);
  return formulaCell(ownFormula(label, formula), unit.grade?.name ?? '', 'text');
}

function remarkOf(assessment: Assessment, unit: UnitResult, words: PlanWords): string | null {
  const { rulebook } = assessment;
  const remarks: string[] = [];
  if (unit.adjusted) remarks.push(decisionRemark(unit.adjusted, words));
  if (unit.forms.length > 1 && unit.total !== null) {
    remarks.push(words.merged(rulebook.villages.value, unit.forms.length));
  }
  if (unit.bonusRaw !== null && unit.bonus !== null && unit.bonusRaw > unit.bonus) {
    remarks.push(words.bonusCapped(String(toNumber((unit.bonusRaw - unit.bonus) as Decimal))));
  }
  const best = rulebook.grades.value.find(({ name }) => name === rulebook.excellent)?.atLeast ?? null;
  if (unit.grade?.name === rulebook.excellent && best !== null && unit.base !== null && unit.base < best) {
    remarks.push(words.onlyThroughBonus(rulebook.excellent));
  }
  if (unit.total !== null && unit.grade && isInPrintedGap(unit.total, rulebook))
    remarks.push(words.printedGap);
  if (unit.grade === null) {
    remarks.push(...unit.unsettled.map((reason) => words.unsettled[reason]));
    remarks.push(words.open(unit.possible.map(({ name }) => name)));
  }
  return remarks.length === 0 ? null : remarks.join(';');
}

/** Finds the cell of a form that shows a figure once the planned edits are applied. */
class Links {
  private readonly planned = new Map<string, CellEdit>();

  constructor(
    private readonly snapshot: Snapshot,
    edits: readonly CellEdit[],
  ) {
    for (const edit of edits) this.planned.set(`${edit.sheet}\n${cellKey(edit.row, edit.column)}`, edit);
  }

  /** The cell of the form that shows the figure, else the formula of its items; `null` in another file. */
  figureOf(unit: UnitResult, index: number, figure: 'base' | 'bonus' | 'total'): Spot | string | null {
    const result = unit.forms[index];
    const scores = result?.form.scores[unit.stage];
    if (!result || !scores || result.form.table.source.file !== this.snapshot.file) return null;
    return (
      this.cellOf(result, unit.stage, figure) ??
      print(
        result.shape.of(scores)[figure].stated,
        placeOf(scores, sheetPrefix(result.form.table.source.sheet.name)),
      )
    );
  }

  private cellOf({ form, stages }: FormResult, stage: Stage, role: SumRole): Spot | null {
    const { sheet } = form.table.source;
    const sum = form.sums.find((cell) => cell.role === role && cell.stage === stage);
    if (!sum) return null;
    const edit = this.planned.get(`${sheet.name}\n${cellKey(sum.row, sum.column)}`);
    const content = edit?.content ?? {
      formula: formulaAt(sheet, sum.row, sum.column),
      value: valueAt(sheet, sum.row, sum.column),
    };
    const totals = stages[stage];
    const value = (role === 'base' ? totals?.base : role === 'bonus' ? totals?.bonus : totals?.total) ?? null;
    const shows = value === null ? isOwnFormula(content.formula) : content.value === toNumber(value);
    return shows ? { prefix: sheetPrefix(sheet.name), row: sum.row, column: sum.column } : null;
  }
}
