/** M06 满意率写法混用: Rates as 96 and as 0.96 in one column. The rarer way of writing is the one to change. */
import { divide, decimal, formatDecimal, multiply, toNumber, type Decimal } from '../../workbook/decimal';
import { cellKey, toA1 } from '../../workbook/address';
import { isOwnFormula } from '../../workbook/own';
import type { BoundTable, Survey } from '../../reading/record';
import type { Check, CheckMeta, Finding } from '../check';
import { findingOf, fixCell, runsOf } from '../finding';
import { surveyScopes } from '../scope';

declare module '../params' {
  interface FindingParams {
    /** `rarer`: the way of writing that `cells` have, and that is to give way. */
    M06: {
      readonly hundred: string;
      readonly share: string;
      readonly rarer: 'hundred' | 'share';
      readonly cells: readonly string[];
    };
  }
}

const meta: CheckMeta<'M06'> = {
  code: 'M06',
  severity: 'warning',
  articles: [],
  fix: 'auto',
  scope: 'table',
  live: false,
  mark: 'mixedScale',
  needs: ['rate'],
};

const HUNDRED = decimal(100);
/** Shares up to here may as well be hundredths: 1 is 1 % or 100 %. */
const ONE = decimal(1);

type TypedRate = NonNullable<Survey['rate']> & { readonly value: Decimal; readonly percent: boolean };

export const M06: Check<'M06'> = {
  meta,
  run: (assessment) => {
    const tables = new Map<BoundTable, TypedRate[]>();
    for (const { result } of surveyScopes(assessment)) {
      const rate = typedRate(result.survey);
      if (rate) tables.set(result.survey.table, [...(tables.get(result.survey.table) ?? []), rate]);
    }
    // Cells formatted as percent say themselves what they mean, 0.96 as 96 %; but 96 among them is 9600 %.
    return [...tables].flatMap(([table, rates]) => [
      ...mixed(
        table,
        rates.filter(({ percent }) => !percent),
      ),
      ...mixed(
        table,
        rates.filter(({ percent }) => percent),
      ),
    ]);
  },
};

/** A number in the rate column; zero is the same both ways. */
function typedRate({ rate, table }: Survey): TypedRate | null {
  if (!rate || rate.reading.kind !== 'number' || rate.reading.value === 0 || isOwnFormula(rate.formula))
    return null;
  const format = table.source.sheet.formats.get(cellKey(rate.row, rate.column)) ?? '';
  return { ...rate, value: rate.reading.value, percent: format.includes('%') };
}

function mixed(table: BoundTable, rates: readonly TypedRate[]): readonly Finding<'M06'>[] {
  const hundred = rates.filter(({ scale }) => scale === 'hundred');
  const share = rates.filter(({ scale, value }) => scale === 'share' && value < ONE);
  const [first, second] = [hundred[0], share[0]];
  if (!first || !second) return [];
  const toHundred = !first.percent && share.length <= hundred.length;
  const odd = toHundred ? share : hundred;
  const [area = null, ...also] = runsOf(odd);
  const fixes = odd.map((rate) =>
    fixCell(rate, toNumber(toHundred ? multiply(rate.value, HUNDRED) : divide(rate.value, HUNDRED))),
  );
  const params = {
    hundred: formatDecimal(first.value),
    share: formatDecimal(second.value),
    rarer: toHundred ? ('share' as const) : ('hundred' as const),
    cells: odd.map(({ row, column }) => toA1(row, column)),
  };
  const { file, sheet } = table.source;
  return [findingOf(meta, { file, sheet, area, also, unit: null }, params, fixes)];
}
