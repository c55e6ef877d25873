/** What Annex 2 would give an empty satisfaction item: proposed with V10, never filled in silently. */
import type { CellRef } from '../../workbook/address';
import { roundTo, type Decimal } from '../../workbook/decimal';
import { convertedRate } from '../satisfaction/conversion';
import { percentText } from '../satisfaction/rates';
import type { FormScope } from '../scope';
import type { County } from '../county';

interface OfferedPoints {
  readonly place: CellRef;
  readonly points: Decimal;
  /** The rate of Annex 2, e.g. `91.23%`. */
  readonly rate: string;
}

/** `null` when the satisfaction item is not among the missing ones, or nothing is known to offer. */
export function offeredPoints(
  assessment: County,
  scope: FormScope,
  missing: readonly { readonly index: number; readonly place: CellRef }[],
): OfferedPoints | null {
  const converted = convertedRate(assessment, scope);
  const item = missing.find(({ index }) => index === converted?.index);
  if (!converted || !item) return null;
  const points = roundTo(converted.points, assessment.rulebook.decimals.value);
  return { place: item.place, points, rate: percentText(converted.rate) };
}
