/**
 * V16 显示值与实际值不同: A format shows fewer decimals than the score has (a warning); a total that looks like
 * another grade than it is (a notice): the stored value counts.
 */
import { gradeOf } from '../../assessment/grade';
import { scorePlace, STAGES } from '../../reading/record';
import { decimalsOf, formatDecimal, isWhole, roundTo, toNumber, type Decimal } from '../../workbook/decimal';
import type { Check, CheckMeta, Finding } from '../check';
import type { County } from '../county';
import { findingOf, fixCell } from '../finding';
import { formatKinds } from '../number-format';
import { formScopes, formSpot, type FormScope } from '../scope';
import { withDecimals } from './with-decimals';

declare module '../params' {
  interface FindingParams {
    /** `total`: the grade that counts, and the one that the shown figure suggests. */
    V16: {
      readonly label: string;
      readonly shown: string;
      readonly stored: string;
      readonly total: { readonly grade: string; readonly apparent: string } | null;
    };
  }
}

const meta: CheckMeta<'V16'> = {
  code: 'V16',
  severity: 'warning',
  variants: ['notice'],
  articles: ['6'],
  basis: 'grades',
  fix: 'ask',
  scope: 'unit',
  live: true,
  mark: 'shownOtherwise',
  needs: ['score'],
};

export const V16: Check<'V16'> = {
  meta,
  run: (county) => formScopes(county).flatMap((scope) => [...scores(county, scope), ...total(county, scope)]),
};

function scores(county: County, scope: FormScope): readonly Finding<'V16'>[] {
  const { rulebook } = county;
  const kindAt = formatKinds(county);
  const { form } = scope;
  const { sheet } = form.table.source;
  const findings: Finding<'V16'>[] = [];
  for (const stage of STAGES) {
    const line = form.scores[stage];
    if (!line) continue;
    for (let index = 0; index < line.values.length; index += 1) {
      const value = line.values[index] ?? Number.NaN;
      // Whole numbers are shown whole; texts show themselves.
      if (Number.isNaN(value) || isWhole(value as Decimal) || line.odd.has(index)) continue;
      const place = scorePlace(line, index);
      const kind = kindAt(sheet, place);
      if (kind.kind !== 'decimals') continue;
      const stored = value as Decimal;
      // More decimals than allowed are V15.
      if (decimalsOf(stored) <= kind.decimals || decimalsOf(stored) > rulebook.decimals.value) continue;
      const shown = roundTo(stored, kind.decimals);
      const params = {
        label: form.indicators[index]?.label ?? '',
        shown: withDecimals(shown, kind.decimals),
        stored: formatDecimal(stored),
        total: null,
      };
      findings.push(findingOf(meta, formSpot(scope, place), params, [fixCell(place, toNumber(shown))]));
    }
  }
  return findings;
}

function total(county: County, scope: FormScope): readonly Finding<'V16'>[] {
  const { rulebook, stage } = county;
  const { form, result, totals } = scope;
  const computed = totals[stage]?.total ?? null;
  const cell = form.sums.find((sum) => sum.role === 'total' && sum.stage === stage);
  if (computed === null || !cell || !result || result.forms.length > 1) return [];
  const kind = formatKinds(county)(form.table.source.sheet, cell);
  if (kind.kind !== 'decimals') return [];
  const shown = roundTo(computed, kind.decimals);
  const [real, apparent] = [gradeOf(computed, rulebook), gradeOf(shown, rulebook)];
  if (real === apparent) return [];
  const params = {
    label: cell.label,
    shown: withDecimals(shown, kind.decimals),
    stored: formatDecimal(computed),
    total: { grade: real.name, apparent: apparent.name },
  };
  return [findingOf(meta, formSpot(scope, cell), params, [], { severity: 'notice' })];
}
