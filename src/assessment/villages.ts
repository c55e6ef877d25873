/**
 * A unit of several villages (多村合并): its figures out of those of its forms, by the rule book's policy. Slots are the
 * figures of the forms: of form 0 total, base, bonus before its cap, bonus; then those of form 1, and so on.
 */
import {
  average,
  compare,
  count,
  max,
  min,
  quantity,
  round,
  slot,
  when,
  type Definition,
  type Expr,
  type Quantity,
} from '../formula';
import { RESULT_DECIMALS } from '../workbook/decimal';
import type { RuleBook } from '../rulebook/rulebook';

export const FIGURES = ['total', 'base', 'bonusRaw', 'bonus'] as const;
export type Figure = (typeof FIGURES)[number];

/** Averages that do not end are rounded half up to this many decimals, and so compared and reported. */
const AVERAGE_DECIMALS = 4;

export const figureSlot = (form: number, figure: Figure): number =>
  form * FIGURES.length + FIGURES.indexOf(figure);

/** Which figure of which form a slot is. */
export const figureAt = (index: number): { readonly form: number; readonly figure: Figure } => ({
  form: Math.floor(index / FIGURES.length),
  figure: FIGURES[index % FIGURES.length] ?? 'total',
});

/** The figures of a unit with `forms` forms; all of them are open until every total is there. */
export function mergedQuantities(
  forms: number,
  { villages }: Pick<RuleBook, 'villages'>,
): Readonly<Record<Figure, Quantity>> {
  const slots = (figure: Figure) =>
    Array.from({ length: forms }, (_, form) => slot(figureSlot(form, figure)));
  const totals = slots('total');
  const one = (figure: Figure): Quantity => {
    const definition = (expr: Expr, places: number): Definition => ({
      id: figure,
      articles: villages.article === null ? [] : [villages.article],
      needs: [count(totals)],
      needed: forms,
      unless: [],
      expr,
      places,
    });
    if (villages.value === 'average') return quantity(definition(average(slots(figure)), AVERAGE_DECIMALS));
    const deciding = villages.value === 'lowest' ? min(...totals) : max(...totals);
    // The figures are those of the form that decides; of equals the first.
    const expr = figure === 'total' ? deciding : ofDeciding(totals, deciding, slots(figure));
    return quantity(definition(expr, RESULT_DECIMALS));
  };
  return { total: one('total'), base: one('base'), bonusRaw: one('bonusRaw'), bonus: one('bonus') };
}

function ofDeciding(totals: readonly Expr[], deciding: Expr, figures: readonly Expr[]): Expr {
  const last = figures.at(-1) ?? slot(0);
  return totals
    .slice(0, -1)
    .reduceRight<Expr>(
      (otherwise, total, form) =>
        when(
          compare(round(total, RESULT_DECIMALS), '=', round(deciding, RESULT_DECIMALS)),
          figures[form] ?? last,
          otherwise,
        ),
      last,
    );
}
