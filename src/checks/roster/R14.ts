/** R14 没有写单位: A score form names no unit, and the name of its sheet is none; whose it is, only a person can say. */
import type { ScoreForm } from '../../reading/record';
import { plain } from '../../reading/text';
import type { CellRef } from '../../workbook/address';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';
import { likelyUnits } from './likely-units';

declare module '../params' {
  interface FindingParams {
    R14: { readonly sheet: string; readonly candidates: readonly string[] };
  }
}

const meta: CheckMeta<'R14'> = {
  code: 'R14',
  severity: 'error',
  articles: ['5(一)'],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const R14: Check<'R14'> = {
  meta,
  run: (assessment) =>
    assessment.unnamed.map((form) => {
      const { file, sheet } = form.table.source;
      const place = unitPlace(form);
      const candidates = likelyUnits(assessment, sheet.name);
      const spot = { file, sheet, area: place ? cellArea(place) : form.area, unit: null };
      const fixes = place ? candidates.map((name) => fixCell(place, name)) : [];
      return findingOf(meta, spot, { sheet: sheet.name, candidates }, fixes);
    }),
};

const UNIT_LABEL =
  /^(?:挂包|挂联|帮扶|填报|被?考核|挂钩|定点扶贫|责任|派出|实施)?单位(?:名称)?$|^(?:被)?考核对象$/;

/** The cell of its own in which the unit belongs; `null` where it shares one with its label. */
function unitPlace({ fields }: ScoreForm): CellRef | null {
  const field = fields.find(({ label, value }) => value === '' && UNIT_LABEL.test(plain(label)));
  if (!field) return null;
  const { place, labelPlace } = field;
  return place.row === labelPlace.row && place.column === labelPlace.column ? null : place;
}
