/** What a county makes of its units (第七条): pools by the grades in force and by the computed ones, and the lists. */
import type { WorkbookReading } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import { listsOf } from './commendation';
import { poolResults } from './pools';
import type { Assessment, UnitResult } from './result';

type Standings = Pick<Assessment, 'pools' | 'computedPools' | 'commendation' | 'rectification'>;

export function standingsOf(
  units: readonly UnitResult[],
  readings: readonly WorkbookReading[],
  rulebook: RuleBook,
): Standings {
  const pools = poolResults(units, readings, rulebook);
  const isDecided = units.some(({ adjusted }) => adjusted !== null);
  const computedPools = isDecided ? poolResults(units, readings, rulebook, ({ grade }) => grade) : pools;
  return { pools, computedPools, ...listsOf(units, pools, rulebook) };
}
