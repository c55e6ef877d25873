/**
 * R07 单位性质不一致: A unit is an enterprise (非公企业) in one place and none in another; the quota differs. Compared
 * are the roster's entries of a unit with each other, and what a form says of itself with the roster.
 */
import type { UnitResult } from '../../assessment/result';
import { plain } from '../../reading/text';
import { valueAt } from '../../workbook/snapshot';
import type { ScoreForm } from '../../reading/record';
import type { CellRef } from '../../workbook/address';
import type { County } from '../county';
import type { Check, CheckMeta, Finding } from '../check';
import { headerColumns } from '../columns';
import { cellArea, findingOf, fixCell } from '../finding';

declare module '../params' {
  interface FindingParams {
    R07: { readonly unit: string; readonly found: string; readonly rostered: string };
  }
}

const meta: CheckMeta<'R07'> = {
  code: 'R07',
  severity: 'warning',
  articles: ['2'],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['kind'],
};

const KIND_LABELS = /^(?:单位性质|单位类别|单位类型|性质)$/;

export const R07: Check<'R07'> = {
  meta,
  run: (assessment) =>
    assessment.units.flatMap((result) => [...amongEntries(result), ...betweenForms(assessment, result)]),
};

const saysEnterprise = (kind: string, pool: string): boolean =>
  plain(kind).includes('非公') || plain(kind) === plain(pool);

/** Later roster entries of a unit against its first. */
function amongEntries({ unit, roster }: UnitResult): readonly Finding<'R07'>[] {
  const [first, ...others] = roster;
  if (!first) return [];
  return others.flatMap((entry) => {
    if (entry.enterprise === first.enterprise || !entry.kind || !first.kind) return [];
    const { file, sheet } = entry.table.source;
    const spot = { file, sheet, area: cellArea(entry.kind), unit };
    const params = { unit, found: entry.kind.text, rostered: first.kind.text };
    return [findingOf(meta, spot, params, [fixCell(entry.kind, first.kind.text)])];
  });
}

function betweenForms(county: County, { unit, roster, forms }: UnitResult): readonly Finding<'R07'>[] {
  const { enterprisePool } = county.rulebook;
  const entry = roster[0];
  if (!entry?.kind) return [];
  const rostered = entry.kind.text;
  return forms.flatMap(({ form }) => {
    const written = kindOnForm(county, form);
    if (!written || saysEnterprise(written.text, enterprisePool) === entry.enterprise) return [];
    const { file, sheet } = form.table.source;
    const spot = { file, sheet, area: cellArea(written), unit };
    const params = { unit, found: written.text, rostered };
    return [findingOf(meta, spot, params, written.whole ? [fixCell(written, rostered)] : [])];
  });
}

/** 单位性质 beside a form, or in a column of a list; `whole` when the cell holds nothing else. */
function kindOnForm(
  county: County,
  form: ScoreForm,
): (CellRef & { readonly text: string; readonly whole: boolean }) | null {
  const column = form.table.layout === 'list' ? headerColumns(county)(form.table, 'kind') : null;
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
