/** What an expression can still become (可能的值) while cells are open: the least and the most number, and the texts. */
import { decimal, divide, multiply, roundTo, ZERO, type Decimal } from '../workbook/decimal';
import type { Expr, Test } from './expr';

export interface Interval {
  readonly least: Decimal;
  readonly most: Decimal;
}

/** What is known of a slot's cell: its content, or between which numbers it will be. */
export type OpenCells = (slot: number) => Decimal | string | null | Interval;

/** All values that can be reached: numbers between two, and texts. Either may be missing. */
export interface Reach {
  readonly numbers: Interval | null;
  readonly texts: ReadonlySet<string>;
}

type Truth = boolean | 'maybe';

const NO_TEXTS: ReadonlySet<string> = new Set();
const exactly = (value: Decimal): Interval => ({ least: value, most: value });
const only = (numbers: Interval | null): Reach => ({ numbers, texts: NO_TEXTS });

/** The bounds are reached where every open cell stands in the expression once, or only makes it larger. */
export function bounds(expr: Expr, cells: OpenCells): Reach {
  switch (expr.kind) {
    case 'slot':
      return reachOf(cells(expr.slot));
    case 'num':
      return only(exactly(expr.value));
    case 'text':
      return { numbers: null, texts: new Set([expr.text]) };
    case 'counted':
      return only(exactly(cells(expr.slot) === expr.text ? expr.value : ZERO));
    case 'ref':
      return bounds(expr.quantity.expr, cells);
    case 'count':
      return only(exactly(decimal(expr.of.filter((one) => counts(one, cells)).length)));
    case 'sum':
      return only(combined(numbersOf(expr.of, cells), addUp));
    case 'average':
      return only(combined(numbersOf(expr.of, cells), meanOf));
    case 'min':
      return only(combined(numbersOf(expr.of, cells), (all) => Math.min(...all) as Decimal));
    case 'max':
      return only(combined(numbersOf(expr.of, cells), (all) => Math.max(...all) as Decimal));
    case 'minus':
      return only(
        both(expr, cells, (left, right) => ({
          least: (left.least - right.most) as Decimal,
          most: (left.most - right.least) as Decimal,
        })),
      );
    case 'times':
      return only(both(expr, cells, (left, right) => corners(left, right, multiply)));
    case 'divide':
      return only(both(expr, cells, (left, right) => quotients(left, right, null)));
    case 'round':
      return only(rounded(expr.of, expr.places, cells));
    case 'if': {
      const truth = truthOf(expr.test, cells);
      if (truth === 'maybe') return union(bounds(expr.then, cells), bounds(expr.otherwise, cells));
      return bounds(truth ? expr.then : expr.otherwise, cells);
    }
  }
}

const isInterval = (cell: Decimal | string | null | Interval): cell is Interval =>
  typeof cell === 'object' && cell !== null;

function reachOf(cell: Decimal | string | null | Interval): Reach {
  if (typeof cell === 'number') return only(exactly(cell));
  if (typeof cell === 'string') return { numbers: null, texts: new Set([cell]) };
  return cell === null ? { numbers: null, texts: new Set(['']) } : only(cell);
}

const counts = (one: Expr, cells: OpenCells): boolean => {
  if (one.kind === 'counted') return cells(one.slot) === one.text;
  const cell = one.kind === 'slot' ? cells(one.slot) : null;
  return typeof cell === 'number' || isInterval(cell);
};

/** The numbers among the arguments; cells without one are passed over. */
const numbersOf = (of: readonly Expr[], cells: OpenCells): readonly Interval[] =>
  of.flatMap((arg) => bounds(arg, cells).numbers ?? []);

const combined = (
  of: readonly Interval[],
  make: (numbers: readonly Decimal[]) => Decimal,
): Interval | null =>
  of.length === 0
    ? exactly(ZERO)
    : { least: make(of.map(({ least }) => least)), most: make(of.map(({ most }) => most)) };

const addUp = (numbers: readonly Decimal[]): Decimal =>
  numbers.reduce<number>((total, number) => total + number, 0) as Decimal;
const meanOf = (numbers: readonly Decimal[]): Decimal => divide(addUp(numbers), decimal(numbers.length));

function both(
  { left, right }: { readonly left: Expr; readonly right: Expr },
  cells: OpenCells,
  make: (left: Interval, right: Interval) => Interval | null,
): Interval | null {
  const a = bounds(left, cells).numbers;
  const b = bounds(right, cells).numbers;
  return a && b ? make(a, b) : null;
}

/** `null` where no decimal can hold one of the ends. */
function corners(
  left: Interval,
  right: Interval,
  make: (a: Decimal, b: Decimal) => Decimal,
): Interval | null {
  try {
    const all = [left.least, left.most].flatMap((a) => [right.least, right.most].map((b) => make(a, b)));
    return { least: Math.min(...all) as Decimal, most: Math.max(...all) as Decimal };
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** `null` where the divisor may be nothing. */
const quotients = (left: Interval, right: Interval, places: number | null): Interval | null =>
  right.least <= 0 && right.most >= 0
    ? null
    : corners(left, right, (a, b) => (places === null ? divide(a, b) : divide(a, b, places)));

function rounded(of: Expr, places: number, cells: OpenCells): Interval | null {
  // A quotient is rounded once, from its exact value.
  if (of.kind === 'divide') return both(of, cells, (left, right) => quotients(left, right, places));
  if (of.kind === 'average') {
    const numbers = numbersOf(of.of, cells);
    if (numbers.length === 0) return null;
    return combined(numbers, (all) => divide(addUp(all), decimal(all.length), places));
  }
  const { numbers } = bounds(of, cells);
  return numbers && { least: roundTo(numbers.least, places), most: roundTo(numbers.most, places) };
}

function union(a: Reach, b: Reach): Reach {
  const numbers =
    a.numbers && b.numbers
      ? {
          least: Math.min(a.numbers.least, b.numbers.least) as Decimal,
          most: Math.max(a.numbers.most, b.numbers.most) as Decimal,
        }
      : (a.numbers ?? b.numbers);
  return { numbers, texts: new Set([...a.texts, ...b.texts]) };
}

function truthOf(test: Test, cells: OpenCells): Truth {
  switch (test.kind) {
    case 'isBlank': {
      const { numbers, texts } = bounds(test.of, cells);
      if (!texts.has('')) return false;
      return numbers !== null || texts.size > 1 ? 'maybe' : true;
    }
    case 'and':
    case 'or': {
      const decides = test.kind === 'or';
      const all = test.of.map((one) => truthOf(one, cells));
      if (all.includes(decides)) return decides;
      return all.includes('maybe') ? 'maybe' : !decides;
    }
    case 'compare':
      return compared(test, cells);
  }
}

function compared({ op, left, right }: Extract<Test, { kind: 'compare' }>, cells: OpenCells): Truth {
  const a = bounds(left, cells);
  const b = bounds(right, cells);
  if (!a.numbers || !b.numbers || a.texts.size > 0 || b.texts.size > 0) return textsCompared(op, a, b);
  const { least, most } = { least: a.numbers.least - b.numbers.most, most: a.numbers.most - b.numbers.least };
  switch (op) {
    case '<':
      return most < 0 ? true : least < 0 ? 'maybe' : false;
    case '<=':
      return most <= 0 ? true : least <= 0 ? 'maybe' : false;
    case '>':
      return least > 0 ? true : most > 0 ? 'maybe' : false;
    case '>=':
      return least >= 0 ? true : most >= 0 ? 'maybe' : false;
    case '=':
    case '<>': {
      const equal = least === 0 && most === 0 ? true : least <= 0 && most >= 0 ? 'maybe' : false;
      return equal === 'maybe' ? 'maybe' : equal === (op === '=');
    }
  }
}

/** Of texts only equality is asked anywhere. */
function textsCompared(op: string, a: Reach, b: Reach): Truth {
  const [left, ...leftMore] = a.texts;
  const [right, ...rightMore] = b.texts;
  const certain = !a.numbers && !b.numbers && leftMore.length + rightMore.length === 0;
  if ((op !== '=' && op !== '<>') || !certain) return 'maybe';
  return (left === right) === (op === '=');
}
