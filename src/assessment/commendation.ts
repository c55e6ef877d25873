/** After grading (第七条): the commendation shortlist from 优秀 inside the quota, and who has to rectify. */
import type { RuleBook } from '../rulebook/rulebook';
import { byTotal, settleTies } from './ranking';
import type { Commendation, PoolResult, UnitResult } from './result';

/** Ties at the last place stay whole and are not in `units`; fewer than the places is said, not filled up. */
export function commendationOf(pools: readonly PoolResult[], rulebook: RuleBook): Commendation {
  const places = rulebook.commended.value;
  const inside = pools.flatMap(({ ranking }) =>
    ranking.filter(({ place }) => place === 'in').map(({ unit }) => unit),
  );
  const units: UnitResult[] = [];
  for (const group of byTotal(inside).flatMap((tied) => settleTies(tied, rulebook))) {
    if (units.length === places) break;
    if (units.length + group.units.length > places) {
      return { places, available: inside.length, units, tiedAtLine: group.units };
    }
    units.push(...group.units);
  }
  return { places, available: inside.length, units, tiedAtLine: [] };
}

/** Units of the failing grade: 通报、约谈、限期整改. */
export const rectificationOf = (units: readonly UnitResult[], rulebook: RuleBook): readonly UnitResult[] =>
  units.filter(({ grade }) => grade?.name === rulebook.failing);
