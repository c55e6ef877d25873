/** Whose a score form without a unit may be (R14): then that unit is not missing as well. */
import { rankCandidates } from '../../assessment/names';
import { shared, type County } from '../county';

/** Rostered units without a form. */
const missingUnits = shared(({ units }: County): readonly string[] =>
  units.flatMap(({ unit, forms, roster }) => (forms.length === 0 && roster.length > 0 ? [unit] : [])),
);

/** The last that is missing, else those that the sheet's name resembles. */
export function likelyUnits(assessment: County, sheetName: string): readonly string[] {
  const missing = missingUnits(assessment);
  return missing.length === 1 ? missing : rankCandidates(sheetName, missing);
}

/** Units that some nameless form most probably is of. */
export const unitsOfNameless = shared(
  (assessment: County): ReadonlySet<string> =>
    new Set(
      assessment.unnamed.flatMap(({ table }) => {
        const likely = likelyUnits(assessment, table.source.sheet.name);
        return likely.length === 1 ? likely : [];
      }),
    ),
);
