/** Names that look like one unit under two spellings: in a roster, or where there is none to settle it. */
import { coreOf } from '../../assessment/names';
import type { Assessment } from '../../assessment/result';
import { plain } from '../../reading/text';
import type { TableSource, UnitMention } from '../../reading/record';
import { shared } from '../county';

export interface NamedPlace {
  readonly mention: UnitMention;
  readonly source: TableSource;
  readonly annex: 1 | 2 | 3;
}

/** A pair of different names with the same core; the later one first seen after the other. */
export interface LookAlike {
  readonly later: NamedPlace;
  readonly earlier: NamedPlace;
}

export const lookAlikes = shared((assessment): readonly LookAlike[] => {
  const byCore = new Map<string, NamedPlace[]>();
  const pairs: LookAlike[] = [];
  for (const place of firstPlaces(assessment)) {
    const core = coreOf(place.mention.name);
    const alike = byCore.get(core);
    const earlier = alike?.find((other) => sameKindOfName(other.mention.name, place.mention.name));
    if (earlier) pairs.push({ later: place, earlier });
    if (alike) alike.push(place);
    else byCore.set(core, [place]);
  }
  return pairs;
});

/** Where each name stands first: in the roster, else in Annex 1 before Annex 2. */
function firstPlaces({ readings, rulebook }: Assessment): readonly NamedPlace[] {
  const places = new Map<string, NamedPlace>();
  const add = (mention: UnitMention, source: TableSource, annex: 1 | 2 | 3) => {
    if (places.has(mention.name) || mention.name in rulebook.aliases) return;
    places.set(mention.name, { mention, source, annex });
  };
  for (const { roster } of readings) for (const { unit, table } of roster) add(unit, table.source, 3);
  // With a roster, every other name that is not in it is a proposal of its own (R01).
  if (places.size > 0) return [...places.values()];
  for (const { forms } of readings) for (const { unit, table } of forms) if (unit) add(unit, table.source, 1);
  for (const { surveys } of readings) for (const { unit, table } of surveys) add(unit, table.source, 2);
  return [...places.values()];
}

const KINDS = /(?:公司|集团|局|委员会|委|办公室|办|中心|学校|医院|银行|联社|支行)$/;
const SAME_KIND: Readonly<Record<string, string>> = {
  集团: '公司',
  委员会: '委',
  办公室: '办',
  支行: '银行',
};

/** 水务局 and 水务集团 share a core and are two units; 水务局 and 水务 may be one. */
function sameKindOfName(a: string, b: string): boolean {
  const [first, second] = [kindOf(a), kindOf(b)];
  return first === null || second === null || first === second;
}

function kindOf(name: string): string | null {
  const kind = KINDS.exec(plain(name))?.[0];
  return kind === undefined ? null : (SAME_KIND[kind] ?? kind);
}
