/**
 * A grade changed by hand (人工调整, 第五条第四项、第五项): a line in the sheet 等次调整 with the total at that time, the
 * reason and who agreed, and the grade in the unit's own cell. The line is what makes it a decision and not a slip.
 */
import type { Assessment, UnitResult } from '../assessment/result';
import {
  ADJUSTMENT_COLUMNS,
  adjustmentSheet,
  FIRST_ADJUSTMENT_ROW,
  readAdjustments,
} from '../reading/adjustments';
import { plain } from '../reading/text';
import type { CellRef } from '../workbook/address';
import { toNumber } from '../workbook/decimal';
import type { CellEdit, Edit, GeneratedCell, SheetEdit } from '../workbook/edit';
import { ADJUSTMENT_LABEL, ownFormula } from '../workbook/own';
import {
  formulaAt,
  textAt,
  usedArea,
  valueAt,
  type Scalar,
  type SheetSnapshot,
  type Snapshot,
} from '../workbook/snapshot';
import { formulaCell, placeSheet, row, valueCell } from './sheet-content';
import type { PlanWords } from './words';

export interface AdjustmentChoice {
  /** Unit and grade by their names. */
  readonly unit: string;
  readonly grade: string;
  readonly reason: string;
  readonly approver: string;
  /** The day of the decision, as an ISO date. */
  readonly day: string;
}

/** Nothing for a unit without a total, a grade that there is not, or a decision without reason or approval. */
export function planAdjustment(
  { units, rulebook }: Assessment,
  snapshot: Snapshot,
  choice: AdjustmentChoice,
  words: PlanWords,
): readonly Edit[] {
  const result = units.find(({ unit }) => unit === choice.unit);
  const known = rulebook.grades.value.some(({ name }) => name === choice.grade);
  const complete = choice.reason.trim() !== '' && choice.approver.trim() !== '';
  if (!result?.grade || result.total === null || !known || !complete) return [];
  const line = lineOf(result, choice);
  const sheet = adjustmentSheet(snapshot);
  const listed = sheet
    ? lineEdits(sheet, line)
    : [adjustmentSheetEdit(placeSheet(snapshot, words.adjustments.sheet), [line], words)];
  return [...listed, ...gradeCells(result, snapshot, choice.grade)];
}

function lineOf(result: UnitResult, { grade, reason, approver, day }: AdjustmentChoice): readonly Scalar[] {
  const line: Scalar[] = [];
  line[ADJUSTMENT_COLUMNS.unit] = result.unit;
  line[ADJUSTMENT_COLUMNS.computed] = result.grade?.name ?? null;
  line[ADJUSTMENT_COLUMNS.then] = result.total === null ? null : toNumber(result.total);
  line[ADJUSTMENT_COLUMNS.grade] = grade;
  line[ADJUSTMENT_COLUMNS.reason] = reason.trim();
  line[ADJUSTMENT_COLUMNS.approver] = approver.trim();
  line[ADJUSTMENT_COLUMNS.day] = day;
  return line;
}

/**
 * Takes a change back: the line loses its grade, and so its force, and keeps the rest as a record; the unit's cells lose the
 * grade that the line had put there. Nothing for a unit without such a line.
 */
export function planWithdrawal(
  { units }: Assessment,
  snapshot: Snapshot,
  { unit, day }: Pick<AdjustmentChoice, 'unit' | 'day'>,
  words: PlanWords,
): readonly CellEdit[] {
  const result = units.find((other) => other.unit === unit);
  const line = readAdjustments(snapshot).find((other) => other.unit.text === unit);
  if (!result || !line) return [];
  const record = words.adjustments.withdrawn(line.grade.text, day, line.reason.text);
  const onLine = [
    cellEdit(line.sheet, line.grade.row, line.grade.column, null),
    cellEdit(line.sheet, line.reason.row, line.reason.column, record),
  ];
  const onForms = result.forms.map(({ form: { table, grade } }) =>
    grade && table.source.file === snapshot.file && holds(table.source.sheet, grade, line.grade.text)
      ? cellEdit(table.source.sheet, grade.row, grade.column, null)
      : null,
  );
  return [...onLine, ...onForms].flatMap((edit) => edit ?? []);
}

/** Does a cell hold this text, typed? */
const holds = (sheet: SheetSnapshot, { row: at, column }: CellRef, text: string): boolean =>
  formulaAt(sheet, at, column) === null && plain(textAt(sheet, at, column)) === text;

/** Over the unit's own line, else below the last one. */
function lineEdits(sheet: SheetSnapshot, line: readonly Scalar[]): CellEdit[] {
  const next = Math.max(FIRST_ADJUSTMENT_ROW, (usedArea(sheet)?.bottom ?? 0) + 1);
  let at = next;
  for (let index = FIRST_ADJUSTMENT_ROW; index < next; index += 1) {
    if (textAt(sheet, index, ADJUSTMENT_COLUMNS.unit) === line[ADJUSTMENT_COLUMNS.unit]) at = index;
  }
  return line.flatMap((value, column) => {
    const edit = cellEdit(sheet, at, column, value);
    return edit ? [edit] : [];
  });
}

function cellEdit(sheet: SheetSnapshot, at: number, column: number, value: Scalar): CellEdit | null {
  const expected = { formula: formulaAt(sheet, at, column), value: valueAt(sheet, at, column) };
  if (expected.formula === null && expected.value === value) return null;
  const content = { formula: null, value };
  return { kind: 'cell', sheet: sheet.name, row: at, column, expected, content };
}

/** The sheet 等次调整 with these lines, each in the order of `ADJUSTMENT_COLUMNS`. */
export function adjustmentSheetEdit(
  place: Pick<SheetEdit, 'sheet' | 'replaces'>,
  lines: readonly (readonly Scalar[])[],
  words: PlanWords,
): SheetEdit {
  const { title, note, headings, widths } = words.adjustments;
  const heading: GeneratedCell = formulaCell(
    ownFormula(ADJUSTMENT_LABEL, `"${title.replace(/"/g, '""')}"`),
    title,
    'title',
  );
  return {
    kind: 'sheet',
    ...place,
    widths,
    rows: [
      [heading],
      [valueCell(note, 'note')],
      row('header', headings),
      ...lines.map((line) =>
        line.map((value) => valueCell(value, typeof value === 'number' ? 'number' : 'text')),
      ),
    ],
    merges: [0, 1].map((top) => ({ top, left: 0, bottom: top, right: headings.length - 1 })),
    headerRows: FIRST_ADJUSTMENT_ROW,
    landscape: true,
  };
}

/** The unit's grade cells; what stands there now is what the person has before the eyes, and comes back by undo. */
const gradeCells = ({ forms }: UnitResult, { file }: Snapshot, grade: string): CellEdit[] =>
  forms.flatMap(({ form: { table, grade: cell } }) => {
    const edit =
      cell && table.source.file === file ? cellEdit(table.source.sheet, cell.row, cell.column, grade) : null;
    return edit ? [edit] : [];
  });
