/** Formulas of a sheet while it is read. Shared formulas are written out for every cell that uses them. */
import { checkLimit } from './errors';
import { renderTemplate, templateOf, type FormulaTemplate } from '../../workbook/formula-shift';
import type { Limits } from './limits';
import { cellKey } from '../../workbook/address';

interface Master {
  readonly row: number;
  readonly column: number;
  readonly template: FormulaTemplate;
}

/** Characters of formulas so far, over all sheets of a workbook. */
export interface FormulaBudget {
  used: number;
}

export class FormulaBuilder {
  readonly formulas = new Map<number, string>();
  /** Cells that carry a shared formula for others, with its number. */
  readonly masters = new Map<number, number>();
  private readonly open = new Map<number, Master>();
  private readonly waiting: { readonly row: number; readonly column: number; readonly index: number }[] = [];

  constructor(
    private readonly budget: FormulaBudget,
    private readonly limits: Limits,
  ) {}

  /** A formula of one cell's own. */
  plain(row: number, column: number, written: string): void {
    const text = written.replace(/^=+/, '');
    if (text === '') return;
    this.budget.used += text.length;
    if (this.budget.used > this.limits.formulaCharacters) {
      checkLimit('formulaCharacters', this.budget.used, this.limits.formulaCharacters);
    }
    // The sign has no place in a file, and some writers put one there.
    this.formulas.set(cellKey(row, column), `=${text}`);
  }

  master(row: number, column: number, index: number, text: string): void {
    this.plain(row, column, text);
    this.open.set(index, { row, column, template: templateOf(text.replace(/^=+/, '')) });
    this.masters.set(cellKey(row, column), index);
  }

  follower(row: number, column: number, index: number): void {
    const master = this.open.get(index);
    if (!master) {
      this.waiting.push({ row, column, index });
      return;
    }
    this.plain(row, column, renderTemplate(master.template, row - master.row, column - master.column));
  }

  /** Settles cells that came before their master. Those that have none keep only their value. */
  finish(): void {
    for (const { row, column, index } of this.waiting) {
      if (this.open.has(index)) this.follower(row, column, index);
    }
  }
}
