/** When does a cell say something else than its expression (条件)? For marks that go out by themselves. */
import { compare, num, round, type Expr, type Quantity } from './expr';
import { ZERO } from '../workbook/decimal';
import { print, printTest, type Place } from './print';
import { isOpen, valueOf } from './quantity';

/**
 * TRUE while the number in `cell` is none of the quantities' values; of an open quantity nothing is said. All of them need
 * the same cells. `null` where a formula cannot say it.
 */
export function differs(cell: Expr, quantities: readonly Quantity[], place: Place): string | null {
  const [first] = quantities;
  if (!first) return null;
  const open = printTest(isOpen(first), place);
  const tests = quantities.map(({ expr, places }) =>
    printTest(
      compare(
        round({ kind: 'minus', left: cell, right: valueOf({ ...first, expr, places }) }, places ?? DECIMALS),
        '<>',
        num(ZERO),
      ),
      place,
    ),
  );
  if (open === null || tests.includes(null)) return null;
  return `IF(${open},FALSE,${tests.length === 1 ? tests.join('') : `AND(${tests.join(',')})`})`;
}

const DECIMALS = 6;

/** TRUE while text stands in `cell` that is not what the expression gives. */
export function otherText(cell: string, expr: Expr, place: Place): string | null {
  const right = print(expr, place);
  return right === null ? null : `TRIM(${cell})<>${right}`;
}
