/** Cells that should hold a number, read as people mean them; what cannot be read for certain never becomes one. */
import {
  decimal,
  decimalFromNumber,
  decimalFromText,
  divide,
  formatDecimal,
  multiply,
  ZERO,
  type Decimal,
} from '../workbook/decimal';
import { isError, type Scalar } from '../workbook/snapshot';
import type { RateReading, Reading, RepairCause, UnreadableCause } from './record';
import { plain, stripInvisible } from './text';
import { isFooterText } from './words/lines';

const BLANK: Reading = { kind: 'blank' };
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;
const NOT_APPLICABLE = /^(?:缺项|不适用|\/)$/;
const STRAY = /^[√×✓✔✗✘☑☒○●◎△▲□■*\-—–_~…=]+$/;
const TWO_NUMBERS = /^\d+(?:\.\d+)?分?(?:[/\-—–~,;;、|]|或|至|到|→)\d+(?:\.\d+)?分?$/;
const BLANK_BETWEEN =
  /^\s*[\d.\uff10-\uff19\uff0e]*[\d\uff10-\uff19]分?\s+[\d\uff10-\uff19][\d.\uff10-\uff19\uff0e]*分?\s*$/;
const WITH_NOTE = /^([+-]?\d+(?:\.\d+)?)([^\d()]{0,3})\(([^()]*)\)$/;
const CHINESE_NUMBER = /^[零〇一二两三四五六七八九十百点]+$/;

/** Units that may be left behind a number, by the kind of cell. */
const UNITS = {
  score: /^(?:分)$/,
  count: /^(?:张|票|份|人|户|个)$/,
  amount: /^(?:万元|元|万|亿元)$/,
  rate: /^%$/,
  points: /^(?:分)$/,
};
export type NumberKind = keyof typeof UNITS;

/**
 * Reads one cell. `uncomputed`: a formula whose value nobody knows, which reads like an error, never like 0.
 * Money comes out in 万元 only when its unit is written in the cell; a column's unit is the caller's business.
 */
export function readNumber(value: Scalar, kind: NumberKind = 'score', uncomputed?: string): Reading {
  if (typeof value === 'number') {
    const exact = decimalFromNumber(value);
    return exact === null ? unreadable('text', String(value)) : { kind: 'number', value: exact };
  }
  if (uncomputed !== undefined) return unreadable('noValue', uncomputed);
  if (value === null) return BLANK;
  if (typeof value === 'boolean') return unreadable('symbol', value ? 'TRUE' : 'FALSE');
  if (isError(value)) return unreadable('noValue', value.error);
  return readText(value, kind);
}

function readText(text: string, kind: NumberKind): Reading {
  if (PLAIN_NUMBER.test(text)) return repaired('asText', text, text);
  const visible = stripInvisible(text);
  if (visible === '' || (kind === 'score' && visible === '分')) return BLANK;
  if (/^['’‘`]/.test(visible) && PLAIN_NUMBER.test(visible.slice(1))) {
    return repaired('asText', visible.slice(1), text);
  }
  // 8 9, or one above the other: a blank between two figures is no slip of one number.
  if (BLANK_BETWEEN.test(text)) return unreadable('twoNumbers', text);
  if (PLAIN_NUMBER.test(visible)) return repaired('invisible', visible, text);
  const flat = plain(text);
  if (NOT_APPLICABLE.test(flat)) return { kind: 'notApplicable', text };
  if (PLAIN_NUMBER.test(flat)) return repaired('fullWidth', flat, text);
  return (
    readWithUnit(flat, kind, text) ??
    (kind === 'points' ? readLimit(flat, text) : null) ??
    readOddText(flat, text)
  );
}

function readWithUnit(flat: string, kind: NumberKind, text: string): Reading | null {
  const match = /^([+-]?\d+(?:\.\d+)?)(\D+)$/.exec(flat);
  if (match?.[1] && match[2] && UNITS[kind].test(match[2])) {
    return repaired('withUnit', inBaseUnit(match[1], match[2]), text);
  }
  const noted = WITH_NOTE.exec(flat);
  // 8(缺计划扣2分) is 8 with its reason; 8(9) is two numbers.
  if (noted?.[1] && (noted[2] === '' || UNITS[kind].test(noted[2] ?? '')) && /^\D|\D$/.test(noted[3] ?? '')) {
    return repaired('withUnit', noted[1], text);
  }
  const chinese = flat.replace(/分$/, '');
  const spoken = CHINESE_NUMBER.test(chinese) ? chineseNumber(chinese) : null;
  return spoken === null ? null : repaired('chinese', spoken, text);
}

/** 最高20分, ≤6, 0-4, 满分10分: the most that can be had. */
const LIMIT =
  /^(?:最高(?:可?得|加|不超过)?|满分|不超过|至多|最多|上限|限|以内|≤|<=|<|共|计|加)?(?:0(?:分)?(?:[-~—–至到]|\.\.))?(\d+(?:\.\d+)?)分?(?:以内|以下|封顶|为限)?$/;

function readLimit(flat: string, text: string): Reading | null {
  const digits = LIMIT.exec(flat)?.[1];
  return digits === undefined ? null : repaired('withUnit', digits, text);
}

const MYRIAD = decimal(10_000);

/** 元 → 万元, so that amounts of one form compare. */
function inBaseUnit(digits: string, unit: string): string {
  if (unit !== '元' && unit !== '亿元') return digits;
  const amount = decimalFromText(digits);
  if (amount === null) return digits;
  return formatDecimal(unit === '元' ? divide(amount, MYRIAD) : multiply(amount, MYRIAD));
}

const LONE_O = /^[OoОо]$/;

function readOddText(flat: string, text: string): Reading {
  if (STRAY.test(flat)) return unreadable('symbol', text);
  if (TWO_NUMBERS.test(flat)) return unreadable('twoNumbers', text);
  if (/^\d+(?:\.\d+)?分?\(\d+(?:\.\d+)?分?\)$/.test(flat)) return unreadable('twoNumbers', text);
  const mended = flat
    .replace(/[。·、]/g, '.')
    .replace(/[OoОоD〇]/g, '0')
    .replace(/[lI|]/g, '1');
  // A lone letter O where a number belongs is most likely a nought.
  if (LONE_O.test(flat)) return { kind: 'unreadable', cause: 'lookAlike', text, guess: ZERO };
  if (mended !== flat && PLAIN_NUMBER.test(mended) && /\d/.test(flat)) {
    return { kind: 'unreadable', cause: 'lookAlike', text, guess: decimalFromText(mended) };
  }
  return unreadable('text', text);
}

const DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}; // prettier-ignore

/** 十二 → 12, 八点五 → 8.5, 一百零五 → 105; `null` when the characters make no number. */
function chineseNumber(text: string): string | null {
  const [whole = '', fraction, ...more] = text.split('点');
  if (more.length > 0 || whole === '') return null;
  const match =
    /^(?:([一二两三四五六七八九])?百)?[零〇]?(?:([一二两三四五六七八九])?(十))?([零〇一二两三四五六七八九])?$/.exec(
      whole,
    );
  if (!match) return null;
  const [, hundreds, tens, ten, ones] = match;
  const value =
    (whole.includes('百') ? 100 * (hundreds ? (DIGITS[hundreds] ?? 0) : 1) : 0) +
    (ten ? 10 * (tens ? (DIGITS[tens] ?? 0) : 1) : 0) +
    (ones ? (DIGITS[ones] ?? 0) : 0);
  if (fraction === undefined) return String(value);
  const decimals = [...fraction].map((digit) => DIGITS[digit] ?? Number.NaN);
  return decimals.length === 0 || decimals.some(Number.isNaN) ? null : `${value}.${decimals.join('')}`;
}

function repaired(cause: RepairCause, digits: string, text: string): Reading {
  const value = decimalFromText(digits);
  return value === null ? unreadable('text', text) : { kind: 'repaired', value, cause, text };
}

function unreadable(cause: UnreadableCause, text: string): Reading {
  return { kind: 'unreadable', cause, text, guess: null };
}

/** 8(缺计划扣2分), 较好: what may stand where a figure belongs; words of a signature or a label are none of it. */
export function isFigureLike(value: Scalar): boolean {
  if (value === null || value === '') return false;
  if (typeof value !== 'string') return true;
  const flat = plain(value);
  return flat !== '' && flat.length <= LONGEST_FIGURE && !flat.includes(':') && !isFooterText(value);
}
const LONGEST_FIGURE = 14;

/** The value a reading has; `null` for all that is no number. */
export const valueOf = (reading: Reading): Decimal | null =>
  reading.kind === 'number' || reading.kind === 'repaired' ? reading.value : null;

const HUNDRED = decimal(100);
const ONE = decimal(1);

/** A satisfaction rate (满意率) written as 96, 0.96 or 96 %. What is above 1 counts in hundredths. */
export function readRate(value: Scalar, formula: string | null, uncomputed?: string): RateReading {
  const reading = readNumber(value, 'rate', uncomputed);
  const number = valueOf(reading);
  const signed = reading.kind === 'repaired' && reading.text.normalize('NFKC').includes('%');
  if (number === null) return { reading, share: null, scale: 'share', formula };
  if (signed) return { reading, share: divide(number, HUNDRED), scale: 'share', formula };
  const hundred = number > ONE;
  return {
    reading,
    share: hundred ? divide(number, HUNDRED) : number,
    scale: hundred ? 'hundred' : 'share',
    formula,
  };
}
