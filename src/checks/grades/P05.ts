/** P05 用平均分代替市级得分: A total that averages the stages; the city's score alone counts (Article 5(3)). */
import {
  formFigures,
  isStageAverage,
  summaryFigures,
  type StageFigures,
} from '../../assessment/stage-average';
import type { SumCell } from '../../reading/record';
import { formatDecimal, toNumber, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding, Fix } from '../check';
import { cellArea, findingOf, fixCell, type Spot } from '../finding';
import { formScopes, formSpot } from '../scope';
import { fixSum } from '../sums/sum-formula';
import { summaryScopes } from '../summaries';

declare module '../params' {
  interface FindingParams {
    P05: {
      readonly typed: string;
      readonly city: string;
      /** Totals that were averaged, as far as they are known. */
      readonly stages: readonly string[];
    };
  }
}

const meta: CheckMeta<'P05'> = {
  code: 'P05',
  severity: 'error',
  articles: ['5(三)'],
  fix: 'auto',
  scope: 'unit',
  live: false,
  mark: 'wrongSum',
  needs: ['total'],
};

export const P05: Check<'P05'> = {
  meta,
  run: (assessment) => [
    ...formScopes(assessment).flatMap((scope) => {
      const { form, totals } = scope;
      // One stage alone has no average.
      if (form.sums.every(({ stage }) => stage === 'city') && !form.scores.self && !form.scores.township)
        return [];
      const scores = form.scores.city;
      const figures = formFigures({ form, stages: totals });
      return averages(form.sums, figures).map(([cell, city]) => {
        // Only where a spreadsheet comes to our result by itself is its formula offered.
        const formula = scores ? fixSum(scope.shape, scores, cell) : null;
        const fix = formula?.value === toNumber(city) ? formula : fixCell(cell, toNumber(city));
        return finding(formSpot(scope, cell), cell, figures, city, fix);
      });
    }),
    ...summaryScopes(assessment).flatMap(({ row: { table, sums }, result }) => {
      const { file, sheet } = table.source;
      const figures = summaryFigures(sums, result);
      return averages(sums, figures).map(([cell, city]) => {
        const spot = { file, sheet, area: cellArea(cell), unit: result.unit };
        return finding(spot, cell, figures, city, fixCell(cell, toNumber(city)));
      });
    }),
  ],
};

const averages = (sums: readonly SumCell[], figures: StageFigures): (readonly [SumCell, Decimal])[] =>
  sums.flatMap((cell) => {
    const { city } = figures;
    return city !== null && isStageAverage(cell, figures) ? [[cell, city] as const] : [];
  });

function finding(
  spot: Spot,
  { reading }: SumCell,
  figures: StageFigures,
  city: Decimal,
  fix: Fix,
): Finding<'P05'> {
  const typed = reading.kind === 'number' || reading.kind === 'repaired' ? formatDecimal(reading.value) : '';
  const stages = [figures.self, figures.township, figures.city].filter((figure) => figure !== null);
  return findingOf(meta, spot, { typed, city: formatDecimal(city), stages: stages.map(formatDecimal) }, [
    fix,
  ]);
}
