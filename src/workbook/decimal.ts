/**
 * Exact decimals (精确小数). A `Decimal` is an integer count of hundred-millionths, so that sums and comparisons of
 * scores are those of pencil and paper: binary doubles put a quarter of all sheets that total exactly 90 below it.
 * Range ±90 million; what lies outside, or is no finite number, has no `Decimal` (`null`).
 */
export type Decimal = number & { readonly __decimal: unique symbol };

/** Decimals kept of a single value. Excel itself stores 15 significant digits. */
export const STORED_DECIMALS = 8;
/** Decimals to which a computed result is stated; the formulas we write round to the same place. */
export const RESULT_DECIMALS = 6;

const UNIT = 10 ** STORED_DECIMALS;
const LIMIT = Number.MAX_SAFE_INTEGER;

const brand = (units: number): Decimal => units as Decimal;

export const ZERO = brand(0);

/**
 * The decimal a spreadsheet means by a stored double: its 15 significant digits, rounded half away from zero to
 * `STORED_DECIMALS`. `null` for NaN, infinities and numbers out of range.
 */
export function decimalFromNumber(value: number): Decimal | null {
  // The common case first: at most two decimals, exactly what somebody typed.
  const cents = Math.round(value * 100);
  if (cents / 100 === value && Math.abs(cents) < LIMIT / (UNIT / 100)) return brand(cents * (UNIT / 100));
  if (!Number.isFinite(value)) return null;
  return decimalFromText(value.toPrecision(15));
}

const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i;

/** Reads plain ASCII digits (`-12.5`, `1e-7`); `null` when the text is anything else or out of range. */
export function decimalFromText(text: string): Decimal | null {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = '', exponent] = match;
  if (whole === '' && fraction === '') return null;
  const shift = Number(exponent ?? 0) + STORED_DECIMALS - fraction.length;
  if (Math.abs(shift) > 400) return null;
  let units = BigInt(whole + fraction);
  if (shift >= 0) units *= 10n ** BigInt(shift);
  else units = divideHalfUp(units, 10n ** BigInt(-shift));
  if (units > BigInt(LIMIT)) return null;
  return brand(sign === '-' && units !== 0n ? -Number(units) : Number(units));
}

/** A decimal written in the source of the program; throws on anything that is not one. */
export function decimal(value: number | string): Decimal {
  const result = typeof value === 'number' ? decimalFromNumber(value) : decimalFromText(value);
  if (result === null) throw new RangeError(`not a decimal: ${value}`);
  return result;
}

/** The double nearest to the decimal; its shortest notation is the decimal itself up to 15 digits. */
export const toNumber = (value: Decimal): number => value / UNIT;

/** The shortest plain notation, e.g. `86.5`; never an exponent. */
export function formatDecimal(value: Decimal): string {
  if (value % UNIT === 0) return String(value / UNIT);
  const units = Math.abs(value);
  const whole = Math.floor(units / UNIT);
  const fraction = String(units % UNIT)
    .padStart(STORED_DECIMALS, '0')
    .replace(/0+$/, '');
  return `${value < 0 ? '-' : ''}${whole}.${fraction}`;
}

/** How many decimals the value really has, e.g. 2 for 89.96. */
export function decimalsOf(value: Decimal): number {
  let units = Math.abs(value);
  if (units % UNIT === 0) return 0;
  let count = STORED_DECIMALS;
  while (units % 10 === 0) {
    units /= 10;
    count -= 1;
  }
  return count;
}

export const add = (a: Decimal, b: Decimal): Decimal => brand(a + b);
export const subtract = (a: Decimal, b: Decimal): Decimal => brand(a - b);
export const min = (a: Decimal, b: Decimal): Decimal => (a < b ? a : b);
export const max = (a: Decimal, b: Decimal): Decimal => (a > b ? a : b);

export function sum(values: Iterable<Decimal>): Decimal {
  let total = 0;
  for (const value of values) total += value;
  return brand(total);
}

/** Product, rounded half away from zero to `STORED_DECIMALS`. Throws when out of range. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return signed(BigInt(a) * BigInt(b), BigInt(UNIT));
}

/** Quotient, rounded once, half away from zero, to `decimals` places (default: all that are stored). */
export function divide(a: Decimal, b: Decimal, decimals = STORED_DECIMALS): Decimal {
  if (b === 0) throw new RangeError('division by zero');
  const step = 10 ** Math.max(0, STORED_DECIMALS - decimals);
  return brand(signed(BigInt(a) * BigInt(UNIT / step), BigInt(b)) * step);
}

/** Rounds half away from zero, as Excel's ROUND does. */
export function roundTo(value: Decimal, decimals: number): Decimal {
  const step = stepOf(decimals);
  if (value % step === 0) return value;
  const units = Math.abs(value);
  const rounded = Math.floor(units / step) * step + (units % step >= step / 2 ? step : 0);
  return brand(value < 0 ? -rounded : rounded);
}

/** The smallest step between numbers of so many decimals: 0.01 for two, none below what is stored. */
export const stepOf = (decimals: number): Decimal => brand(10 ** Math.max(0, STORED_DECIMALS - decimals));

export const isWhole = (value: Decimal): boolean => value % UNIT === 0;

/** The largest whole number that is not above. */
export const floor = (value: Decimal): Decimal => brand(Math.floor(value / UNIT) * UNIT);

function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

function signed(numerator: bigint, denominator: bigint): Decimal {
  const negative = numerator < 0n !== denominator < 0n;
  const positive = (x: bigint) => (x < 0n ? -x : x);
  const units = divideHalfUp(positive(numerator), positive(denominator));
  if (units > BigInt(LIMIT)) throw new RangeError('decimal out of range');
  return brand(negative && units !== 0n ? -Number(units) : Number(units));
}
