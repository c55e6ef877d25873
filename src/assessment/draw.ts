/**
 * Spot check (抽查, 第五条第四项): drawn per lead assessor in a stated share. The draw depends on nothing but the
 * frozen list and the seed, so anybody can repeat it; choose the seed after the list is frozen.
 */
import { decimal, type Decimal } from '../workbook/decimal';

export interface DrawCandidate {
  readonly unit: string;
  /** 牵头负责考核单位. */
  readonly lead: string;
}

export interface Draw {
  readonly lead: string;
  /** Canonical order: what was drawn from. */
  readonly frozen: readonly string[];
  readonly drawn: readonly string[];
}

/** One, in the units a `Decimal` counts. */
const UNIT = decimal(1);

/** `share` e.g. 0.1; rounded up, at least one unit of every lead. */
export function drawSpotChecks(
  candidates: readonly DrawCandidate[],
  share: Decimal,
  seed: string,
): readonly Draw[] {
  const leads = new Map<string, Set<string>>();
  for (const { unit, lead } of candidates) leads.set(lead, (leads.get(lead) ?? new Set()).add(unit));
  return [...leads]
    .sort(([a], [b]) => compare(a, b))
    .map(([lead, units]) => {
      const frozen = [...units].sort(compare);
      const count = Math.min(frozen.length, Math.max(1, Math.ceil((share * frozen.length) / UNIT)));
      return { lead, frozen, drawn: shuffle(frozen, `${seed}|${lead}|${frozen.join('|')}`).slice(0, count) };
    });
}

/** By code unit: the same everywhere, whatever the locale of the machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Fisher–Yates over a 32-bit generator seeded with a hash of the text (FNV-1a, then mulberry32). */
function shuffle(items: readonly string[], seed: string): readonly string[] {
  const shuffled = [...items];
  let state = hash(seed);
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    const pick = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1);
    const [a, b] = [shuffled[last] ?? '', shuffled[pick] ?? ''];
    shuffled[last] = b;
    shuffled[pick] = a;
  }
  return shuffled;
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}
