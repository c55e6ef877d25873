/**
 * 考核结果 as other sheets count it: where its columns stand, and formulas over them. COUNTIFS and SUMPRODUCT, nothing newer
 * than Excel 2010; figures are rounded, so that a criterion made of one finds it again.
 */
import { quoted } from '../formula';
import { areaToA1, sheetPrefix, toA1 } from '../workbook/address';
import type { SheetEdit } from '../workbook/edit';
import type { Assessment, UnitResult } from '../assessment/result';
import { RESULT_COLUMNS, RESULT_HEADER_ROWS } from './results-sheet';

/** More units than this have no live ranks: each of them would look at all the others. */
const MOST_UNITS = 2000;
/** Characters that a criterion takes for more than themselves. */
const PATTERN = /[*?~<>=]/;

export class ResultLinks {
  private readonly lines: ReadonlyMap<UnitResult, number>;
  private readonly prefix: string;
  private readonly last: number;

  private constructor({ units }: Assessment, { sheet }: SheetEdit) {
    this.lines = new Map(units.map((unit, index) => [unit, RESULT_HEADER_ROWS + index]));
    this.prefix = sheetPrefix(sheet);
    this.last = RESULT_HEADER_ROWS + units.length - 1;
  }

  /** `null` where there is no 考核结果 to count, too many units, or names that a criterion cannot say. */
  static to(assessment: Assessment, results: SheetEdit | null): ResultLinks | null {
    const { units, pools, rulebook } = assessment;
    const names = [
      ...pools.map(({ pool }) => pool),
      ...rulebook.grades.value.map(({ name }) => name),
      ...units.map(({ unit }) => unit),
    ];
    const sayable = names.every((name) => !PATTERN.test(name) && name.length < 200);
    return results && units.length > 0 && units.length <= MOST_UNITS && sayable
      ? new ResultLinks(assessment, results)
      : null;
  }

  private column(column: number): string {
    const area = areaToA1({ top: RESULT_HEADER_ROWS, left: column, bottom: this.last, right: column });
    return this.prefix + area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  }

  private cell(unit: UnitResult, column: number): string | null {
    const line = this.lines.get(unit);
    return line === undefined ? null : this.prefix + toA1(line, column);
  }

  total = (unit: UnitResult): string | null => this.cell(unit, RESULT_COLUMNS.total);
  grade = (unit: UnitResult): string | null => this.cell(unit, RESULT_COLUMNS.grade);

  /** How many units of a pool have a grade; with `total` those whose total meets the criterion. */
  inPool(pool: string, grade: string, total?: string): string {
    const criteria = [
      `${this.column(RESULT_COLUMNS.pool)},${quoted(pool)}`,
      `${this.column(RESULT_COLUMNS.grade)},${quoted(grade)}`,
      ...(total === undefined ? [] : [`${this.column(RESULT_COLUMNS.total)},${total}`]),
    ];
    return `COUNTIFS(${criteria.join(',')})`;
  }

  /** How many units have a grade. */
  graded = (grade: string): string => `COUNTIF(${this.column(RESULT_COLUMNS.grade)},${quoted(grade)})`;

  /** How many of the units that an area of the sheet names have a grade. */
  gradedAmong = (names: string, grade: string): string =>
    `SUMPRODUCT(COUNTIFS(${this.column(RESULT_COLUMNS.unit)},${names},${this.column(RESULT_COLUMNS.grade)},${quoted(grade)}))`;
}
