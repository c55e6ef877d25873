/** G08 等次调整已过时: The total has changed since the grade was changed by hand (调整时得分). */
import { plain } from '../../reading/text';
import { decimalFromText, formatDecimal } from '../../workbook/decimal';
import type { Check, CheckMeta } from '../check';
import { findingOf } from '../finding';
import { formScopes, formSpot } from '../scope';
import { isChanged, fieldOf } from './overrides';

const meta: CheckMeta<'G08'> = {
  code: 'G08',
  severity: 'warning',
  articles: ['5(五)'],
  fix: 'none',
  needs: ['score', 'changedAt'],
};

export const G08: Check<'G08'> = {
  meta,
  run: (assessment) =>
    formScopes(assessment).flatMap((scope) => {
      const { form, result } = scope;
      const field = form.fields.length === 0 ? null : fieldOf(form, 'changedAt');
      const then = field && decimalFromText(plain(field.value).replace(/分$/, ''));
      if (!field || then === null || !result || result.total === null || then === result.total) return [];
      if (!isChanged(form)) return [];
      const params = { unit: result.unit, then: formatDecimal(then), now: formatDecimal(result.total) };
      return [findingOf(meta, formSpot(scope, field.place), params)];
    }),
};
