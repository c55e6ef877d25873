/** T08 隐藏的行或列有数据: Hidden rows with a unit or an item, hidden columns with scores. They are counted. */
import type { BoundTable } from '../../reading/record';
import { columnName } from '../../workbook/address';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf } from '../finding';
import { formScopes } from '../scope';
import { shared, type County } from '../county';

declare module '../params' {
  interface FindingParams {
    T08: { readonly what: 'row' | 'column'; readonly name: string; readonly unit: string | null };
  }
}

const meta: CheckMeta<'T08'> = {
  code: 'T08',
  severity: 'warning',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T08: Check<'T08'> = {
  meta,
  run: (assessment) => [...hiddenRows(assessment), ...hiddenColumns(assessment)],
};

interface DataRow {
  readonly table: BoundTable;
  readonly row: number;
  readonly unit: string | null;
}

/** Rows that carry a score, ballots or a roster entry, on sheets that hide rows. Shared with T09. */
export const hiddenDataRows = shared((assessment): readonly DataRow[] => {
  const rows: DataRow[] = [];
  const add = (table: BoundTable, row: number, unit: string | null) => {
    if (table.source.sheet.hiddenRows.has(row)) rows.push({ table, row, unit });
  };
  for (const { form, name } of formScopes(assessment)) {
    if (form.table.source.sheet.hiddenRows.size === 0) continue;
    const places = Object.values(form.scores)[0];
    if (places?.axis === 'down') for (const row of places.at) add(form.table, row, name);
    else add(form.table, form.area.top, name);
  }
  for (const { surveys, roster } of assessment.readings) {
    for (const { table, row, unit } of surveys) add(table, row, unit.text);
    for (const { table, row, unit } of roster) add(table, row, unit.text);
  }
  return rows;
});

function hiddenRows(assessment: County): readonly Finding<'T08'>[] {
  return hiddenDataRows(assessment).flatMap(({ table, row, unit }) => {
    const { file, sheet, area } = table.source;
    // What a filter hides is T09.
    if (sheet.filtered) return [];
    const spot = { file, sheet, area: { top: row, bottom: row, left: area.left, right: area.right }, unit };
    return [findingOf(meta, spot, { what: 'row', name: String(row + 1), unit })];
  });
}

function hiddenColumns(assessment: County): readonly Finding<'T08'>[] {
  const seen = new Set<BoundTable>();
  return formScopes(assessment).flatMap(({ form, name }) => {
    const { table } = form;
    const { file, sheet, area } = table.source;
    if (sheet.hiddenColumns.size === 0 || seen.has(table)) return [];
    seen.add(table);
    const unit = table.layout === 'form' ? name : null;
    const columns = Object.values(form.scores).flatMap(({ axis, line, at }) =>
      axis === 'down' ? [line] : at,
    );
    return [...new Set(columns)]
      .filter((column) => sheet.hiddenColumns.has(column))
      .map((column) => {
        const spot = {
          file,
          sheet,
          area: { top: area.top, bottom: area.bottom, left: column, right: column },
          unit,
        };
        return findingOf(meta, spot, { what: 'column' as const, name: columnName(column), unit });
      });
  });
}
