/** The value of an expression (求值), exactly: what a spreadsheet with endless precision would compute. */
import { divide, multiply, roundTo, ZERO, decimal, type Decimal } from '../workbook/decimal';
import type { Comparison, Expr, Test } from './expr';

/** What stands in a slot's cell: a number, a text, or nothing. */
export type Cells = (slot: number) => Decimal | string | null;

/** A number, a text, `null` for an empty cell, `undefined` for an error (text in arithmetic, division by nothing). */
type Value = Decimal | string | null | undefined;

/** The value; `null` where a spreadsheet shows an error. An empty cell is 0, as in a spreadsheet. */
export function evaluate(expr: Expr, cells: Cells): Decimal | string | null {
  const value = valueOf(expr, cells);
  return value === null ? ZERO : (value ?? null);
}

/** Is the test met? An error is not. */
export const holds = (test: Test, cells: Cells): boolean => truthOf(test, cells) === true;

function valueOf(expr: Expr, cells: Cells): Value {
  switch (expr.kind) {
    case 'slot':
      return cells(expr.slot);
    case 'num':
      return expr.value;
    case 'text':
      return expr.text;
    case 'counted':
      return isText(cells(expr.slot), expr.text) ? expr.value : ZERO;
    case 'ref':
      return valueOf(expr.quantity.expr, cells);
    case 'count':
      return countOf(expr.of, cells);
    case 'sum':
      return sumOf(expr.of, cells)?.total;
    case 'average': {
      const all = sumOf(expr.of, cells);
      return all && all.numbers > 0 ? divide(all.total, decimal(all.numbers)) : undefined;
    }
    case 'min':
    case 'max':
      return extreme(expr.of, cells, expr.kind === 'min');
    case 'minus': {
      const [left, right] = operands(expr, cells);
      return left === undefined || right === undefined ? undefined : ((left - right) as Decimal);
    }
    case 'times': {
      const [left, right] = operands(expr, cells);
      return left === undefined || right === undefined ? undefined : inRange(() => multiply(left, right));
    }
    case 'divide': {
      const [left, right] = operands(expr, cells);
      return left === undefined || !right ? undefined : inRange(() => divide(left, right));
    }
    case 'round':
      return rounded(expr.of, expr.places, cells);
    case 'if': {
      const truth = truthOf(expr.test, cells);
      return truth === undefined ? undefined : valueOf(truth ? expr.then : expr.otherwise, cells);
    }
  }
}

/** The number that arithmetic sees: an empty cell is 0, a text is none. */
const numeric = (value: Value): Decimal | undefined =>
  value === null ? ZERO : typeof value === 'number' ? value : undefined;

const operands = (
  { left, right }: { readonly left: Expr; readonly right: Expr },
  cells: Cells,
): readonly [Decimal | undefined, Decimal | undefined] => [
  numeric(valueOf(left, cells)),
  numeric(valueOf(right, cells)),
];

/** What no decimal can hold is an error. */
function inRange(make: () => Decimal): Decimal | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Spreadsheets compare texts without regard to case. */
const isText = (value: Value, text: string): boolean =>
  typeof value === 'string' && (value === text || value.toLowerCase() === text.toLowerCase());

function countOf(of: readonly Expr[], cells: Cells): Decimal {
  let numbers = 0;
  for (const arg of of) {
    if (arg.kind === 'slot') {
      if (typeof cells(arg.slot) === 'number') numbers += 1;
    } else if (arg.kind === 'counted' && isText(cells(arg.slot), arg.text)) numbers += 1;
  }
  return decimal(numbers);
}

/** Cells that hold no number are passed over; a computed text is an error. */
function sumOf(
  of: readonly Expr[],
  cells: Cells,
): { readonly total: Decimal; readonly numbers: number } | undefined {
  let total = 0;
  let numbers = 0;
  for (const arg of of) {
    const value = arg.kind === 'slot' ? cells(arg.slot) : valueOf(arg, cells);
    if (typeof value === 'number') {
      total += value;
      numbers += 1;
    } else if (arg.kind !== 'slot') return undefined;
  }
  return { total: total as Decimal, numbers };
}

/** Of no numbers at all it is 0. */
function extreme(of: readonly Expr[], cells: Cells, least: boolean): Value {
  let found: Decimal | null = null;
  for (const arg of of) {
    const value = valueOf(arg, cells);
    if (typeof value !== 'number') {
      if (arg.kind === 'slot') continue;
      return undefined;
    }
    if (found === null || (least ? value < found : value > found)) found = value;
  }
  return found ?? ZERO;
}

/** A quotient is rounded once, from its exact value. */
function rounded(of: Expr, places: number, cells: Cells): Value {
  if (of.kind === 'divide') {
    const [left, right] = operands(of, cells);
    return left === undefined || !right ? undefined : inRange(() => divide(left, right, places));
  }
  if (of.kind === 'average') {
    const all = sumOf(of.of, cells);
    return all && all.numbers > 0 ? divide(all.total, decimal(all.numbers), places) : undefined;
  }
  const value = numeric(valueOf(of, cells));
  return value === undefined ? undefined : roundTo(value, places);
}

function truthOf(test: Test, cells: Cells): boolean | undefined {
  switch (test.kind) {
    case 'compare':
      return compared(test.op, valueOf(test.left, cells), valueOf(test.right, cells));
    case 'isBlank': {
      const value = valueOf(test.of, cells);
      return value === undefined ? undefined : value === null || value === '';
    }
    case 'and':
    case 'or': {
      const decides = test.kind === 'or';
      let found = !decides;
      for (const one of test.of) {
        const truth = truthOf(one, cells);
        if (truth === undefined) return undefined;
        if (truth === decides) found = decides;
      }
      return found;
    }
  }
}

function compared(op: Comparison, left: Value, right: Value): boolean | undefined {
  if (left === undefined || right === undefined) return undefined;
  const order = orderOf(left, right);
  switch (op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
  }
}

/** Numbers come before texts; an empty cell is what its partner's kind has for nothing. */
function orderOf(left: Decimal | string | null, right: Decimal | string | null): number {
  const a = left ?? (typeof right === 'string' ? '' : ZERO);
  const b = right ?? (typeof left === 'string' ? '' : ZERO);
  if (typeof a === 'number') return typeof b === 'number' ? a - b : -1;
  if (typeof b === 'number') return 1;
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : 0;
}
