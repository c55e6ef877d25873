/** The syntax tree of a formula, for the part of Excel's language that score sheets are written in. */
import { referencesOf, type Reference } from './references';

export type Expression =
  | { readonly kind: 'value'; readonly value: string | number | boolean; readonly scientific: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'union'; readonly parts: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly parameters: readonly Expression[] };

const SHEET = "(?:'(?:[^']|'')+'|[A-Za-z_\\u0080-\\uffff][\\w.\\u0080-\\uffff]*)!";
const CELL = '\\$?[A-Za-z]{1,3}\\$?\\d{1,7}';
const TOKEN = new RegExp(
  [
    '\\s*(?:("(?:[^"]|"")*")', // 1 text
    `((?:${SHEET})?(?:${CELL}(?::${CELL})?|\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})(?![\\w(!.:]))`, // 2 reference
    '([A-Za-z][\\w.]*)\\(', // 3 function
    '(TRUE|FALSE)(?![\\w.(])', // 4
    '(\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+)', // 5 number
    '(<=|>=|<>|[-+*/^&=<>%(),]))', // 6
  ].join('|'),
  'iy',
);
const RANKS: readonly (readonly string[])[] = [
  ['=', '<', '>', '<=', '>=', '<>'],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

/** Longer formulas are not ours: the tree is walked by recursion. */
const MOST_TOKENS = 1_000;

/** `null`: something that this language part does not have (names, tables, arrays, intersections). */
export function parseFormula(formula: string): Expression | null {
  const tokens = tokensOf(
    formula
      .replace(/^=/, '')
      .replace(/_xlfn\.(?:_xlws\.)?/g, '')
      .trim(),
  );
  if (!tokens || tokens.length > MOST_TOKENS) return null;
  const parser = new Parser(tokens);
  const tree = parser.expression(0);
  return tree && parser.done() ? tree : null;
}

interface Token {
  readonly kind: 'text' | 'reference' | 'function' | 'boolean' | 'number' | 'sign';
  readonly text: string;
}
const KINDS = ['text', 'reference', 'function', 'boolean', 'number', 'sign'] as const;

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < text.length) {
    const match = pattern.exec(text);
    if (!match) return null;
    KINDS.forEach((kind, index) => {
      const found = match[index + 1];
      if (found !== undefined) tokens.push({ kind, text: found });
    });
  }
  return tokens;
}

class Parser {
  private at = 0;
  constructor(private readonly tokens: readonly Token[]) {}

  done(): boolean {
    return this.at === this.tokens.length;
  }

  expression(rank: number): Expression | null {
    const operators = RANKS[rank];
    if (!operators) return this.unary();
    let left = this.expression(rank + 1);
    while (left) {
      const operator = operators.find((sign) => this.takes(sign));
      if (operator === undefined) return left;
      const right = this.expression(rank + 1);
      left = right && { kind: 'binary', operator, left, right };
    }
    return null;
  }

  private unary(): Expression | null {
    const operator = ['-', '+'].find((sign) => this.takes(sign));
    if (operator !== undefined) {
      const operand = this.unary();
      return operand && { kind: 'unary', operator, operand };
    }
    let operand = this.primary();
    while (operand && this.takes('%')) operand = { kind: 'unary', operator: '%', operand };
    return operand;
  }

  private primary(): Expression | null {
    if (this.takes('(')) {
      const parts = this.list();
      return parts?.length === 1 ? (parts[0] ?? null) : parts && { kind: 'union', parts };
    }
    const token = this.tokens[this.at];
    if (!token || token.kind === 'sign') return null;
    this.at += 1;
    if (token.kind === 'function') {
      const parameters = this.list();
      return parameters && { kind: 'call', name: token.text.toUpperCase(), parameters };
    }
    if (token.kind === 'reference') {
      const { areas, opaque, external } = referencesOf(`=${token.text}`);
      const [reference] = areas;
      return reference && !opaque && !external ? { kind: 'reference', reference } : null;
    }
    if (token.kind === 'text')
      return { kind: 'value', value: token.text.slice(1, -1).replace(/""/g, '"'), scientific: false };
    if (token.kind === 'boolean')
      return { kind: 'value', value: token.text.toUpperCase() === 'TRUE', scientific: false };
    return { kind: 'value', value: Number(token.text), scientific: /e/i.test(token.text) };
  }

  /** What stands in brackets, after the opening one. */
  private list(): Expression[] | null {
    const parts: Expression[] = [];
    if (this.takes(')')) return parts;
    for (;;) {
      const empty = this.sees(',') || this.sees(')');
      const part: Expression | null = empty ? { kind: 'blank' } : this.expression(0);
      if (!part) return null;
      parts.push(part);
      if (this.takes(')')) return parts;
      if (!this.takes(',')) return null;
    }
  }

  private sees(sign: string): boolean {
    const token = this.tokens[this.at];
    return token?.kind === 'sign' && token.text === sign;
  }

  private takes(sign: string): boolean {
    if (!this.sees(sign)) return false;
    this.at += 1;
    return true;
  }
}
