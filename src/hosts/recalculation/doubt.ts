/** Formulas for which the engine is known to answer otherwise than Excel: texts compared, texts ranked, unions, wildcards. */
import type { Scalar } from '../../workbook/snapshot';
import type { Look } from './evaluate';
import type { Expression } from './syntax';

const COUNTS_TEXTS = /^(?:RANK(?:\.EQ|\.AVG)?|COUNTA|AVERAGEA|MINA|MAXA)$/;

/** Whether the engine's answer to this formula has to be replaced by ours, given what stands in the cells it reads. */
export function isDoubtful(tree: Expression, look: Look): boolean {
  const parts = [...partsOf(tree)];
  if (
    parts.some(
      (part) =>
        part.kind === 'union' ||
        (part.kind === 'value' && part.scientific) ||
        (part.kind === 'call' && part.name === 'SEARCH'),
    )
  )
    return true;
  const minds = parts.some(
    (part) =>
      (part.kind === 'binary' && /[=<>]/.test(part.operator)) ||
      (part.kind === 'call' && COUNTS_TEXTS.test(part.name)),
  );
  return (
    minds &&
    parts.some((part) => part.kind === 'reference' && (look(part.reference)?.some(isTricky) ?? false))
  );
}

/** An empty text, or one that reads as a number. */
const isTricky = (value: Scalar): boolean =>
  typeof value === 'string' && (value.trim() === '' || Number.isFinite(Number(value)));

export function* partsOf(tree: Expression): Generator<Expression> {
  yield tree;
  if (tree.kind === 'union') for (const part of tree.parts) yield* partsOf(part);
  else if (tree.kind === 'unary') yield* partsOf(tree.operand);
  else if (tree.kind === 'binary') {
    yield* partsOf(tree.left);
    yield* partsOf(tree.right);
  } else if (tree.kind === 'call') for (const part of tree.parameters) yield* partsOf(part);
}
