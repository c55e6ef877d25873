/** Assesses again the few units whose forms were read again; who is who has stayed as it was. */
import type { ScoreForm, WorkbookReading } from '../reading/record';
import { listsOf } from './commendation';
import { poolResults } from './pools';
import type { Assessment, UnitResult } from './result';
import { contextOf, unitResult } from './units';

export interface Reassessment {
  readonly assessment: Assessment;
  /** The units that were assessed again. */
  readonly touched: readonly UnitResult[];
}

export function reassess(
  before: Assessment,
  readings: readonly WorkbookReading[],
  replaced: ReadonlyMap<ScoreForm, ScoreForm>,
): Reassessment {
  const { rulebook, stage } = before;
  const context = contextOf(readings, rulebook, stage);
  const touched: UnitResult[] = [];
  const units = before.units.map((unit) => {
    if (!unit.forms.some(({ form }) => replaced.has(form))) return unit;
    const group = {
      name: unit.unit,
      roster: [...unit.roster],
      forms: unit.forms.map(({ form }) => replaced.get(form) ?? form),
      surveys: unit.surveys.map(({ survey }) => survey),
    };
    const result = unitResult(group, context);
    touched.push(result);
    return result;
  });
  const pools = poolResults(units, readings, rulebook);
  const assessment: Assessment = {
    ...before,
    readings,
    units,
    pools,
    unnamed: before.unnamed.map((form) => replaced.get(form) ?? form),
    ...listsOf({ rulebook, readings, units }, pools),
  };
  return { assessment, touched };
}
