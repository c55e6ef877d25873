/** T02 缺少必需的列: A required column is missing, the column of the assessed stage included. */
import type { Annex, BoundTable } from '../../reading/record';
import type { CellRef } from '../../workbook/address';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf } from '../finding';
import { formScopes } from '../scope';
import { problemsOf, tableSpot } from './problems';
import type { County } from '../county';

declare module '../params' {
  interface FindingParams {
    T02: { readonly annex: Annex; readonly role: string };
  }
}

const meta: CheckMeta<'T02'> = {
  code: 'T02',
  severity: 'error',
  articles: [],
  fix: 'ask',
  scope: 'table',
  live: false,
  mark: 'untilRun',
  needs: [],
};

export const T02: Check<'T02'> = {
  meta,
  run: (assessment) => [
    ...problemsOf(assessment, 'missingColumn').map(({ source, annex, role, at }) =>
      findingOf(meta, tableSpot(source, cellArea(at)), { annex, role }),
    ),
    ...withoutStage(assessment).map(({ table, annex, at }) => missingStage(assessment, table, annex, at)),
  ],
};

const missingStage = (assessment: County, table: BoundTable, annex: Annex, at: CellRef): Finding<'T02'> =>
  findingOf(meta, tableSpot(table.source, cellArea(at)), { annex, role: `score.${assessment.stage}` });

/** Tables of Annex 1 with score columns, but none of the stage that is assessed. */
function withoutStage(
  assessment: County,
): readonly { readonly table: BoundTable; readonly annex: Annex; readonly at: CellRef }[] {
  const seen = new Set<BoundTable>();
  const without: BoundTable[] = [];
  for (const { form } of formScopes(assessment)) {
    if (seen.has(form.table)) continue;
    seen.add(form.table);
    const stages = Object.keys(form.scores);
    if (stages.length > 0 && !stages.includes(assessment.stage)) without.push(form.table);
  }
  return without.map((table) => ({
    table,
    annex: table.annex,
    at: { row: table.header.bottom, column: table.source.area.left },
  }));
}
