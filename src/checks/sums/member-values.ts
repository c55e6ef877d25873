/**
 * What the items under a sum may amount to. Besides their values as read: without the texts that Excel does not add
 * up (V04–V08), with decimals cut to what is allowed (V15) or shown (V16). Dates and percentages (V17) have no sum. Those faults have findings of their own, so a sum
 * that agrees with any of these is not reported as well.
 */
import type { County } from '../county';
import type { Cells } from '../../formula';
import { scorePlace, type ScoreForm, type StageScores, type SumCell } from '../../reading/record';
import { formatKinds } from '../number-format';
import { roundTo, ZERO, type Decimal } from '../../workbook/decimal';

/**
 * Contents of the items, as numbers: as read first; empty when an item under the sum is missing, unreadable or outside
 * its limits.
 */
export function memberVariants(
  county: County,
  form: ScoreForm,
  scores: StageScores,
  { members }: SumCell,
): readonly Cells[] {
  const { rulebook } = county;
  const kindAt = formatKinds(county);
  const { sheet } = form.table.source;
  const items = new Map<number, Item>();
  for (const index of members) {
    const value = valueIn(scores, index, rulebook.missing.value === 'zero');
    const { max = null } = form.indicators[index] ?? {};
    if (value === null || value < 0) return [];
    if (max !== null && value > max && !isLoneBonus(form, index)) return [];
    const place = scorePlace(scores, index);
    const format = kindAt(sheet, place);
    if (format.kind === 'date' || format.kind === 'percent') return [];
    const shown = format.kind === 'decimals' ? roundTo(value, format.decimals) : value;
    items.set(index, { value, text: scores.odd.get(index)?.kind === 'repaired', shown });
  }
  const cut = (value: Decimal) => roundTo(value, rulebook.decimals.value);
  const made =
    (make: (item: Item) => Decimal): Cells =>
    (index) => {
      const item = items.get(index);
      return item ? make(item) : null;
    };
  return [
    made(({ value }) => value),
    made(({ value }) => cut(value)),
    made(({ shown }) => shown),
    made(({ value, text }) => (text ? ZERO : value)),
    made(({ value, text }) => (text ? ZERO : cut(value))),
  ];
}

interface Item {
  readonly value: Decimal;
  readonly text: boolean;
  readonly shown: Decimal;
}

function valueIn(scores: StageScores, index: number, missingIsZero: boolean): Decimal | null {
  const odd = scores.odd.get(index);
  if (!odd) {
    const value = scores.values[index] ?? Number.NaN;
    return Number.isNaN(value) ? null : (value as Decimal);
  }
  if (odd.kind === 'repaired') return odd.value;
  return odd.kind === 'notApplicable' && missingIsZero ? ZERO : null;
}

/** The only bonus item of a form is the bonus itself: what exceeds it is capped (B01), not out of range (B02). */
export const isLoneBonus = ({ indicators }: ScoreForm, index: number): boolean =>
  indicators[index]?.bonus === true && indicators.filter(({ bonus }) => bonus).length === 1;
