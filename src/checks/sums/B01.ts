/** B01 加分超过上限: Bonus beyond 20 is counted as 20; the cap is always announced (Article 6). */
import { formatDecimal, subtract, toNumber } from '../../workbook/decimal';
import { scorePlace } from '../../reading/record';
import type { Check, CheckMeta } from '../check';
import { findingOf, fixCell, runsOf } from '../finding';
import { formScopes, formSpot } from '../scope';

declare module '../params' {
  interface FindingParams {
    B01: { readonly unit: string | null; readonly raw: string; readonly cap: string; readonly lost: string };
  }
}

const meta: CheckMeta<'B01'> = {
  code: 'B01',
  severity: 'warning',
  articles: ['6'],
  basis: 'bonusPoints',
  fix: 'auto',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score'],
};

export const B01: Check<'B01'> = {
  meta,
  run: (assessment) => {
    const { stage, rulebook } = assessment;
    const cap = rulebook.bonusPoints.value;
    return formScopes(assessment).flatMap((scope) => {
      const raw = scope.totals[stage]?.bonusRaw ?? null;
      const scores = scope.form.scores[stage];
      if (raw === null || raw <= cap || !scores) return [];
      const bonus = scope.form.indicators.flatMap((indicator, index) => (indicator.bonus ? [index] : []));
      const places = bonus.map((index) => scorePlace(scores, index));
      const sum = scope.form.sums.find((cell) => cell.role === 'bonus' && cell.stage === stage);
      const place = sum ?? places[0] ?? { row: scope.form.area.top, column: scope.form.area.left };
      const [area = null, ...also] = sum ? runsOf([sum]) : runsOf(places);
      // A bonus typed before its cap may be written as it counts; single items keep what was earned.
      const typed = sum?.reading.kind === 'number' && sum.reading.value === raw && sum.formula === null;
      const target = typed ? sum : places.length === 1 ? places[0] : undefined;
      const params = {
        unit: scope.name,
        raw: formatDecimal(raw),
        cap: formatDecimal(cap),
        lost: formatDecimal(subtract(raw, cap)),
      };
      const spot = { ...formSpot(scope, place), area, also };
      return [findingOf(meta, spot, params, target ? [fixCell(target, toNumber(cap))] : [])];
    });
  },
};
