/** Assessment (考核): records → results. Pure; every number can be explained down to its cells and articles. */
import type { Stage, WorkbookReading } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import { withDecisions } from './decisions';
import { groupByUnit } from './groups';
import { placesInAll } from './pools';
import type { Assessment } from './result';
import { standingsOf } from './standings';
import { contextOf, unitResult } from './units';

export * from './result';
export { parseCriterion, convertAmount, convertRate, type Criterion } from './criterion';
export { gradeInForce } from './decisions';
export { explain, type Focus } from './derivation';
export { drawSpotChecks, type Draw, type DrawCandidate } from './draw';
export { gradeOf, isInPrintedGap, nextBetter, possibleGrades } from './grade';
export { rankCandidates } from './names';
export { ballotsOf, ratioOf, type RateDefinition } from './satisfaction';
export { formFigures, isStageAverage, summaryFigures } from './stage-average';
export { computedSum, holdsBonus, sumConflicts, type SumConflict } from './sums';
export { reassess } from './reassess';
export { isScored } from './excused';
export { FormQuantities, FormShape, limitOf, Shapes } from './quantities';
export { cellsIn, openCellsIn, placeOf } from './score-cells';
export { FIGURES, figureAt, figureSlot, mergedQuantities, type Figure } from './villages';
export { mergedAreasOf } from './units';

/** Several workbooks are one county: one order of units, quotas over all of them. */
export function assess(readings: readonly WorkbookReading[], rulebook: RuleBook, stage: Stage): Assessment {
  const { groups, unknownNames, unnamed, excused } = groupByUnit(readings, rulebook);
  const context = contextOf(readings, rulebook, stage);
  const computed = groups.map((group) => unitResult(group, context));
  const units = withDecisions({ rulebook, readings, units: computed });
  const standings = standingsOf(units, readings, rulebook);
  return {
    rulebook,
    stage,
    readings,
    units,
    ...standings,
    placesInAll: placesInAll(standings.pools),
    unnamed,
    excused,
    unknownNames,
  };
}
