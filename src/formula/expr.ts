/**
 * Expressions (表达式) over the cells of a table shape: all rows of a list, all forms of one layout, share them. A slot is a
 * cell of the shape by its number; which cell that is, a `Place` says. Every expression means exactly what the native
 * formula printed from it means to a spreadsheet: a sum passes over texts and blanks, a blank is no text and counts as 0.
 */
import type { Decimal } from '../workbook/decimal';

export interface Slot {
  readonly kind: 'slot';
  readonly slot: number;
}

/** A text that counts as a number (“5分”): `value` while that very text stands in the cell, else 0. */
export interface Counted {
  readonly kind: 'counted';
  readonly slot: number;
  readonly text: string;
  readonly value: Decimal;
}

/** Another quantity, before it is rounded; 依据 goes on from there. */
export interface Ref {
  readonly kind: 'ref';
  readonly quantity: Quantity;
}

export type Expr =
  | Slot
  | Counted
  | Ref
  | { readonly kind: 'num'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly text: string }
  /** How many cells hold a number; a `Counted` adds one while its text is there. */
  | { readonly kind: 'count'; readonly of: readonly (Slot | Counted)[] }
  | { readonly kind: 'sum' | 'min' | 'max' | 'average'; readonly of: readonly Expr[] }
  | { readonly kind: 'minus' | 'times' | 'divide'; readonly left: Expr; readonly right: Expr }
  /** Half away from zero, as ROUND does. */
  | { readonly kind: 'round'; readonly of: Expr; readonly places: number }
  | { readonly kind: 'if'; readonly test: Test; readonly then: Expr; readonly otherwise: Expr };

export type Comparison = '<' | '<=' | '>' | '>=' | '=' | '<>';

/** What is true or false. */
export type Test =
  | { readonly kind: 'compare'; readonly op: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Test[] }
  /** An empty cell, or a formula that gave no text. */
  | { readonly kind: 'isBlank'; readonly of: Expr };

/**
 * A quantity (小计, 基础分, 加分, 总分 …): `expr` is its value once everything it needs is there. `needs` are counts whose
 * sum must reach `needed`, `unless` is what makes it open all the same.
 */
export interface Definition {
  readonly id: string;
  readonly articles: readonly string[];
  readonly needs: readonly Expr[];
  readonly needed: number;
  readonly unless: readonly Test[];
  readonly expr: Expr;
  /** Decimals to which it is stated; `null`: as it is. */
  readonly places: number | null;
}

/** A definition with the two ways to say it: the rounded value, and what stands in a cell, a blank while it is open. */
export interface Quantity extends Definition {
  readonly value: Expr;
  readonly stated: Expr;
}

export const slot = (number: number): Slot => ({ kind: 'slot', slot: number });
export const counted = (number: number, text: string, value: Decimal): Counted => ({
  kind: 'counted',
  slot: number,
  text,
  value,
});
export const num = (value: Decimal): Expr => ({ kind: 'num', value });
export const text = (value: string): Expr => ({ kind: 'text', text: value });
export const ref = (quantity: Quantity): Ref => ({ kind: 'ref', quantity });
export const count = (of: readonly (Slot | Counted)[]): Expr => ({ kind: 'count', of });
export const sum = (of: readonly Expr[]): Expr => ({ kind: 'sum', of });
export const min = (...of: readonly Expr[]): Expr => ({ kind: 'min', of });
export const max = (...of: readonly Expr[]): Expr => ({ kind: 'max', of });
export const average = (of: readonly Expr[]): Expr => ({ kind: 'average', of });
export const minus = (left: Expr, right: Expr): Expr => ({ kind: 'minus', left, right });
export const times = (left: Expr, right: Expr): Expr => ({ kind: 'times', left, right });
export const divide = (left: Expr, right: Expr): Expr => ({ kind: 'divide', left, right });
export const round = (of: Expr, places: number): Expr => ({ kind: 'round', of, places });
export const when = (test: Test, then: Expr, otherwise: Expr): Expr => ({
  kind: 'if',
  test,
  then,
  otherwise,
});
export const compare = (left: Expr, op: Comparison, right: Expr): Test => ({
  kind: 'compare',
  op,
  left,
  right,
});
export const and = (of: readonly Test[]): Test => ({ kind: 'and', of });
export const or = (of: readonly Test[]): Test => ({ kind: 'or', of });
export const isBlank = (of: Expr): Test => ({ kind: 'isBlank', of });

/** The one number of a list, or their sum: what stands in no formula twice. */
export const together = (of: readonly Expr[]): Expr => {
  const [only, ...more] = of;
  return only && more.length === 0 ? only : sum(of);
};
