/** Points that the rule book lists for an indicator, found by its name. */
import type { Indicator } from '../../reading/record';
import type { RuleBook } from '../../rulebook/rulebook';
import type { Decimal } from '../../workbook/decimal';
import { labelOf } from '../../reading/text';

/** `null` when the rule book lists no indicators, or none of this name under this head. */
export function ruledPoints(rulebook: RuleBook, { label, head }: Indicator): Decimal | null {
  const found = rulebook.indicators.value.find(
    (ruled) => labelOf(ruled.name) === label && (head === null || ruled.head === head),
  );
  return found?.max ?? null;
}
