/** After grading (第七条): the commendation shortlist from 优秀 inside the quota, and who has to rectify, by the grades in force. */
import type { RuleBook } from '../rulebook/rulebook';
import { gradeInForce } from './decisions';
import { byTotal, settleTies } from './ranking';
import type { Assessment, Commendation, PoolResult, UnitResult } from './result';

/** Both lists. `pools` are those of the grades in force. */
export const listsOf = (
  units: readonly UnitResult[],
  pools: readonly PoolResult[],
  rulebook: RuleBook,
): Pick<Assessment, 'commendation' | 'rectification'> => ({
  commendation: commendationOf(pools, rulebook),
  rectification: units.filter((unit) => gradeInForce(unit)?.name === rulebook.failing),
});

/** Ties at the last place stay whole and are not in `units`; fewer than the places is said, not filled up. */
function commendationOf(pools: readonly PoolResult[], rulebook: RuleBook): Commendation {
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
