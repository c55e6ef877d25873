/** Quantities as they are stated: open until all they need is there, then rounded. */
import { decimal } from '../workbook/decimal';
import { compare, num, or, round, text, together, when, type Expr, type Quantity, type Test } from './expr';

/** Something that the quantity needs is not there. */
export function isOpen({ needs, needed, unless }: Pick<Quantity, 'needs' | 'needed' | 'unless'>): Test {
  const lacking = compare(together(needs), '<', num(decimal(needed)));
  return unless.length === 0 ? lacking : or([lacking, ...unless]);
}

/** The value once everything is there, rounded. */
export const valueOf = ({ expr, places }: Quantity): Expr => (places === null ? expr : round(expr, places));

/** What stands in a cell: the value, or a blank while it is open. */
export const stated = (quantity: Quantity): Expr =>
  quantity.needs.length === 0 ? valueOf(quantity) : when(isOpen(quantity), text(''), valueOf(quantity));

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
