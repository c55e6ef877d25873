/** Assesses again the few units whose forms were read again; who is who has stayed as it was. */
import type { ScoreForm, WorkbookReading } from '../reading/record';
import { withDecisions } from './decisions';
import type { Assessment, UnitResult } from './result';
import { standingsOf } from './standings';
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
  const computed = before.units.map((unit) => {
    if (!unit.forms.some(({ form }) => replaced.has(form))) return unit;
    const group = {
      name: unit.unit,
      roster: [...unit.roster],
      forms: unit.forms.map(({ form }) => replaced.get(form) ?? form),
      surveys: unit.surveys.map(({ survey }) => survey),
    };
    return unitResult(group, context);
  });
  const units = withDecisions({ rulebook, readings, units: computed });
  const touched = units.filter((unit, index) => unit !== before.units[index]);
  const assessment: Assessment = {
    ...before,
    readings,
    units,
    ...standingsOf(units, readings, rulebook),
    unnamed: before.unnamed.map((form) => replaced.get(form) ?? form),
  };
  return { assessment, touched };
}
