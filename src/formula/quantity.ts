/** Quantities as they are stated: open until all they need is there, then rounded. */
import { decimal } from '../workbook/decimal';
import {
  compare,
  num,
  or,
  round,
  text,
  together,
  when,
  type Definition,
  type Expr,
  type Quantity,
  type Test,
} from './expr';

/** Something that the quantity needs is not there. */
export function isOpen({ needs, needed, unless }: Definition): Test {
  const lacking = compare(together(needs), '<', num(decimal(needed)));
  return unless.length === 0 ? lacking : or([lacking, ...unless]);
}

/** Makes a quantity of its definition. */
export function quantity(definition: Definition): Quantity {
  const { expr, places, needs } = definition;
  const value = places === null ? expr : round(expr, places);
  const stated = needs.length === 0 ? value : when(isOpen(definition), text(''), value);
  return { ...definition, value, stated };
}

/** What a choice over a number is made of: nested, the first bound that is reached decides; the last has none. */
export interface Band<B> {
  readonly name: string;
  readonly atLeast: B | null;
}

/** 等次 of `number`: lower bounds decide, half-open. */
export function choice(number: Expr, bands: readonly Band<Expr>[]): Expr {
  const [first, ...rest] = bands;
  if (!first) return text('');
  if (first.atLeast === null || rest.length === 0) return text(first.name);
  return when(compare(number, '>=', first.atLeast), text(first.name), choice(number, rest));
}
