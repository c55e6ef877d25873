/** B07 财政专项资金不计: Evidence or remark of a bonus names fiscal special funds; only others count (第四条第三项). */
import { plain } from '../../reading/text';
import { textAt } from '../../workbook/snapshot';
import type { Check, CheckMeta } from '../check';
import { headerColumn } from '../columns';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { bonusItems } from './bonus-items';

const meta: CheckMeta<'B07'> = {
  code: 'B07',
  severity: 'warning',
  articles: ['4(三)'],
  fix: 'none',
  needs: ['score', ['remark', 'evidence']],
};

const FISCAL = /(?<!非)财政(?:专项|扶贫专项|预算内)资金/;

export const B07: Check<'B07'> = {
  meta,
  run: (assessment) => {
    const said = new Set<string>();
    return bonusItems(assessment).flatMap(({ scope, place }) => {
      const { table } = scope.form;
      const columns = (['remark', 'evidence'] as const).flatMap((role) => headerColumn(table, role) ?? []);
      return columns.flatMap((column) => {
        const text = textAt(table.source.sheet, place.row, column);
        const cell = `${table.source.file}\n${table.source.sheet.name}\n${place.row}\n${column}`;
        if (!FISCAL.test(plain(text)) || said.has(cell)) return [];
        said.add(cell);
        return [findingOf(meta, formSpot(scope, { row: place.row, column }), { unit: scope.name, text })];
      });
    });
  },
};
