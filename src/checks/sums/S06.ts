/** S06 汇总表与评分表不符: A summary that stands beside the forms gives a unit another total. */
import type { UnitResult } from '../../assessment/result';
import { formatDecimal, toNumber, type Decimal } from '../../workbook/decimal';
import { isOwnFormula } from '../../workbook/own';
import type { Check, CheckMeta } from '../check';
import { cellArea, findingOf, fixCell } from '../finding';

const meta: CheckMeta<'S06'> = { code: 'S06', severity: 'error', article: '5(五)', fix: 'ask' };

export const S06: Check<'S06'> = {
  meta,
  run: (assessment) => {
    const units = new Map<string, UnitResult>();
    for (const result of assessment.units) {
      for (const { unit } of result.roster) units.set(unit.name, result);
      for (const { form } of result.forms) if (form.unit) units.set(form.unit.name, result);
    }
    return assessment.readings.flatMap(({ summaries }) =>
      summaries.flatMap(({ table, unit, total }) => {
        const result = unit ? units.get(unit.name) : undefined;
        const reading = total?.reading;
        if (!total || !result || result.total === null || isOwnFormula(total.formula)) return [];
        if ((reading?.kind !== 'number' && reading?.kind !== 'repaired') || reading.value === result.total)
          return [];
        const { file, sheet } = table.source;
        const params = {
          unit: result.unit,
          typed: formatDecimal(reading.value),
          computed: formatDecimal(result.total),
          swapped: sameDigits(reading.value, result.total),
        };
        const spot = { file, sheet, area: cellArea(total), unit: result.unit };
        return [findingOf(meta, spot, params, [fixCell(total, toNumber(result.total))])];
      }),
    );
  },
};

/** 85.8 for 88.5: the same digits in another order. */
function sameDigits(a: Decimal, b: Decimal): boolean {
  const digits = (value: Decimal) => [...formatDecimal(value)].sort().join('');
  return digits(a) === digits(b);
}
