/** Pools as findings see them: they belong to the county, not to a sheet. */
import type { Assessment, PoolResult, RankedUnit } from '../../assessment/result';
import type { RuleBook } from '../../rulebook/rulebook';
import { formatDecimal } from '../../workbook/decimal';
import type { Spot } from '../finding';
import type { FindingParams, NamedTotal } from '../params';

/** A finding about the county as a whole. */
export const countySpot = ({ readings }: Assessment): Spot => ({
  file: readings[0]?.snapshot.file ?? '',
  sheet: null,
  area: null,
  unit: null,
});

/** Pools in which units compete. */
export function poolsInUse({ pools, units }: Assessment): readonly PoolResult[] {
  const used = new Set(units.map(({ pool }) => pool));
  return pools.filter(({ pool }) => used.has(pool));
}

export const namedTotal = ({ unit }: RankedUnit): NamedTotal => ({
  unit: unit.unit,
  total: unit.total === null ? '' : formatDecimal(unit.total),
});

/** What Q01 and Q02 say of a pool; `null` when it is within its quota. */
export function overQuota(pool: PoolResult, { excellent: grade }: RuleBook): FindingParams['Q01'] | null {
  const { kind, quota, over, excellent, ranking } = pool;
  if (kind === null || quota === null || over === null || over <= 0) return null;
  return { pool: pool.pool, poolKind: kind, grade, excellent, quota, over, ranking: ranking.map(namedTotal) };
}
