/** The pool a unit competes in for 优秀 (第七条): its township's, or that of all non-public enterprises. */
import { nameKey, plain } from '../reading/text';
import type { RuleBook } from '../rulebook/rulebook';
import type { UnitGroup } from './groups';

/** `null` while it is open: no township, two of them without 名额归属, or a unit that the roster does not know. */
export function poolOf(group: UnitGroup, hasRoster: boolean, rulebook: RuleBook): string | null {
  const { roster, forms } = group;
  if (roster.some((entry) => entry.enterprise)) return rulebook.enterprisePool;
  const stated = roster.find((entry) => entry.quotaPool)?.quotaPool?.text;
  if (stated) return plain(stated).includes('非公') ? null : nameKey(stated);
  if (hasRoster && roster.length === 0) return null;
  const written = hasRoster
    ? roster.map((entry) => entry.township?.text)
    : forms.map((form) => knownTownship(form.township?.text, rulebook));
  let pool: string | null = null;
  for (const township of written) {
    const name: string | null = township ? nameKey(township) : pool;
    if (pool !== null && name !== pool) return null;
    pool = name;
  }
  return pool;
}

/** Without a roster only a township of the rule book makes a pool. */
function knownTownship(text: string | undefined, rulebook: RuleBook): string | null {
  if (!text) return null;
  const key = nameKey(text);
  return rulebook.townships.value.some(({ name }) => name === key) ? key : null;
}
