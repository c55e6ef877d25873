/** T05 满分与规则表不同: An indicator's points differ from the rule book's, where it lists indicators. */
import { formatDecimal, toNumber } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';
import type { Indicator } from '../../reading/record';
import { formScopes } from '../scope';
import { tableSpot } from './problems';
import { ruledPoints } from './ruled-points';

declare module '../params' {
  interface FindingParams {
    T05: PointsConflict & { readonly label: string };
  }
}

const meta: CheckMeta<'T05'> = {
  code: 'T05',
  severity: 'warning',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: ['points'],
};

export const T05: Check<'T05'> = {
  meta,
  run: (assessment) => {
    const { rulebook } = assessment;
    if (rulebook.indicators.value.length === 0) return [];
    // A list shares its indicators between all rows; points that do not add up are T04, which names them.
    const seen = new Set<Indicator>();
    return formScopes(assessment).flatMap(({ form, name }) => {
      if (!form.pointsProven) return [];
      return form.indicators.flatMap((indicator) => {
        const { label, max, maxPlace } = indicator;
        const ruled = ruledPoints(rulebook, indicator);
        if (
          seen.has(indicator) ||
          indicator.sharing ||
          max === null ||
          !maxPlace ||
          ruled === null ||
          ruled === max
        )
          return [];
        seen.add(indicator);
        const unit = form.table.layout === 'form' ? name : null;
        const params = { label, found: formatDecimal(max), ruled: formatDecimal(ruled) };
        const spot = { ...tableSpot(form.table.source, cellArea(maxPlace)), unit };
        return [findingOf(meta, spot, params, [fixCell(maxPlace, toNumber(ruled))])];
      });
    });
  },
};
