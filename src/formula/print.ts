/** Expressions as native formulas (打印公式): nothing newer than Excel 2010, the same in Excel, WPS and LibreOffice. */
import { areaOf, areaToA1, type CellRef } from '../workbook/address';
import { formatDecimal } from '../workbook/decimal';
import type { Expr, Slot, Test } from './expr';

/** A cell as a formula names it: `prefix` is a sheet (`'表'!`), or nothing on the formula's own. */
export interface Spot extends CellRef {
  readonly prefix: string;
}

/** Where the slots are: a cell, or a piece of formula that stands for one. */
export type Place = (slot: number) => Spot | string;

/** Texts that cannot stand inside a formula: too long, or with characters that a file would change. */
const LONGEST_TEXT = 200;
const UNSAFE = /[\u0000-\u001f\u007f\ufffe\uffff]/;

/** The formula without `=`; `null` where a text of it cannot stand in a formula. */
export function print(expr: Expr, place: Place): string | null {
  return isPrintable(expr) ? printed(expr, place) : null;
}

/** A test as a formula that is TRUE or FALSE. */
export const printTest = (test: Test, place: Place): string | null =>
  partsOfTest(test).every(isPrintable) ? condition(test, place) : null;

export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

function isPrintable(expr: Expr): boolean {
  switch (expr.kind) {
    case 'slot':
    case 'num':
      return true;
    case 'text':
    case 'counted':
      return expr.text.length <= LONGEST_TEXT && !UNSAFE.test(expr.text);
    case 'ref':
      return isPrintable(expr.quantity.expr);
    case 'count':
    case 'sum':
    case 'average':
    case 'min':
    case 'max':
      return expr.of.every(isPrintable);
    case 'minus':
    case 'times':
    case 'divide':
      return isPrintable(expr.left) && isPrintable(expr.right);
    case 'round':
      return isPrintable(expr.of);
    case 'if':
      return [...partsOfTest(expr.test), expr.then, expr.otherwise].every(isPrintable);
  }
}

function partsOfTest(test: Test): readonly Expr[] {
  if (test.kind === 'compare') return [test.left, test.right];
  return test.kind === 'isBlank' ? [test.of] : test.of.flatMap(partsOfTest);
}

function printed(expr: Expr, place: Place): string {
  switch (expr.kind) {
    case 'slot':
      return named(place(expr.slot));
    case 'num':
      return formatDecimal(expr.value);
    case 'text':
      return quoted(expr.text);
    case 'counted':
      return onText(expr, formatDecimal(expr.value), place);
    case 'ref':
      return printed(expr.quantity.expr, place);
    case 'count':
      return added('COUNT', expr.of, place, (one) =>
        one.kind === 'counted' ? onText(one, '1', place) : printed(one, place),
      );
    case 'sum':
      return added('SUM', expr.of, place, (one) => factor(one, place, []));
    case 'average':
      return `AVERAGE(${listed(expr.of, place)})`;
    case 'min':
      return `MIN(${listed(expr.of, place)})`;
    case 'max':
      return `MAX(${listed(expr.of, place)})`;
    case 'minus':
      return `${printed(expr.left, place)}-${factor(expr.right, place, ['sum', 'minus'])}`;
    case 'times':
      return `${factor(expr.left, place, SUMS)}*${factor(expr.right, place, [...SUMS, 'divide'])}`;
    case 'divide':
      return `${factor(expr.left, place, SUMS)}/${factor(expr.right, place, [...SUMS, 'times', 'divide'])}`;
    case 'round':
      return `ROUND(${printed(expr.of, place)},${expr.places})`;
    case 'if':
      return `IF(${condition(expr.test, place)},${printed(expr.then, place)},${printed(expr.otherwise, place)})`;
  }
}

const SUMS: readonly Expr['kind'][] = ['sum', 'minus', 'count'];

/** In brackets where it binds less than what is around it. */
function factor(expr: Expr, place: Place, weaker: readonly Expr['kind'][]): string {
  const inner = throughRefs(expr);
  const shown = printed(inner, place);
  const negative = inner.kind === 'num' && inner.value < 0;
  return negative || (weaker.includes(inner.kind) && /[+\-]/.test(shown)) ? `(${shown})` : shown;
}

const throughRefs = (expr: Expr): Expr => (expr.kind === 'ref' ? throughRefs(expr.quantity.expr) : expr);

const onText = (
  { slot, text }: { readonly slot: number; readonly text: string },
  value: string,
  place: Place,
) => `IF(${named(place(slot))}=${quoted(text)},${value},0)`;

/** `SUM(B2:C2)+…`: cells under one function, everything else beside it. */
function added<E extends Expr>(
  name: string,
  of: readonly E[],
  place: Place,
  other: (one: E) => string,
): string {
  const cells = of.filter((one): one is E & Slot => one.kind === 'slot');
  const others = of.filter(({ kind }) => kind !== 'slot').map(other);
  const terms = cells.length > 0 ? [`${name}(${listed(cells, place)})`, ...others] : others;
  return terms.length === 0 ? '0' : terms.join('+');
}

/** Arguments of a function; cells that touch are one range. */
function listed(of: readonly Expr[], place: Place): string {
  const parts: string[] = [];
  let open: Spot[] = [];
  const close = () => {
    if (open.length > 0) parts.push(rangesOf(open));
    open = [];
  };
  for (const one of of) {
    const at = one.kind === 'slot' ? place(one.slot) : printed(one, place);
    if (typeof at === 'object') {
      open.push(at);
      continue;
    }
    close();
    parts.push(at);
  }
  close();
  return parts.join(',');
}

const named = (at: Spot | string): string =>
  typeof at === 'string' ? at : `${at.prefix}${areaToA1(areaOf(at))}`;

/** Cells as a list of ranges, in the order given: H6:H8,H10:H18. */
export function rangesOf(cells: readonly (CellRef & { readonly prefix?: string })[]): string {
  const ranges: { prefix: string; area: { top: number; left: number; bottom: number; right: number } }[] = [];
  for (const cell of cells) {
    const { row, column, prefix = '' } = cell;
    const last = ranges.at(-1);
    const area = last?.prefix === prefix ? last.area : null;
    if (area && area.left === column && area.right === column && area.bottom + 1 === row) area.bottom = row;
    else if (area && area.top === row && area.bottom === row && area.right + 1 === column)
      area.right = column;
    else ranges.push({ prefix, area: { ...areaOf(cell) } });
  }
  return ranges.map(({ prefix, area }) => `${prefix}${areaToA1(area)}`).join(',');
}

function condition(test: Test, place: Place): string {
  switch (test.kind) {
    case 'compare':
      return `${printed(test.left, place)}${test.op}${printed(test.right, place)}`;
    case 'isBlank':
      return `${printed(test.of, place)}=""`;
    case 'and':
    case 'or':
      return `${test.kind === 'and' ? 'AND' : 'OR'}(${test.of.map((one) => condition(one, place)).join(',')})`;
  }
}
