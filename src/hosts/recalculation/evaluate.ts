/** Our own evaluation of a formula, by Excel's rules for text, number, boolean, blank and error. */
import { isError, type CellError, type Scalar } from '../../workbook/snapshot';
import type { Reference } from './references';
import type { Expression } from './syntax';

/** All values of an area, blanks included; `null` where that is too much or a value is not known. */
export type Look = (reference: Reference) => readonly Scalar[] | null;

/** Raised where we do not know what Excel would answer. */
export class Unsupported extends Error {}

const VALUE: CellError = { error: '#VALUE!' };
const DIVISION: CellError = { error: '#DIV/0!' };
const NUMBER: CellError = { error: '#NUM!' };
const MISSING: CellError = { error: '#N/A' };
const PLAIN_NUMBER = /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)\s*$/;
/** Excel keeps fifteen digits. */
const shown = (value: number): number => Number(value.toPrecision(15));

export function evaluate(tree: Expression, look: Look): Scalar {
  return new Evaluation(look).scalar(tree);
}

class Evaluation {
  constructor(private readonly look: Look) {}

  scalar(tree: Expression): Scalar {
    switch (tree.kind) {
      case 'value':
        return tree.value;
      case 'blank':
        return null;
      case 'reference': {
        const { area } = tree.reference;
        if (area.top !== area.bottom || area.left !== area.right) throw new Unsupported();
        return this.cells(tree)[0] ?? null;
      }
      case 'union':
        throw new Unsupported();
      case 'unary': {
        const operand = this.scalar(tree.operand);
        if (tree.operator === '+') return operand;
        const value = toNumber(operand);
        if (isError(value)) return value;
        return tree.operator === '%' ? value / 100 : -value;
      }
      case 'binary':
        return binary(tree.operator, this.scalar(tree.left), this.scalar(tree.right));
      case 'call':
        return this.call(tree.name, tree.parameters);
    }
  }

  private cells(tree: Expression): readonly Scalar[] {
    if (tree.kind === 'union') return tree.parts.flatMap((part) => this.cells(part));
    if (tree.kind !== 'reference') throw new Unsupported();
    const values = this.look(tree.reference);
    if (!values) throw new Unsupported();
    return values;
  }

  /** Numbers as SUM and its kin see them: in cells only numbers count, written into the formula also "5" and TRUE. */
  private numbers(parameters: readonly Expression[]): number[] | CellError {
    const numbers: number[] = [];
    for (const parameter of parameters) {
      const listed = parameter.kind === 'reference' || parameter.kind === 'union';
      const values = listed ? this.cells(parameter) : [this.scalar(parameter)];
      for (const value of values) {
        if (isError(value)) return value;
        if (typeof value === 'number') numbers.push(value);
        else if (!listed) {
          const direct = toNumber(value);
          if (isError(direct)) return direct;
          numbers.push(direct);
        }
      }
    }
    return numbers;
  }

  private call(name: string, parameters: readonly Expression[]): Scalar {
    const [first, second, third] = parameters;
    if (!first) throw new Unsupported();
    switch (name) {
      case 'IF': {
        const condition = toBoolean(this.scalar(first));
        if (isError(condition)) return condition;
        const chosen = condition ? second : third;
        return chosen ? (this.scalar(chosen) ?? 0) : condition;
      }
      case 'IFERROR': {
        const value = this.scalar(first);
        return isError(value) && second ? (this.scalar(second) ?? 0) : value;
      }
      case 'NOT': {
        const value = toBoolean(this.scalar(first));
        return isError(value) ? value : !value;
      }
      case 'AND':
      case 'OR':
        return this.logical(name, parameters);
      case 'SUM':
      case 'MIN':
      case 'MAX':
      case 'AVERAGE':
        return aggregate(name, this.numbers(parameters));
      case 'ROUND':
        return this.round(first, second);
      case 'ISNUMBER':
        return typeof this.scalar(first) === 'number';
      case 'ISERROR':
        return isError(this.scalar(first));
      case 'LEN': {
        const value = this.text(first);
        return typeof value === 'string' ? value.length : value;
      }
      case 'TRIM': {
        const value = this.text(first);
        return typeof value === 'string' ? value.replace(/ +/g, ' ').replace(/^ | $/g, '') : value;
      }
      case 'SUBSTITUTE': {
        const value = this.text(first);
        const [, old, by, nth] = parameters;
        if (typeof value !== 'string' || !old || !by || nth)
          return typeof value === 'string' ? unsupported() : value;
        const [from, to] = [this.text(old), this.text(by)];
        if (typeof from !== 'string') return from;
        if (typeof to !== 'string') return to;
        return from === '' ? value : value.replaceAll(from, to);
      }
      case 'N': {
        const value = this.scalar(first);
        return typeof value === 'string' || value === null
          ? 0
          : typeof value === 'boolean'
            ? Number(value)
            : value;
      }
      case 'ISTEXT':
        return typeof this.scalar(first) === 'string';
      case 'ISBLANK':
        return first.kind === 'reference' && this.scalar(first) === null;
      case 'SEARCH':
        return third ? unsupported() : search(this.scalar(first), second ? this.scalar(second) : null);
      case 'COUNT':
      case 'COUNTA':
        return this.count(name, parameters);
      case 'RANK':
      case 'RANK.EQ':
        return second ? this.rank(first, second, third) : unsupported();
      default:
        return unsupported();
    }
  }

  private logical(name: 'AND' | 'OR', parameters: readonly Expression[]): Scalar {
    const values: boolean[] = [];
    for (const parameter of parameters) {
      if (parameter.kind === 'reference' || parameter.kind === 'union') throw new Unsupported();
      const value = toBoolean(this.scalar(parameter));
      if (isError(value)) return value;
      values.push(value);
    }
    return name === 'AND' ? values.every(Boolean) : values.some(Boolean);
  }

  /** The text of an argument; how a number or a truth value is written is not decided here. */
  private text(parameter: Parameters<Evaluation['scalar']>[0]): string | CellError {
    const value = this.scalar(parameter);
    if (isError(value)) return value;
    return typeof value === 'string' || value === null ? (value ?? '') : unsupported();
  }

  private count(name: 'COUNT' | 'COUNTA', parameters: readonly Expression[]): number {
    const values = parameters.flatMap((parameter) => this.cells(parameter));
    return values.filter((value) => (name === 'COUNT' ? typeof value === 'number' : value !== null)).length;
  }

  private round(of: Expression, digits: Expression | undefined): Scalar {
    const value = toNumber(this.scalar(of));
    if (isError(value)) return value;
    const places = digits ? toNumber(this.scalar(digits)) : 0;
    if (isError(places)) return places;
    if (!Number.isInteger(places) || places < 0 || places > 10 || Math.abs(value) > 1e9)
      throw new Unsupported();
    const scaled = shown(Math.abs(value) * 10 ** places);
    return shown((Math.sign(value) * Math.round(scaled)) / 10 ** places);
  }

  private rank(of: Expression, among: Expression, order: Expression | undefined): Scalar {
    const value = this.scalar(of);
    if (isError(value)) return value;
    if (typeof value !== 'number') throw new Unsupported();
    const ascending = order ? toNumber(this.scalar(order)) : 0;
    if (isError(ascending)) return ascending;
    const all = this.cells(among);
    const error = all.find(isError);
    if (error) return error;
    const numbers = all.filter((other) => typeof other === 'number');
    if (!numbers.includes(value)) return MISSING;
    return 1 + numbers.filter((other) => (ascending ? other < value : other > value)).length;
  }
}

function unsupported(): never {
  throw new Unsupported();
}

function aggregate(name: 'SUM' | 'MIN' | 'MAX' | 'AVERAGE', numbers: number[] | CellError): Scalar {
  if (!Array.isArray(numbers)) return numbers;
  if (numbers.length === 0) return name === 'AVERAGE' ? DIVISION : 0;
  if (name === 'MIN') return Math.min(...numbers);
  if (name === 'MAX') return Math.max(...numbers);
  const sum = numbers.reduce((total, value) => total + value, 0);
  return shown(name === 'SUM' ? sum : sum / numbers.length);
}

function toNumber(value: Scalar): number | CellError {
  if (value === null) return 0;
  if (typeof value === 'number' || isError(value)) return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (PLAIN_NUMBER.test(value)) return Number(value);
  // Dates, per cents, thousands: a number to Excel, by rules of the country.
  if (/\d/.test(value)) throw new Unsupported();
  return VALUE;
}

function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === 'string') {
    if (/^(?:true|false)$/i.test(value)) return /^true$/i.test(value);
    return VALUE;
  }
  if (isError(value)) return value;
  return typeof value === 'boolean' ? value : value !== null && value !== 0;
}

function binary(operator: string, left: Scalar, right: Scalar): Scalar {
  if (isError(left)) return left;
  if (isError(right)) return right;
  if (operator === '&') return joined(left) + joined(right);
  if (/[=<>]/.test(operator)) return compare(operator, left, right);
  const a = toNumber(left);
  const b = toNumber(right);
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (operator === '/' && b === 0) return DIVISION;
  const results: Readonly<Record<string, number>> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '^': a ** b,
  };
  const result = results[operator] ?? unsupported();
  return Number.isFinite(result) ? shown(result) : NUMBER;
}

function joined(value: string | number | boolean | null): string {
  if (typeof value === 'number') {
    const text = String(shown(value));
    return text.includes('e') ? unsupported() : text;
  }
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : (value ?? '');
}

type Plain = string | number | boolean;
const RANK_OF = { number: 0, string: 1, boolean: 2 };

/** Numbers are less than texts, texts less than booleans; a blank is what the other side is. */
function compare(operator: string, left: Plain | null, right: Plain | null): boolean {
  const a = left ?? empty(right);
  const b = right ?? empty(left);
  const order = orderOf(a, b, operator === '=' || operator === '<>');
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    default:
      return order >= 0;
  }
}

function empty(like: Plain | null): Plain {
  return typeof like === 'string' ? '' : typeof like === 'boolean' ? false : 0;
}

function orderOf(a: Plain, b: Plain, onlyEqual: boolean): number {
  if (typeof a === 'string' && typeof b === 'string') {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    // Which of two texts comes first is a matter of the country's order.
    return x === y ? 0 : onlyEqual || x === '' || y === '' ? x.length - y.length || 1 : unsupported();
  }
  if (typeof a === 'number' && typeof b === 'number') return shown(a) - shown(b);
  if (typeof a === typeof b) return Number(a) - Number(b);
  return RANK_OF[typeof a as keyof typeof RANK_OF] - RANK_OF[typeof b as keyof typeof RANK_OF];
}

/** `?` any character, `*` any characters, `~` before a sign means the sign. */
function search(wanted: Scalar, within: Scalar): Scalar {
  if (isError(wanted)) return wanted;
  if (isError(within)) return within;
  const text = joined(within).toLowerCase();
  // Stars are searched part by part: a pattern of the sheet must not cost more than its length.
  const parts =
    joined(wanted)
      .toLowerCase()
      .match(/~[~?*]|[^]/gu) ?? [];
  if (parts.filter((part) => part === '*').length > 2 || text.length > 2_000) return unsupported();
  const source = parts.map((part) =>
    part === '?'
      ? '[^]'
      : part === '*'
        ? '[^]*?'
        : literal(part.length === 2 && part.startsWith('~') ? part.slice(1) : part),
  );
  const at = text.search(new RegExp(source.join('')));
  return at < 0 ? VALUE : at + 1;
}

const literal = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
