/** The views of an expression agree: what can be reached, what is walked, what is printed. */
import fc from 'fast-check';
import {
  bounds,
  cellsOf,
  choice,
  compare,
  count,
  counted,
  differs,
  divide,
  evaluate,
  holds,
  isBlank,
  minus,
  num,
  otherText,
  partsOf,
  print,
  printTest,
  ref,
  round,
  slot,
  quantity,
  sum,
  text,
  times,
  min,
  average,
  when,
  type Expr,
  type Interval,
  type Place,
  type Quantity,
  type Spot,
} from '../../src/formula';
import { decimal, type Decimal } from '../../src/workbook/decimal';
import { anyContent, anyContents, anyExpression, SLOTS, type Content } from './any-expression';

const at: Place = (column): Spot => ({ prefix: '', row: 4, column });
const d = decimal;

/** Contents of which some are open; and fillings of those: the ends, and something between. */
const anyOpen = fc.array(
  fc.oneof(
    anyContent,
    fc
      .tuple(fc.nat(60), fc.nat(60))
      .map(([a, b]): Interval => ({ least: d(Math.min(a, b)), most: d(Math.max(a, b)) })),
  ),
  { minLength: SLOTS, maxLength: SLOTS },
);
const isOpen = (cell: Content | Interval | undefined): cell is Interval =>
  typeof cell === 'object' && cell !== null;
const filled = (cells: readonly (Content | Interval)[], shares: readonly number[]) => (index: number) => {
  const cell = cells[index] ?? null;
  if (!isOpen(cell)) return cell;
  const share = shares[index] ?? 0;
  return (Math.round((cell.least + (cell.most - cell.least) * share) / 1e6) * 1e6) as Decimal;
};
const anyShares = fc.array(fc.constantFrom(0, 0, 1, 1, 0.3, 0.5, 0.77), {
  minLength: SLOTS,
  maxLength: SLOTS,
});

describe('bounds', () => {
  test('no filling goes beyond them, whatever the expression', () => {
    fc.assert(
      fc.property(anyExpression, anyOpen, anyShares, (inner, cells, shares) => {
        const expr = round(inner, 6);
        const value = evaluate(expr, filled(cells, shares));
        const { numbers } = bounds(expr, (index) => cells[index] ?? null);
        if (typeof value !== 'number' || numbers === null) return;
        // Quotients of quotients are rounded on the way: one unit in the last place is no breach.
        expect(value).toBeGreaterThanOrEqual(numbers.least - 100);
        expect(value).toBeLessThanOrEqual(numbers.most + 100);
      }),
      { numRuns: 2000 },
    );
  });

  test('without open cells they are the value itself', () => {
    fc.assert(
      fc.property(anyExpression, anyContents, (inner, contents) => {
        const expr = round(inner, 6);
        const value = evaluate(expr, (index) => contents[index] ?? null);
        const { numbers } = bounds(expr, (index) => contents[index] ?? null);
        // A condition of texts that nobody orders, or a divisor of nothing, may be left open.
        if (typeof value !== 'number' || numbers === null) return;
        expect(numbers.least).toBeLessThanOrEqual(value);
        expect(numbers.most).toBeGreaterThanOrEqual(value);
      }),
      { numRuns: 2000 },
    );
  });

  const GRADES = [
    { name: '优秀', atLeast: num(d(90)) },
    { name: '良好', atLeast: num(d(80)) },
    { name: '合格', atLeast: num(d(70)) },
    { name: '不合格', atLeast: null },
  ];

  test('caps, sums, averages and rounding are reached at the ends; the texts of a choice one by one', () => {
    const anyCap = fc.integer({ min: 10, max: 130 });
    const scaled = fc.constantFrom<(expr: Expr) => Expr>(
      (expr) => expr,
      (expr) => round(divide(times(expr, num(d(100))), num(d(85))), 6),
      (expr) => round(average([expr, num(d('89.99'))]), 4),
    );
    fc.assert(
      fc.property(anyOpen, anyCap, scaled, (cells, cap, scale) => {
        const slots = Array.from({ length: SLOTS }, (_, index) => slot(index));
        const number = round(scale(min(sum(slots), num(d(cap)))), 6);
        const open = (index: number) => cells[index] ?? null;
        const { numbers } = bounds(number, open);
        const ends = [0, 1].map((share) =>
          evaluate(
            number,
            filled(
              cells,
              slots.map(() => share),
            ),
          ),
        );
        expect([numbers?.least, numbers?.most]).toEqual(ends);
        const tried = new Set<string>();
        for (let step = 0; step <= 400; step += 1) {
          const value = evaluate(
            choice(number, GRADES),
            filled(
              cells,
              slots.map(() => step / 400),
            ),
          );
          if (typeof value === 'string') tried.add(value);
        }
        const { texts } = bounds(choice(number, GRADES), open);
        for (const one of tried) expect(texts.has(one)).toBe(true);
        for (const one of texts) {
          // What was not tried lies between two steps: only a choice narrower than one of them may be missed.
          if (!tried.has(one))
            expect(Math.abs((numbers?.most ?? 0) - (numbers?.least ?? 0))).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test('walk names exactly the cells that are printed', () => {
  fc.assert(
    fc.property(anyExpression, (expr) => {
      const formula = print(expr, (index) => ({ prefix: '', row: 2 * index, column: 2 * index })) ?? '';
      const outside = formula.replace(/"(?:[^"]|"")*"/g, '');
      const named = new Set(
        [...outside.matchAll(/([A-Z]{1,2})([0-9]+)(?![0-9(])/g)].map(([, , row]) => (Number(row) - 1) / 2),
      );
      expect(new Set(cellsOf(expr))).toEqual(named);
    }),
    { numRuns: 1000 },
  );
});

const base: Quantity = quantity({
  id: 'base',
  articles: ['6'],
  needs: [count([slot(0), slot(1)])],
  needed: 2,
  unless: [],
  expr: min(sum([slot(0), slot(1)]), num(d(100))),
  places: 6,
});
const total: Quantity = quantity({
  ...base,
  id: 'total',
  needs: [count([slot(0), slot(1)]), count([slot(3), counted(4, '5分', d(5))])],
  needed: 4,
  unless: [compare(slot(3), '>', num(d(20)))],
  expr: sum([ref(base), min(sum([slot(3), counted(4, '5分', d(5))]), num(d(20)))]),
});

describe('quantities', () => {
  const cells =
    (...contents: Content[]) =>
    (index: number) =>
      contents[index] ?? null;
  test('are open until everything is there, then stated', () => {
    expect(evaluate(base.stated, cells(d(40), null))).toBe('');
    expect(evaluate(base.stated, cells(d(60), d(50)))).toBe(d(100));
    expect(evaluate(total.stated, cells(d(40), d(30), null, d(10), '5分'))).toBe(d(85));
    expect(evaluate(total.stated, cells(d(40), d(30), null, d(10), '6分'))).toBe('');
    expect(evaluate(total.stated, cells(d(40), d(30), null, d(21), '5分'))).toBe('');
    expect(evaluate(quantity({ ...base, needs: [], places: null }).stated, cells(d(1), d(2)))).toBe(d(3));
  });

  test('are printed with ranges, and shifted only where they stand', () => {
    expect(print(total.stated, at)).toBe(
      'IF(OR(COUNT(A5:B5)+COUNT(D5)+IF(E5="5分",1,0)<4,D5>20),"",ROUND(MIN(SUM(A5:B5),100)+MIN(SUM(D5)+IF(E5="5分",5,0),20),6))',
    );
  });

  test('lead on to their parts', () => {
    expect(partsOf(total.expr)).toEqual({ slots: [3, 4], quantities: [base] });
  });

  test('a mark asks whether a cell says something else', () => {
    const told = (place: Place = at) => differs(slot(6), [base], place);
    expect(told()).toBe('IF(COUNT(A5:B5)<2,FALSE,ROUND(G5-ROUND(MIN(SUM(A5:B5),100),6),6)<>0)');
    expect(differs(slot(6), [], at)).toBeNull();
    expect(otherText('H5', text('优秀'), at)).toBe('TRIM(H5)<>"优秀"');
  });
});

describe('what a formula cannot say is not printed', () => {
  test.each(['x'.repeat(201), 'a\u0000b'])('%j', (words) => {
    const broken = counted(0, words, d(1));
    expect(print(broken, at)).toBeNull();
    expect(print(when(isBlank(slot(1)), sum([minus(broken, num(d(1)))]), text('')), at)).toBeNull();
    expect(printTest(compare(round(broken, 2), '=', num(d(1))), at)).toBeNull();
    expect(print(ref(quantity({ ...base, expr: broken })), at)).toBeNull();
    expect(differs(slot(6), [quantity({ ...base, needs: [count([broken])] })], at)).toBeNull();
    expect(otherText('H5', broken, at)).toBeNull();
  });
});

test('cells of other sheets, and pieces of formula that stand for a cell', () => {
  const place: Place = (index) => (index === 2 ? 'IF(1,2,3)' : { prefix: "'表 1'!", row: index, column: 7 });
  expect(print(average([slot(0), slot(1), slot(2), slot(3)]), place)).toBe(
    "AVERAGE('表 1'!H1:H2,IF(1,2,3),'表 1'!H4)",
  );
});

test('errors are no values, and meet no test', () => {
  const cells = () => '较好';
  expect(evaluate(minus(slot(0), num(d(1))), cells)).toBeNull();
  expect(evaluate(divide(num(d(1)), num(d(0))), () => null)).toBeNull();
  expect(holds(compare(minus(slot(0), num(d(1))), '<>', num(d(1))), cells)).toBe(false);
  expect(evaluate(slot(0), () => null)).toBe(0);
});
