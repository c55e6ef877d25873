/**
 * Decisions in force (人工调整, 第五条第四项、第五项): with reason and approver, a grade changed by hand is the unit's grade
 * everywhere. One made on another total has gone stale (G08), and one that forms of the unit contradict says nothing:
 * then the computed grade stands.
 */
import type { Grade } from '../rulebook/rulebook';
import { overridesIn, type Decided } from './overrides';
import type { Decision, UnitResult } from './result';

/** The grade that counts; `null` while the unit has none. */
export const gradeInForce = ({ adjusted, grade }: Pick<UnitResult, 'adjusted' | 'grade'>): Grade | null =>
  adjusted?.grade ?? grade;

/** The units with what people decided about them. A unit about which nothing has changed stays the same object. */
export function withDecisions(decided: Decided): readonly UnitResult[] {
  const decisions = decisionsIn(decided);
  return decided.units.map((unit) => {
    const adjusted = decisions.get(unit) ?? null;
    return isSame(unit.adjusted, adjusted) ? unit : { ...unit, adjusted };
  });
}

function decisionsIn(decided: Decided): ReadonlyMap<UnitResult, Decision> {
  const found = new Map<UnitResult, Decision | null>();
  for (const { result, grade, computed, lacking, stale, reason, approver, date } of overridesIn(decided)) {
    if (lacking.length > 0 || stale) continue;
    const before = found.get(result);
    const contradicted = before !== undefined && before?.grade.name !== grade.name;
    found.set(result, contradicted ? null : { grade, from: computed, reason, approver, date });
  }
  return new Map([...found].flatMap(([unit, one]) => (one ? [[unit, one] as const] : [])));
}

const isSame = (a: Decision | null, b: Decision | null): boolean =>
  a === b ||
  (a !== null &&
    b !== null &&
    a.grade.name === b.grade.name &&
    a.from.name === b.from.name &&
    a.reason === b.reason &&
    a.approver === b.approver &&
    a.date === b.date);
