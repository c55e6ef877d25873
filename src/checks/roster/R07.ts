/**
 * R07 单位性质不一致: A unit is an enterprise (非公企业) in one place and none in another; the quota differs. Compared
 * are the roster's entries of a unit with each other, and what a form says of itself with the roster.
 */
import type { UnitResult } from '../../assessment/result';
import { kindOfForm, saysEnterprise } from '../../assessment/kind-of-form';
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

export const R07: Check<'R07'> = {
  meta,
  run: (assessment) =>
    assessment.units.flatMap((result) => [...amongEntries(result), ...betweenForms(assessment, result)]),
};

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
    const written = kindOfForm(form, headerColumns(county));
    if (!written || saysEnterprise(written.text, enterprisePool) === entry.enterprise) return [];
    const { file, sheet } = form.table.source;
    const spot = { file, sheet, area: cellArea(written), unit };
    const params = { unit, found: written.text, rostered };
    return [findingOf(meta, spot, params, written.whole ? [fixCell(written, rostered)] : [])];
  });
}
