/** Forms and surveys with the unit they belong to: what most checks walk over. */
import { Shapes, type FormShape } from '../assessment/quantities';
import type { StageTotals, SurveyResult, UnitResult } from '../assessment/result';
import { surveyResult } from '../assessment/satisfaction';
import type { CellRef } from '../workbook/address';
import type { ScoreForm, Stage } from '../reading/record';
import { cellArea, type Spot } from './finding';
import { shared } from './county';

/** A score form with its unit. `result` is `null` when the form belongs to none, `name` when it says none. */
export interface FormScope {
  readonly form: ScoreForm;
  readonly result: UnitResult | null;
  readonly name: string | null;
  readonly shape: FormShape;
  readonly totals: Readonly<Partial<Record<Stage, StageTotals>>>;
}

/** All score forms, in reading order. */
export const formScopes = shared((assessment): readonly FormScope[] => {
  const owners = new Map<ScoreForm, Pick<FormScope, 'result' | 'shape' | 'totals'>>();
  for (const result of assessment.units) {
    for (const { form, shape, stages } of result.forms) owners.set(form, { result, shape, totals: stages });
  }
  const shapes = new Shapes(assessment.rulebook);
  return assessment.readings.flatMap(({ forms }) =>
    forms.map((form) => {
      const owner = owners.get(form);
      const result = owner?.result ?? null;
      const name = result?.unit ?? form.unit?.name ?? null;
      const shape = owner?.shape ?? shapes.of(form.indicators);
      return { form, result, name, shape, totals: owner?.totals ?? {} };
    }),
  );
});

/** A row of Annex 2 with its unit. */
export interface SurveyScope {
  readonly result: SurveyResult;
  readonly owner: UnitResult | null;
  readonly name: string;
}

/** All rows of Annex 2, in reading order. */
export const surveyScopes = shared((assessment): readonly SurveyScope[] => {
  const owners = new Map(
    assessment.units.flatMap((owner) =>
      owner.surveys.map((result) => [result.survey, { result, owner }] as const),
    ),
  );
  return assessment.readings.flatMap(({ surveys }) =>
    surveys.map((survey) => {
      const { result, owner } = owners.get(survey) ?? {
        // A name that belongs to no assessed unit still has ballots to judge.
        result: surveyResult(survey, assessment.rulebook),
        owner: null,
      };
      return { result, owner, name: owner?.unit ?? survey.unit.name };
    }),
  );
});

/** Things by the unit they belong to, in the given order; what belongs to none is left out. */
export function byUnit<T>(
  things: readonly T[],
  unitOf: (thing: T) => UnitResult | null,
): ReadonlyMap<UnitResult, readonly T[]> {
  const found = new Map<UnitResult, T[]>();
  for (const thing of things) {
    const unit = unitOf(thing);
    if (!unit) continue;
    const own = found.get(unit);
    if (own) own.push(thing);
    else found.set(unit, [thing]);
  }
  return found;
}

/** Rows of Annex 2 by the unit they are about. */
export const surveysByUnit = shared((assessment) => byUnit(surveyScopes(assessment), ({ owner }) => owner));

/** A cell of a form. */
export function formSpot({ form, name }: FormScope, cell: CellRef): Spot {
  const { file, sheet } = form.table.source;
  return { file, sheet, area: cellArea(cell), unit: name };
}

/** A cell in the row of a survey. */
export function surveySpot({ result, name }: SurveyScope, cell: CellRef): Spot {
  const { file, sheet } = result.survey.table.source;
  return { file, sheet, area: cellArea(cell), unit: name };
}
