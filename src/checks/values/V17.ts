/**
 * V17 百分数或日期格式: A score that Excel made a date (1-5 → 1月5日) or a percentage. Beyond its limits it is an error,
 * for then the unit has no grade; V01 is not reported as well.
 */
import { scorePlace, STAGES } from '../../reading/record';
import { decimal, formatDecimal, multiply, toNumber, type Decimal } from '../../workbook/decimal';
import { serial1900 } from '../../workbook/snapshot';
import type { Check, CheckMeta, Finding } from '../check';
import type { County } from '../county';
import { findingOf, fixCell } from '../finding';
import { formatKinds } from '../number-format';
import { formScopes, formSpot, type FormScope } from '../scope';

declare module '../params' {
  interface FindingParams {
    V17: {
      readonly label: string;
      readonly shown: string;
      readonly format: 'percent' | 'date';
      readonly guess: string | null;
    };
  }
}

const meta: CheckMeta<'V17'> = {
  code: 'V17',
  severity: 'warning',
  variants: ['error'],
  articles: [],
  fix: 'ask',
  scope: 'unit',
  live: false,
  mark: 'untilRun',
  needs: ['score'],
};

export const V17: Check<'V17'> = {
  meta,
  run: (county) => formScopes(county).flatMap((scope) => inForm(county, scope)),
};

function inForm(county: County, scope: FormScope): readonly Finding<'V17'>[] {
  const kindAt = formatKinds(county);
  const { form } = scope;
  const { sheet } = form.table.source;
  const findings: Finding<'V17'>[] = [];
  for (const stage of STAGES) {
    const line = form.scores[stage];
    if (!line) continue;
    for (let index = 0; index < line.values.length; index += 1) {
      const value = line.values[index] ?? Number.NaN;
      if (Number.isNaN(value) || line.odd.has(index)) continue;
      const place = scorePlace(line, index);
      const { kind } = kindAt(sheet, place);
      if (kind !== 'percent' && kind !== 'date') continue;
      const { label = '', max = null } = form.indicators[index] ?? {};
      const date = kind === 'date' ? dateOf(serial1900(sheet, toNumber(value as Decimal))) : null;
      const guess = kind === 'date' ? monthAndDay(date) : multiply(value as Decimal, HUNDRED);
      const fits = guess !== null && guess >= 0 && (max === null || guess <= max) ? guess : null;
      const shown =
        kind === 'date'
          ? date
            ? `${date.month}月${date.day}日`
            : formatDecimal(value as Decimal)
          : `${formatDecimal(multiply(value as Decimal, HUNDRED))}%`;
      const params = { label, shown, format: kind, guess: fits === null ? null : formatDecimal(fits) };
      // Under the format of a date or a percentage the score would be misread again.
      const fixes = fits === null ? [] : [{ ...fixCell(place, toNumber(fits)), format: 'General' }];
      const beyond = max !== null && value > max;
      findings.push(
        findingOf(meta, formSpot(scope, place), params, fixes, { severity: beyond ? 'error' : 'warning' }),
      );
    }
  }
  return findings;
}

const HUNDRED = decimal(100);

interface MonthAndDay {
  readonly month: number;
  readonly day: number;
}

/** Month and day of a serial date; `null` outside the years that a form can mean. */
function dateOf(serial: number): MonthAndDay | null {
  const days = Math.floor(serial);
  if (days < 61 || days > 100_000) return null;
  // Days since 1970-01-01, as civil date: serial 25569 is that day.
  const z = days - 25_569 + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { month: shifted < 10 ? shifted + 3 : shifted - 9, day };
}

/** 1月5日 was probably typed as 1-5 and meant 1.5. */
const monthAndDay = (date: MonthAndDay | null): Decimal | null =>
  date && date.day < 10 ? decimal(`${date.month}.${date.day}`) : null;
