/** What a score form says of its unit's kind (单位性质): beside the form, or in a column of a list. */
import { plain } from '../reading/text';
import type { ScoreForm } from '../reading/record';
import type { CellRef } from '../workbook/address';
import { valueAt } from '../workbook/snapshot';
import type { ColumnFinder } from './columns';

const KIND_LABELS = /^(?:单位性质|单位类别|单位类型|性质)$/;

/** `whole` when the cell holds nothing else. */
export function kindOfForm(
  form: ScoreForm,
  columnOf: ColumnFinder,
): (CellRef & { readonly text: string; readonly whole: boolean }) | null {
  const column = form.table.layout === 'list' ? columnOf(form.table, 'kind') : null;
  if (column !== null) {
    const value = valueAt(form.table.source.sheet, form.area.top, column);
    const text = typeof value === 'string' ? value.trim() : '';
    return text === '' ? null : { row: form.area.top, column, text, whole: true };
  }
  const field = form.fields.find(({ label, value }) => value !== '' && KIND_LABELS.test(plain(label)));
  if (!field) return null;
  const whole = field.place.column !== field.labelPlace.column || field.place.row !== field.labelPlace.row;
  return { ...field.place, text: field.value, whole };
}

/** `pool` is what the rule book calls the enterprises' pool. */
export const saysEnterprise = (kind: string, pool: string): boolean =>
  plain(kind).includes('非公') || plain(kind) === plain(pool);
