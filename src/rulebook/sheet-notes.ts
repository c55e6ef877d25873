/** What one reading of the sheet 考核规则 notes on the way: where values stand, and what is wrong with them. */
import { toA1, type CellRef } from '../workbook/address';
import { isError, valueAt, type SheetSnapshot } from '../workbook/snapshot';
import { ruleCell, type CellReader } from './cells';
import type { RuleBookProblem, RuleBookProblemCode } from './rulebook';
import { quote } from './shape';

export class SheetNotes {
  readonly problems: RuleBookProblem[] = [];
  /** Cells by JSON pointer. */
  readonly cells = new Map<string, CellRef>();
  /** What the sheet calls the value of a pointer. */
  private readonly labels = new Map<string, string>();

  constructor(readonly sheet: SheetSnapshot) {}

  /** Notes where the value of a pointer stands, and under which title. */
  locate(pointer: string, cell: CellRef, label: string): void {
    this.cells.set(pointer, cell);
    this.labels.set(pointer, label);
  }

  isBlank(row: number, column: number): boolean {
    return ruleCell(this.sheet, row, column) === null;
  }

  /** The value of a cell; `undefined` when it is blank or unreadable, and then the latter is reported. */
  read(row: number, column: number, label: string, reader: CellReader): unknown {
    const cell = ruleCell(this.sheet, row, column);
    if (cell === null) return undefined;
    const value = cell === undefined ? undefined : reader(cell);
    if (value === undefined) {
      const raw = valueAt(this.sheet, row, column);
      const found = quote(isError(raw) ? raw.error : raw);
      this.report('unreadable', row, column, { item: label, found });
    }
    return value;
  }

  report(code: RuleBookProblemCode, row: number, column: number, params: RuleBookProblem['params']): void {
    this.problems.push({ code, where: toA1(row, column), params });
  }

  /** Reports a problem of a pointer at the cell that states the value, or the nearest value around it. */
  readonly reportPointer = (problem: RuleBookProblem): void => {
    let pointer = problem.where;
    while (pointer !== '' && !this.cells.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    const cell = this.cells.get(pointer);
    if (!cell) {
      this.problems.push(problem);
      return;
    }
    // A clerk knows 满分, not the key `max`.
    const key = this.labels.get(problem.where);
    const params = problem.code === 'missingValue' && key ? { ...problem.params, key } : problem.params;
    this.problems.push({ ...problem, where: toA1(cell.row, cell.column), params });
  };
}
