/** What the arrays of a range say about its cells. */
import type { CellContent } from '../../workbook/edit';
import type { Scalar } from '../../workbook/snapshot';

/** Errors arrive as texts. */
const ERROR =
  /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NUM!|NAME\?|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|EXTERNAL!|PYTHON!|GETTING_DATA|BUSY!)$/;
/** Errors that stand for a value which is still on its way. */
const PENDING = /^#(?:GETTING_DATA|BUSY!)$/;
const TEXT_FORMAT = '@';

export interface CellFacts {
  readonly value: unknown;
  readonly formula: unknown;
  /** From `valueTypes`, where they were read. */
  readonly type?: unknown;
  readonly format?: unknown;
}

/** A text that begins with `=` is its own formula; a formula shows something else than itself. */
export const formulaOf = ({ value, formula }: CellFacts): string | null =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;

export const isPending = (value: unknown): boolean => typeof value === 'string' && PENDING.test(value);

/**
 * The value of a cell. Where the types were not read, a text that spells an error is one unless the cell is formatted
 * as text: nothing else can be typed into Excel and stay a text.
 */
export function valueOf(facts: CellFacts, formula: string | null): Scalar {
  const { value, type, format } = facts;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  if (value === '') return formula === null ? null : '';
  if (value.startsWith('#') && ERROR.test(value)) {
    const error = type === undefined ? formula !== null || format !== TEXT_FORMAT : type === 'Error';
    if (error) return { error: value };
  }
  return value;
}

export function contentOf(facts: CellFacts): CellContent {
  const formula = formulaOf(facts);
  return { formula, value: valueOf(facts, formula) };
}

/** Quoted texts of a formula stay as they are; what Excel rewrites on entry (quotes of names, blanks, case) does not count. */
function normalised(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[\s']/g, '').toUpperCase()))
    .join('');
}

export const sameFormula = (a: string, b: string): boolean => a === b || normalised(a) === normalised(b);

/** Do two values look the same to Excel? Numbers count to their 15 digits; an empty text counts as an empty cell. */
export function sameValue(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  if (a === null || b === null) return (a ?? '') === (b ?? '');
  return typeof a === 'object' && typeof b === 'object' && a.error === b.error;
}

/** Does a cell still hold what was read? Of a formula cell only the formula counts: its value follows others. */
export function sameContent(expected: CellContent, actual: CellContent): boolean {
  if (expected.formula === null || actual.formula === null) {
    return expected.formula === actual.formula && sameValue(expected.value, actual.value);
  }
  return sameFormula(expected.formula, actual.formula);
}

const LETTERS_ONLY = /^[\p{L}][^\d=]*$/u;

/**
 * What to hand to Excel so that a cell holds exactly this content. Texts that Excel would take for a number, a date,
 * a formula or an error get the leading apostrophe; `''` empties a cell (`null` would leave it as it is).
 */
export function inputFor({ formula, value }: CellContent): string | number | boolean {
  if (formula !== null) return formula;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string') return value;
  if (value === '') return '';
  return LETTERS_ONLY.test(value) && !/^(?:true|false)$/i.test(value) ? value : `'${value}`;
}
