/**
 * A city total that is the average of the stages' totals. Article 5(3) knows no average: the city's score alone counts,
 * so such a figure is a fault of its own (P05) and speaks for no other grade.
 */
import { add, decimal, decimalsOf, divide, roundTo, type Decimal } from '../workbook/decimal';
import { isOwnFormula } from '../workbook/own';
import { STAGES, type Stage, type SumCell } from '../reading/record';
import type { FormResult, UnitResult } from './result';
import { valueOf } from '../reading/number';

/** Totals of the three stages as far as they are known. */
export type StageFigures = Readonly<Record<Stage, Decimal | null>>;

/** Is the city total `sum`, among the typed sums of its form, an average of these figures? */
export function isStageAverage(sum: SumCell, figures: StageFigures): boolean {
  const typed = valueOf(sum.reading);
  if (sum.stage !== 'city' || sum.role !== 'total' || typed === null || isOwnFormula(sum.formula))
    return false;
  const { self, township, city } = figures;
  if (city === null || typed === city) return false;
  // A formula names itself; a number is believed only when all three stages make it, and none is it already.
  if (sum.formula !== null && AVERAGE.test(sum.formula)) {
    return groupsOf(figures).some((group) => isMean(typed, group));
  }
  if (self === null || township === null || typed === self || typed === township) return false;
  return isMean(typed, [self, township, city]) && (decimalsOf(typed) > 0 || isExact(typed, figures));
}

const AVERAGE = /AVERAGE\(|\)\/[23]$|\)\/[23]\D/i;

/** Two or three stages whose average somebody may have taken. */
const groupsOf = ({ self, township, city }: StageFigures): readonly (readonly Decimal[])[] => {
  const all = [self, township, city].filter((figure) => figure !== null);
  return [all, ...all.map((figure) => all.filter((other) => other !== figure))].filter(
    (group) => group.length > 1,
  );
};

const meanOf = (figures: readonly Decimal[]): Decimal => divide(figures.reduce(add), decimal(figures.length));
const COARSEST = 4;

function isMean(typed: Decimal, figures: readonly Decimal[]): boolean {
  const decimals = Math.min(decimalsOf(typed), COARSEST);
  return roundTo(meanOf(figures), decimals) === roundTo(typed, decimals);
}

const isExact = (typed: Decimal, figures: StageFigures): boolean =>
  meanOf(STAGES.flatMap((stage) => figures[stage] ?? [])) === typed;

/** Totals of a form's stages: of its items, else as staff typed them. */
export function formFigures({ form, stages }: Pick<FormResult, 'form' | 'stages'>): StageFigures {
  const figure = (stage: Stage): Decimal | null => {
    const typed = form.sums.find((sum) => sum.role === 'total' && sum.stage === stage);
    return stages[stage]?.total ?? (typed && stage !== 'city' ? valueOf(typed.reading) : null);
  };
  return { self: figure('self'), township: figure('township'), city: figure('city') };
}

/** Totals of a unit's stages, for the row of a summary that carries them or not. */
export function summaryFigures(sums: readonly SumCell[], unit: UnitResult): StageFigures {
  const figure = (stage: Stage): Decimal | null => {
    const typed = sums.find((sum) => sum.role === 'total' && sum.stage === stage);
    return unit.stageTotals[stage] ?? (typed && stage !== 'city' ? valueOf(typed.reading) : null);
  };
  return { self: figure('self'), township: figure('township'), city: figure('city') };
}
