/** When does a cell say something else than its expression (条件)? For marks that go out by themselves. */
import { ZERO } from '../workbook/decimal';
import { compare, minus, num, round, type Expr, type Quantity } from './expr';
import { print, printTest, type Place } from './print';
import { isOpen } from './quantity';

/**
 * TRUE while the number in `cell` is none of the quantities' values; of an open quantity nothing is said. All of them need
 * the same cells. `null` where a formula cannot say it.
 */
export function differs(cell: Expr, quantities: readonly Quantity[], place: Place): string | null {
  const [first] = quantities;
  if (!first) return null;
  const open = first.needs.length === 0 ? 'FALSE' : printTest(isOpen(first), place);
  const tests = quantities.map(({ value, places }) =>
    printTest(compare(round(minus(cell, value), places ?? FINEST), '<>', num(ZERO)), place),
  );
  if (open === null || tests.includes(null)) return null;
  return `IF(${open},FALSE,${tests.length === 1 ? tests.join('') : `AND(${tests.join(',')})`})`;
}

/** Doubles that stand for the same decimals agree to this many of them. */
const FINEST = 8;

/** TRUE while text stands in `cell` that is not what the expression gives. */
export function otherText(cell: string, expr: Expr, place: Place): string | null {
  const right = print(expr, place);
  return right === null ? null : `TRIM(${cell})<>${right}`;
}
