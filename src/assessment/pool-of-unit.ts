/** The pool a unit competes in for 优秀 (第七条): its township's, or that of all non-public enterprises. */
import { nameKey, plain } from '../reading/text';
import type { RuleBook } from '../rulebook/rulebook';
import type { ScoreForm } from '../reading/record';
import type { UnitGroup } from './groups';
import type { ColumnFinder } from './columns';
import { kindOfForm, saysEnterprise } from './kind-of-form';
import { townshipIn } from './townships';
import type { UnitContext } from './units';

/** `null` while it is open: no township or an unknown one, two of them without 名额归属, or a unit that the roster
 * does not know. */
export function poolOf(
  group: UnitGroup,
  { hasRoster, townships, columnOf, rulebook }: UnitContext,
): string | null {
  const { roster, forms } = group;
  if (roster.some((entry) => entry.enterprise)) return rulebook.enterprisePool;
  if (!hasRoster && forms.some((form) => isEnterprise(form, columnOf, rulebook)))
    return rulebook.enterprisePool;
  const stated = roster.find((entry) => entry.quotaPool)?.quotaPool?.text;
  if (stated) return plain(stated).includes('非公') ? null : poolIn(townships, stated);
  if (hasRoster && roster.length === 0) return null;
  const written = hasRoster
    ? roster.map((entry) => entry.township?.text)
    : forms.map((form) => form.township?.text);
  let pool: string | null = null;
  for (const township of written) {
    if (!township) continue;
    const name = poolIn(townships, township);
    if (name === null || (pool !== null && name !== pool)) return null;
    pool = name;
  }
  return pool;
}

/** A township that nobody knows (R05) is no pool; where nobody lists any, each that is written is one. */
const poolIn = (townships: ReadonlySet<string>, written: string): string | null =>
  townships.size === 0 ? nameKey(written) : townshipIn(townships, written);

function isEnterprise(form: ScoreForm, columnOf: ColumnFinder, { enterprisePool }: RuleBook): boolean {
  const kind = kindOfForm(form, columnOf);
  return kind !== null && saysEnterprise(kind.text, enterprisePool);
}
