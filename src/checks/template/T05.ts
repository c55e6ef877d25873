/** T05 满分与规则表不同: An indicator's points differ from the rule book's, where it lists indicators. */
import type { CellRef } from '../../workbook/address';
import { formatDecimal, toNumber, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';
import type { BoundTable } from '../../reading/record';
import { formScopes } from '../scope';
import { tableSpot } from './problems';
import { ruledPoints } from './ruled-points';

declare module '../params' {
  interface FindingParams {
    /** `forms`: score tables that have the same difference. */
    T05: PointsConflict & { readonly label: string; readonly forms: number };
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
    // One difference may stand in many forms; points that do not add up are T04, which names them.
    const differences = new Map<string, Difference>();
    for (const { form, name } of formScopes(assessment)) {
      if (!form.pointsProven) continue;
      for (const indicator of form.indicators) {
        const { label, max, maxPlace } = indicator;
        const ruled = ruledPoints(rulebook, indicator);
        if (indicator.sharing || max === null || !maxPlace || ruled === null || ruled === max) continue;
        const key = [label, indicator.head, max, ruled].join('\n');
        const known = differences.get(key);
        if (!known) {
          const unit = form.table.layout === 'form' ? name : null;
          const tables = new Set([form.table]);
          differences.set(key, { label, max, ruled, maxPlace, unit, table: form.table, tables });
        } else known.tables.add(form.table);
      }
    }
    return [...differences.values()].map(({ label, max, ruled, maxPlace, unit, table, tables }) => {
      const alone = tables.size === 1;
      const params = { label, found: formatDecimal(max), ruled: formatDecimal(ruled), forms: tables.size };
      const spot = { ...tableSpot(table.source, cellArea(maxPlace)), unit: alone ? unit : null };
      // In many forms it is the rule book that may be wrong as well: a change here alone would part them.
      return findingOf(meta, spot, params, alone ? [fixCell(maxPlace, toNumber(ruled))] : []);
    });
  },
};

interface Difference {
  readonly label: string;
  readonly max: Decimal;
  readonly ruled: Decimal;
  readonly maxPlace: CellRef;
  readonly unit: string | null;
  readonly table: BoundTable;
  readonly tables: Set<BoundTable>;
}
