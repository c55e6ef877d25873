/**
 * After grading (第七条): the commendation shortlist from 优秀 inside the quota, and who has to rectify. Both go by the
 * grade in force: one changed by hand (人工调整) counts as soon as it has its reason and approval.
 */
import type { Grade, RuleBook } from '../rulebook/rulebook';
import { changedGrades, overridesIn, type Decided } from './overrides';
import { poolResults } from './pools';
import { byTotal, settleTies } from './ranking';
import type { Assessment, Commendation, PoolResult, UnitResult } from './result';

/** Both lists. `pools` are those of the computed grades, which the quotas keep. */
export function listsOf(
  decided: Decided,
  pools: readonly PoolResult[],
): Pick<Assessment, 'commendation' | 'rectification'> {
  const { units, readings, rulebook } = decided;
  const changed = changedGrades(overridesIn(decided));
  const gradeOf = (unit: UnitResult): Grade | null => changed.get(unit) ?? unit.grade;
  const inForce = changed.size === 0 ? pools : poolResults(units, readings, rulebook, gradeOf);
  return {
    commendation: commendationOf(inForce, rulebook),
    rectification: units.filter((unit) => gradeOf(unit)?.name === rulebook.failing),
  };
}

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
