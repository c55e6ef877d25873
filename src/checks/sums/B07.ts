/** B07 财政专项资金不计: Evidence or remark of a bonus names fiscal special funds; only others count (第四条第三项). */
import type { BoundTable, ScoreForm } from '../../reading/record';
import { plain } from '../../reading/text';
import { textAt } from '../../workbook/snapshot';
import type { Check, CheckMeta } from '../check';
import { headerColumns } from '../columns';
import { findingOf } from '../finding';
import { formSpot } from '../scope';
import { bonusItems } from './bonus-items';

declare module '../params' {
  interface FindingParams {
    B07: { readonly unit: string | null; readonly text: string };
  }
}

const meta: CheckMeta<'B07'> = {
  code: 'B07',
  severity: 'warning',
  articles: ['4(三)'],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score', ['remark', 'evidence']],
};

const FISCAL = /(?<!非)财政(?:专项|扶贫专项|预算内)资金/;

export const B07: Check<'B07'> = {
  meta,
  run: (county) => {
    const columnOf = headerColumns(county);
    const textColumns = (table: BoundTable) => TEXTS.flatMap((role) => columnOf(table, role) ?? []);
    const known = new Set<string>();
    return bonusItems(county, (form) => hasText(form, textColumns(form.table))).flatMap(
      ({ scope, place }) => {
        const { table } = scope.form;
        return textColumns(table).flatMap((column) => {
          const text = textAt(table.source.sheet, place.row, column);
          const cell = `${table.source.file}\n${table.source.sheet.name}\n${place.row}\n${column}`;
          if (!FISCAL.test(plain(text)) || known.has(cell)) return [];
          known.add(cell);
          return [findingOf(meta, formSpot(scope, { row: place.row, column }), { unit: scope.name, text })];
        });
      },
    );
  },
};

const TEXTS = ['remark', 'evidence'] as const;

/** Any remark or evidence at all; in a long list hardly a row has one. */
function hasText({ table, area }: ScoreForm, columns: readonly number[]): boolean {
  return columns.some((column) => {
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (textAt(table.source.sheet, row, column) !== '') return true;
    }
    return false;
  });
}
