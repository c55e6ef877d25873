/** Pools and places for 优秀 (第七条): who is in, who shares the score at the line, who is beyond it. Never a demotion. */
import { decimal } from '../workbook/decimal';
import { nameKey } from '../reading/text';
import type { WorkbookReading } from '../reading/record';
import type { Grade, PoolKind, Quota, RuleBook } from '../rulebook/rulebook';
import { gradeInForce } from './decisions';
import { canJudgeQuotas } from './quota-basis';
import { byTotal, settleTies } from './ranking';
import { knownTownships, townshipIn } from './townships';
import type { PoolResult, RankedUnit, UnitResult } from './result';

interface Pool {
  readonly name: string;
  readonly kind: PoolKind | null;
}

/** None where no quota can be judged; else every township of the roster, then the rest of the rule book's, then the enterprises; by the grades in force unless told otherwise. */
export function poolResults(
  units: readonly UnitResult[],
  readings: readonly WorkbookReading[],
  rulebook: RuleBook,
  gradeOf: (unit: UnitResult) => Grade | null = gradeInForce,
): readonly PoolResult[] {
  if (!canJudgeQuotas(units, readings, rulebook)) return [];
  const isExcellent = (unit: UnitResult) => gradeOf(unit)?.name === rulebook.excellent;
  const members = new Map<string, UnitResult[]>();
  for (const unit of units) {
    if (unit.pool === null) continue;
    const list = members.get(unit.pool);
    if (list) list.push(unit);
    else members.set(unit.pool, [unit]);
  }
  const pools = poolsOf(readings, rulebook);
  const known = new Set(pools.map(({ name }) => name));
  // A pool that only a 名额归属 names is a pool still; R05 asks what it is.
  const extra = [...members.keys()]
    .filter((name) => !known.has(name))
    .map((name): Pool => ({ name, kind: null }));
  const enterprise: Pool = { name: rulebook.enterprisePool, kind: 'enterprise' };
  return [...pools, ...extra.filter(({ name }) => name !== enterprise.name), enterprise].map((pool) =>
    poolResult(pool, members.get(pool.name) ?? [], isExcellent, rulebook),
  );
}

function poolsOf(readings: readonly WorkbookReading[], rulebook: RuleBook): readonly Pool[] {
  const ruled = new Map(rulebook.townships.value.map(({ name, kind }) => [name, kind]));
  const kinds = new Map<string, PoolKind | null>();
  const known = knownTownships(readings, rulebook);
  for (const { roster } of readings) {
    for (const { township, townshipKind, enterprise } of roster) {
      if (!township) continue;
      // A township that nobody knows is R05, and no pool.
      const name = known.size === 0 ? nameKey(township.text) : townshipIn(known, township.text);
      if (name === null) continue;
      if (enterprise && !kinds.has(name) && !ruled.has(name)) continue;
      kinds.set(name, kinds.get(name) ?? ruled.get(name) ?? townshipKind);
    }
  }
  const strangers = kinds.size > 0 && [...kinds.keys()].every((name) => !ruled.has(name));
  if (!strangers) for (const [name, kind] of ruled) if (!kinds.has(name)) kinds.set(name, kind);
  return [...kinds].map(([name, kind]) => ({ name, kind }));
}

function poolResult(
  { name, kind }: Pool,
  members: readonly UnitResult[],
  isExcellent: (unit: UnitResult) => boolean,
  rulebook: RuleBook,
): PoolResult {
  const excellent = members.filter(isExcellent);
  const quota = kind === null ? null : placesOf(rulebook.quotas.value[kind], members.length);
  return {
    pool: name,
    kind,
    quota,
    excellent: excellent.length,
    over: quota === null ? null : Math.max(0, excellent.length - quota),
    free: quota === null ? null : Math.max(0, quota - excellent.length),
    ranking: rank(excellent, quota ?? Infinity, rulebook),
  };
}

const HUNDRED = decimal(100);

/** A number of places, or a share of the pool's units. */
export function placesOf(quota: Quota, size: number): number {
  if (quota.kind === 'count') return quota.count;
  // Whole numbers throughout: percent and hundred in the units of `Decimal`, so that 12.5 % of 8 is exactly 1.
  const share = quota.percent * size;
  return quota.rounding === 'down'
    ? Math.floor(share / HUNDRED)
    : Math.floor((2 * share + HUNDRED) / (2 * HUNDRED));
}

/** Ties at the line stand as one group, unless the rule book's tie-breaks settle them. */
function rank(excellent: readonly UnitResult[], quota: number, rulebook: RuleBook): readonly RankedUnit[] {
  const groups = byTotal(excellent).flatMap((group) => settleTies(group, rulebook));
  const ranking: RankedUnit[] = [];
  for (const { units, settledBy } of groups) {
    const before = ranking.length;
    const place = before + units.length <= quota ? 'in' : before >= quota ? 'over' : 'tied';
    ranking.push(...units.map((unit): RankedUnit => ({ unit, place, settledBy })));
  }
  return ranking;
}

/** 2×贫困 + 1×其他 + 3: all places there are, `null` while a township's kind is unknown. */
export function placesInAll(pools: readonly PoolResult[]): number | null {
  if (pools.length === 0) return null;
  let places = 0;
  for (const { quota } of pools) {
    if (quota === null) return null;
    places += quota;
  }
  return places;
}
