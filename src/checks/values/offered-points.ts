/** What Annex 2 would give an empty satisfaction item: offered with V10, never filled in silently. */
import type { Assessment } from '../../assessment/result';
import { toA1, type CellRef } from '../../workbook/address';
import { formatDecimal, roundTo, toNumber } from '../../workbook/decimal';
import type { Fix } from '../check';
import { fixCell } from '../finding';
import type { ValueParams } from '../params';
import { convertedRate } from '../satisfaction/conversion';
import { percentText } from '../satisfaction/rates';
import type { FormScope } from '../scope';

/** `null` when the satisfaction item is not among the missing ones, or nothing is known to offer. */
export function offeredPoints(
  assessment: Assessment,
  scope: FormScope,
  missing: readonly { readonly index: number; readonly place: CellRef }[],
): { readonly params: NonNullable<ValueParams['V10']['converted']>; readonly fix: Fix } | null {
  const converted = convertedRate(assessment, scope);
  const item = missing.find(({ index }) => index === converted?.index);
  if (!converted || !item) return null;
  const points = roundTo(converted.points, assessment.rulebook.decimals.value);
  const params = {
    cell: toA1(item.place.row, item.place.column),
    label: scope.form.indicators[converted.index]?.label ?? '',
    points: formatDecimal(points),
    rate: percentText(converted.rate),
  };
  return { params, fix: fixCell(item.place, toNumber(points)) };
}
