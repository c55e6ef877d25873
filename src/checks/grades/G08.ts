/** G08 等次调整已过时: The total has changed since the grade was changed by hand (调整时得分). */
import { plain } from '../../reading/text';
import { decimalFromText, formatDecimal } from '../../workbook/decimal';
import type { UnitResult } from '../../assessment/result';
import type { Check, CheckMeta, Finding } from '../check';
import { cellArea, findingOf, type Spot } from '../finding';
import { formScopes, formSpot } from '../scope';
import { fieldOf, isChanged } from '../../assessment/overrides';
import { adjustments } from './overrides';

declare module '../params' {
  interface FindingParams {
    G08: { readonly unit: string; readonly then: string; readonly now: string };
  }
}

const meta: CheckMeta<'G08'> = {
  code: 'G08',
  severity: 'warning',
  articles: ['5(五)'],
  fix: 'none',
  scope: 'unit',
  live: true,
  mark: 'untilRun',
  needs: ['score', 'changedAt'],
};

export const G08: Check<'G08'> = {
  meta,
  run: (assessment) => [
    ...formScopes(assessment).flatMap((scope) => {
      const { form, result } = scope;
      const field = form.fields.length === 0 ? null : fieldOf(form, 'changedAt');
      if (!field || !result || !isChanged(form)) return [];
      return outdated(formSpot(scope, field.place), result, field.value);
    }),
    ...[...adjustments(assessment)].flatMap(([result, { file, sheet, then }]) =>
      outdated({ file, sheet, area: cellArea(then), unit: result.unit }, result, then.text),
    ),
  ],
};

function outdated(spot: Spot, { unit, total }: UnitResult, noted: string): readonly Finding<'G08'>[] {
  const then = decimalFromText(plain(noted).replace(/分$/, ''));
  if (then === null || total === null || then === total) return [];
  return [findingOf(meta, spot, { unit, then: formatDecimal(then), now: formatDecimal(total) })];
}
