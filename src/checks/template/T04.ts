/** T04 分值合计不符: The form's points do not add up to what Article 6 says; nothing of it is scored. */
import type { Assessment } from '../../assessment/result';
import type { Indicator, ScoreForm } from '../../reading/record';
import { areaToA1, toA1 } from '../../workbook/address';
import { formatDecimal, sum, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf, runsOf } from '../finding';
import type { PointsConflict } from '../params';
import { formScopes } from '../scope';
import { openForms } from './open-forms';
import { problemsOf, tableSpot } from './problems';
import { ruledPoints } from './ruled-points';

declare module '../params' {
  interface FindingParams {
    T04: {
      readonly base: PointsConflict | null;
      readonly bonus: PointsConflict | null;
      readonly cells: string;
      /** Points that could not be read at all. */
      readonly unreadable: readonly NamedCell[];
      /** Where the rule book lists indicators: points that differ from it. */
      readonly suspects: readonly (PointsConflict & NamedCell)[];
    };
  }
}

const meta: CheckMeta<'T04'> = {
  code: 'T04',
  severity: 'error',
  articles: ['6'],
  basis: 'basePoints',
  fix: 'none',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: ['points'],
};

export const T04: Check<'T04'> = {
  meta,
  run: (assessment) => {
    // Without a column of points, or of base and bonus (T02), there is nothing to add up.
    const without = new Set(
      problemsOf(assessment, 'missingColumn')
        .filter(({ role }) => role === 'points' || role === 'base' || role === 'bonus')
        .map(({ source }) => source),
    );
    const open = openForms(assessment);
    const seen = new Set<ScoreForm['table']>();
    return formScopes(assessment).flatMap(({ form, name }) => {
      const { table } = form;
      if (form.pointsProven || open.has(form) || seen.has(table) || isWithoutPoints(without, form)) return [];
      seen.add(table);
      return [contradiction(assessment, form, table.layout === 'form' ? name : null)];
    });
  },
};

const isWithoutPoints = (
  sources: ReadonlySet<{ sheet: unknown; area: { top: number } }>,
  form: ScoreForm,
): boolean =>
  [...sources].some(
    ({ sheet, area }) => sheet === form.table.source.sheet && area.top === form.table.source.area.top,
  );

function contradiction(assessment: Assessment, form: ScoreForm, unit: string | null): Finding<'T04'> {
  const { rulebook } = assessment;
  const { indicators } = form;
  const cells = runsOf(indicators.flatMap(({ maxPlace }) => (maxPlace ? [maxPlace] : [])));
  const params = {
    base: conflict(pointsOnce(indicators, 'base'), rulebook.basePoints.value),
    bonus: conflict(pointsOnce(indicators, 'bonus'), rulebook.bonusPoints.value),
    cells: cells.map(areaToA1).join('、'),
    unreadable: indicators.flatMap(({ max, maxPlace, label }) =>
      max === null && maxPlace ? [{ cell: toA1(maxPlace.row, maxPlace.column), label }] : [],
    ),
    suspects: indicators.flatMap((indicator) => {
      const ruled = ruledPoints(rulebook, indicator);
      if (!ruled || indicator.max === null || !indicator.maxPlace || ruled === indicator.max) return [];
      const { row, column } = indicator.maxPlace;
      const found = formatDecimal(indicator.max);
      return [{ cell: toA1(row, column), label: indicator.label, found, ruled: formatDecimal(ruled) }];
    }),
  };
  const [first = form.area, ...also] = cells;
  return findingOf(meta, { ...tableSpot(form.table.source, first), unit, also }, params);
}

/** Points of all indicators, those that several share once. */
const pointsOnce = (indicators: readonly Indicator[], of: 'base' | 'bonus'): readonly Decimal[] =>
  indicators.flatMap(({ max, bonus, sharing }, index) =>
    max === null || bonus !== (of === 'bonus') || (sharing && sharing[0] !== index) ? [] : [max],
  );

function conflict(points: readonly Decimal[], ruled: Decimal): PointsConflict | null {
  const found = sum(points);
  return found === ruled ? null : { found: formatDecimal(found), ruled: formatDecimal(ruled) };
}
