/** Expressions of every shape over a few cells: wider than anything that the regulation asks for. */
import fc from 'fast-check';
import {
  and,
  average,
  compare,
  count,
  counted,
  divide,
  isBlank,
  max,
  min,
  minus,
  num,
  or,
  quantity,
  ref,
  round,
  slot,
  sum,
  text,
  times,
  when,
  type Expr,
  type Test,
} from '../../src/formula';
import { decimal, type Decimal } from '../../src/workbook/decimal';

export const SLOTS = 9;
/** Texts as they stand in score cells, and some that a formula has to quote. */
export const TEXTS = ['5分', '缺项', '/', '较好', 'a"b', "it's", '９.5', '=1', 'TRUE', ' '] as const;

export type Content = Decimal | string | null;

const anyDecimal = (least: number, most: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min: least * 100, max: most * 100 }).map((hundredths) => decimal(hundredths / 100));

export const anyContent: fc.Arbitrary<Content> = fc.oneof(
  { weight: 6, arbitrary: anyDecimal(-20, 120) },
  { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.constant(null) },
);
export const anyContents = fc.array(anyContent, { minLength: SLOTS, maxLength: SLOTS });

const anySlot = fc.nat(SLOTS - 1).map(slot);
const anyCounted = fc
  .tuple(fc.nat(SLOTS - 1), fc.constantFrom(...TEXTS), anyDecimal(0, 50))
  .map(([at, words, value]) => counted(at, words, value));
const anySlots = fc.uniqueArray(anySlot, { minLength: 1, maxLength: 6, selector: ({ slot: at }) => at });
const anyNum = anyDecimal(-5, 110).map(num);

const counts = fc
  .tuple(anySlots, fc.array(anyCounted, { maxLength: 2 }))
  .map(([slots, texts]) => count([...slots, ...texts]));

/** Numbers only: a spreadsheet's order of texts is its own. */
export const anyExpression: fc.Arbitrary<Expr> = fc.letrec<{ number: Expr; test: Test }>((tie) => ({
  number: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.oneof(anyNum, anyCounted, counts, anySlots.map(sum)),
    fc
      .tuple(anySlots, fc.array(tie('number'), { maxLength: 2 }))
      .map(([slots, more]) => sum([...slots, ...more])),
    fc.array(tie('number'), { minLength: 1, maxLength: 3 }).map((of) => min(...of)),
    fc
      .tuple(anySlots, fc.array(tie('number'), { maxLength: 2 }))
      .map(([slots, more]) => max(...slots, ...more)),
    anySlots.map(average),
    fc.array(tie('number'), { minLength: 1, maxLength: 3 }).map(average),
    fc.tuple(tie('number'), tie('number')).map(([a, b]) => minus(a, b)),
    fc.tuple(tie('number'), anyNum).map(([a, b]) => times(a, b)),
    fc.tuple(tie('number'), anyNum).map(([a, b]) => divide(a, b)),
    fc.tuple(tie('number'), fc.nat(6)).map(([of, places]) => round(of, places)),
    fc.tuple(tie('test'), tie('number'), tie('number')).map(([test, a, b]) => when(test, a, b)),
    tie('number').map((expr) =>
      ref(quantity({ id: 'part', articles: [], needs: [], needed: 0, unless: [], expr, places: null })),
    ),
  ),
  test: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc
      .tuple(tie('number'), fc.constantFrom('<', '<=', '>', '>=', '=', '<>'), tie('number'))
      .map(([a, op, b]) => compare(round(a, 2), op as '<', round(b, 2))),
    fc
      .tuple(anySlot, fc.constantFrom('=', '<>'), fc.constantFrom(...TEXTS))
      .map(([a, op, words]) => compare(a, op as '=', text(words))),
    anySlot.map(isBlank),
    fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map(and),
    fc.array(tie('test'), { minLength: 1, maxLength: 3 }).map(or),
  ),
})).number;
