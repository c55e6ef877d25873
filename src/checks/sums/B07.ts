/** B07 财政专项资金不计: Evidence or remark of a bonus names fiscal special funds; only others count (第四条第三项). */
import type { BoundTable, ScoreForm } from '../../reading/record';
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
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score', ['remark', 'evidence']],
};

const FISCAL = /(?<!非)财政(?:专项|扶贫专项|预算内)资金/;

export const B07: Check<'B07'> = {
  meta,
  run: (assessment) => {
    const said = new Set<string>();
    return bonusItems(assessment, hasText).flatMap(({ scope, place }) => {
      const { table } = scope.form;
      return textColumns(table).flatMap((column) => {
        const text = textAt(table.source.sheet, place.row, column);
        const cell = `${table.source.file}\n${table.source.sheet.name}\n${place.row}\n${column}`;
        if (!FISCAL.test(plain(text)) || said.has(cell)) return [];
        said.add(cell);
        return [findingOf(meta, formSpot(scope, { row: place.row, column }), { unit: scope.name, text })];
      });
    });
  },
};

const TEXTS = ['remark', 'evidence'] as const;

const textColumns = (table: BoundTable): readonly number[] =>
  TEXTS.flatMap((role) => headerColumn(table, role) ?? []);

/** Any remark or evidence at all; in a long list hardly a row has one. */
function hasText({ table, area }: ScoreForm): boolean {
  return TEXTS.some((role) => {
    const column = headerColumn(table, role);
    if (column === null) return false;
    for (let row = area.top; row <= area.bottom; row += 1) {
      if (textAt(table.source.sheet, row, column) !== '') return true;
    }
    return false;
  });
}
