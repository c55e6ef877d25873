/** What an expression is made of (走查): the cells it reads and the quantities it goes through, for 依据. */
import type { Expr, Quantity, Test } from './expr';

export interface Parts {
  /** Slots read directly, each once, in the order of the formula. */
  readonly slots: readonly number[];
  /** Quantities referred to, each once; their slots are their own. */
  readonly quantities: readonly Quantity[];
}

/** One level: the slots of the expression itself, and the quantities that lead further down. */
export function partsOf(expr: Expr): Parts {
  const slots = new Set<number>();
  const quantities = new Set<Quantity>();
  visit(
    expr,
    (slot) => slots.add(slot),
    (quantity) => quantities.add(quantity),
  );
  return { slots: [...slots], quantities: [...quantities] };
}

/** Every slot that the printed formula names, each once. */
export function cellsOf(expr: Expr): readonly number[] {
  const slots = new Set<number>();
  const keep = (slot: number) => slots.add(slot);
  const follow = ({ expr: inner }: Quantity) => visit(inner, keep, follow);
  visit(expr, keep, follow);
  return [...slots];
}

type Slots = (slot: number) => void;
type Quantities = (quantity: Quantity) => void;

function visit(expr: Expr, slot: Slots, quantity: Quantities): void {
  switch (expr.kind) {
    case 'slot':
    case 'counted':
      return slot(expr.slot);
    case 'ref':
      return quantity(expr.quantity);
    case 'num':
    case 'text':
      return;
    case 'count':
    case 'sum':
    case 'average':
    case 'min':
    case 'max':
      return expr.of.forEach((one) => visit(one, slot, quantity));
    case 'minus':
    case 'times':
    case 'divide':
      visit(expr.left, slot, quantity);
      return visit(expr.right, slot, quantity);
    case 'round':
      return visit(expr.of, slot, quantity);
    case 'if':
      visitTest(expr.test, slot, quantity);
      visit(expr.then, slot, quantity);
      return visit(expr.otherwise, slot, quantity);
  }
}

function visitTest(test: Test, slot: Slots, quantity: Quantities): void {
  if (test.kind === 'compare') {
    visit(test.left, slot, quantity);
    visit(test.right, slot, quantity);
  } else if (test.kind === 'isBlank') visit(test.of, slot, quantity);
  else test.of.forEach((one) => visitTest(one, slot, quantity));
}
