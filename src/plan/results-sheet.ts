/** The sheet 考核结果: every unit in order, its figures as live links to the forms they come from. */
import { sheetPrefix, toA1, cellKey } from '../workbook/address';
import { toNumber, type Decimal } from '../workbook/decimal';
import type { CellEdit, GeneratedCell, SheetEdit } from '../workbook/edit';
import { ownFormula } from '../workbook/own';
import { formulaAt, valueAt, type Scalar, type Snapshot } from '../workbook/snapshot';
import { isInPrintedGap } from '../assessment/grade';
import type { Assessment, UnitResult } from '../assessment/result';
import type { ScoreForm, SumRole } from '../reading/record';
import { gradeFormula } from './formulas';
import { decisionRemark } from './decision-remark';
import { formulaCell, placeSheet, row, titleCell, valueCell, type GeneratedRow } from './sheet-content';
import type { PlanWords } from './words';

/** Columns of the sheet, from 0. */
const COLUMN = { base: 4, bonus: 5, total: 6 };
const COLUMNS = 10;
const HEADER_ROWS = 3;
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
    headerRows: HEADER_ROWS,
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
  const line = HEADER_ROWS + index;
  const figure = (role: 'base' | 'bonus' | 'total', value: Decimal | null) =>
    figureCell(assessment, unit, role, value, links, line, words);
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

/** A live link where the form has a cell that shows the figure, else the figure itself. */
function figureCell(
  assessment: Assessment,
  unit: UnitResult,
  role: 'base' | 'bonus' | 'total',
  value: Decimal | null,
  links: Links,
  line: number,
  words: PlanWords,
): GeneratedCell {
  const number: Scalar = value === null ? '' : toNumber(value);
  if (value === null) return valueCell(null, 'number');
  const { rulebook } = assessment;
  const label = words.formulaLabel(
    role,
    role === 'bonus' ? rulebook.bonusPoints.article : rulebook.basePoints.article,
  );
  const cells = unit.forms.map(({ form }) => links.to(form, role, unit));
  const found = cells.filter((cell) => cell !== null);
  if (found.length === cells.length && found.length > 0) {
    return formulaCell(ownFormula(label, mergeExpression(found, assessment)), number, 'number');
  }
  // Forms rarely have a cell for the bonus alone: it is what the total has above the base.
  const derivable = role === 'bonus' && unit.forms.length === 1 && unit.base !== null;
  if (
    derivable &&
    unit.forms.every(({ form }) => links.to(form, 'base', unit) && links.to(form, 'total', unit))
  ) {
    const total = toA1(line, COLUMN.total);
    const base = toA1(line, COLUMN.base);
    const expression = `IF(OR(${total}="",${base}=""),"",ROUND(${total}-${base},6))`;
    return formulaCell(ownFormula(label, expression), number, 'number');
  }
  return valueCell(number, 'number');
}

function mergeExpression(cells: readonly string[], { rulebook }: Assessment): string {
  const [first = ''] = cells;
  if (cells.length === 1) return first;
  const list = cells.join(',');
  const complete = `COUNT(${list})<${cells.length}`;
  const merged = { average: `ROUND(AVERAGE(${list}),4)`, lowest: `MIN(${list})`, highest: `MAX(${list})` };
  return `IF(${complete},"",${merged[rulebook.villages.value]})`;
}

function gradeCell(assessment: Assessment, unit: UnitResult, line: number, words: PlanWords): GeneratedCell {
  const { grades } = assessment.rulebook;
  if (unit.grade === null) return valueCell(null);
  if (unit.adjusted) return valueCell(unit.adjusted.grade.name);
  const label = words.formulaLabel('grade', grades.article);
  const formula = ownFormula(label, gradeFormula(toA1(line, COLUMN.total), grades.value));
  return formulaCell(formula, unit.grade.name, 'text');
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

  to(form: ScoreForm, role: SumRole, unit: UnitResult): string | null {
    const { file, sheet } = form.table.source;
    if (file !== this.snapshot.file) return null;
    const sum = form.sums.find((cell) => cell.role === role && cell.stage === unit.stage);
    if (!sum) return null;
    const edit = this.planned.get(`${sheet.name}\n${cellKey(sum.row, sum.column)}`);
    const content = edit?.content ?? {
      formula: formulaAt(sheet, sum.row, sum.column),
      value: valueAt(sheet, sum.row, sum.column),
    };
    const totals = unit.forms.find((result) => result.form === form)?.stages[unit.stage];
    const value = role === 'base' ? totals?.base : role === 'bonus' ? totals?.bonus : totals?.total;
    const shows = value !== null && value !== undefined && content.value === toNumber(value);
    return shows ? `${sheetPrefix(sheet.name)}${toA1(sum.row, sum.column)}` : null;
  }
}
