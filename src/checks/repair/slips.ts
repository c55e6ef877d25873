/**
 * Slips of the hand (笔误): how a number may have become another one while it was written down. What is proposed as likely
 * rests on these; that two numbers merely differ is no evidence.
 */
import { decimalFromText, formatDecimal, type Decimal } from '../../workbook/decimal';

/**
 * swapped 数字颠倒 (88.5 → 85.8) · point 小数点 (8.5 → 85) · repeated 多按一位 (8 → 88) · otherStage 别的阶段填的是这个数 ·
 * nextRow 填成了上下行的数 · digit 一位数字不同 (86.5 → 84.5).
 */
export type Slip = 'swapped' | 'point' | 'repeated' | 'otherStage' | 'nextRow' | 'digit';

/** How much a slip speaks for a repair; 0 is a difference without a story. */
export const SLIP_WEIGHT: Readonly<Record<Slip, number>> = {
  swapped: 3,
  point: 3,
  repeated: 3,
  otherStage: 2,
  nextRow: 1,
  digit: 1,
};

/** The slip that turns `meant` into `typed`, by the digits alone; `null` when there is none, or nothing changed. */
export function slipBetween(meant: Decimal, typed: Decimal): Slip | null {
  if (meant === typed || meant < 0 || typed < 0) return null;
  const from = formatDecimal(meant);
  const to = formatDecimal(typed);
  if (isMovedPoint(meant, typed)) return 'point';
  if (swaps(from).includes(to)) return 'swapped';
  if (repeats(from).includes(to)) return 'repeated';
  return isOtherDigit(from, to) ? 'digit' : null;
}

export interface Slipped {
  readonly meant: Decimal;
  readonly slip: Slip;
}

/** Whole numbers that a telling slip may have turned into `typed`, the strongest first. */
export function countsBehind(typed: Decimal): readonly Slipped[] {
  const text = formatDecimal(typed);
  const texts = [
    ...[text.replace('.', ''), text.replace(/0$/, '')].map((meant) => ({ meant, slip: 'point' as const })),
    ...swaps(text).map((meant) => ({ meant, slip: 'swapped' as const })),
    ...unrepeated(text).map((meant) => ({ meant, slip: 'repeated' as const })),
  ];
  const known = new Set<Decimal>([typed]);
  return texts.flatMap(({ meant: digits, slip }) => {
    const meant = /^[1-9]\d*$/.test(digits) ? decimalFromText(digits) : null;
    if (meant === null || known.has(meant)) return [];
    known.add(meant);
    return [{ meant, slip }];
  });
}

/** A lost or misplaced decimal point: ten or a hundred times as much, or as little. */
const isMovedPoint = (a: Decimal, b: Decimal): boolean =>
  Math.min(a, b) > 0 && [10, 100].includes(Math.max(a, b) / Math.min(a, b));

/** The text with two neighbouring digits exchanged, a point between them or not, at every place; unchanged where none is. */
const swaps = (text: string): readonly string[] =>
  [...text].map((_, index) => text.slice(0, index) + text.slice(index).replace(PAIR, '$3$2$1'));
const PAIR = /^(\d)(\.?)(\d)/;

/** The text with one of its characters typed twice. */
const repeats = (text: string): readonly string[] =>
  [...text].map((character, index) => text.slice(0, index) + character + text.slice(index));

/** What the text is when one of two equal neighbouring digits goes. */
const unrepeated = (text: string): readonly string[] =>
  [...text].flatMap((character, index) =>
    character === text[index + 1] ? [text.slice(0, index) + text.slice(index + 1)] : [],
  );

/** One digit of at least three is another, or is missing: of shorter numbers too many are that close to each other. */
function isOtherDigit(a: string, b: string): boolean {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.replace('.', '').length < 3) return false;
  const same = [...longer].findIndex((character, index) => character !== shorter[index]);
  const rest = longer.slice(same + 1);
  return longer.length === shorter.length ? rest === shorter.slice(same + 1) : rest === shorter.slice(same);
}
