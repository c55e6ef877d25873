/**
 * B05 加分没有凭证: A bonus without evidence (第五条第四项) where other bonuses name theirs. Where nobody does, the evidence is
 * handed in apart and the column is not in use.
 */
import { stripInvisible } from '../../reading/text';
import { formatDecimal } from '../../workbook/decimal';
import { textAt } from '../../workbook/snapshot';
import type { Check, CheckMeta } from '../check';
import { headerColumns } from '../columns';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { bonusItems } from './bonus-items';

declare module '../params' {
  interface FindingParams {
    B05: { readonly unit: string | null; readonly label: string; readonly points: string };
  }
}

const meta: CheckMeta<'B05'> = {
  code: 'B05',
  severity: 'warning',
  articles: ['5(四)'],
  fix: 'none',
  scope: 'unit',
  live: false,
  mark: 'empty',
  needs: ['score', 'evidence'],
};

export const B05: Check<'B05'> = {
  meta,
  run: (assessment) => {
    const columnOf = headerColumns(assessment);
    const items = bonusItems(assessment, ({ table }) => columnOf(table, 'evidence') !== null).flatMap(
      (item) => {
        const { table } = item.scope.form;
        const column = columnOf(table, 'evidence');
        if (column === null) return [];
        const text = textAt(table.source.sheet, item.place.row, column);
        return [{ ...item, column, filled: stripInvisible(text) !== '' }];
      },
    );
    if (!items.some(({ filled }) => filled)) return [];
    return items
      .filter(({ filled }) => !filled)
      .map(({ scope, indicator, points, place, column }) => {
        const params = { unit: scope.name, label: indicator.label, points: formatDecimal(points) };
        return findingOf(meta, formSpot(scope, { row: place.row, column }), params);
      });
  },
};
