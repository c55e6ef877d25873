/** Formulas of a shape, printed once for all rows of a list and moved from row to row. */
import { placeOf } from '../assessment/score-cells';
import { print, type Expr } from '../formula';
import type { StageScores } from '../reading/record';
import type { CellRef } from '../workbook/address';
import { renderTemplate, templateOf, type FormulaTemplate } from '../workbook/formula-shift';

interface Printed {
  readonly line: number;
  readonly template: FormulaTemplate | null;
}

export class ShapePrinter {
  private readonly known = new Map<StageScores['at'], Map<Expr, Printed>>();

  /** The formula of `expr` in the row or form of these scores; `more` are the cells of the slots behind the items. */
  print(expr: Expr, scores: StageScores, ...more: readonly CellRef[]): string | null {
    if (scores.axis === 'down') return print(expr, placeOf(scores, '', ...more));
    let ofShape = this.known.get(scores.at);
    if (!ofShape) this.known.set(scores.at, (ofShape = new Map()));
    let printed = ofShape.get(expr);
    if (!printed) {
      const formula = print(expr, placeOf(scores, '', ...more));
      printed = { line: scores.line, template: formula === null ? null : templateOf(formula) };
      ofShape.set(expr, printed);
    }
    return printed.template && renderTemplate(printed.template, scores.line - printed.line, 0);
  }
}
