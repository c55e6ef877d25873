/** What a plain sum formula adds up, read from its text. */
import { parseArea, type Area } from '../../workbook/address';

const REFERENCE = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?(?![A-Z0-9_.(!])/g;
/** What is left of a sum without its references; anything else is no sum that we could mend. */
const ONLY_SUMS = /^(?:SUBTOTAL\(9,|SUM|ROUND|MIN|[\d.,+()])*$/;

/** The areas that `=SUM(E5:E28)+F3` and the like add up, on their own sheet; `null` for any other formula. */
export function addedAreas(formula: string): readonly Area[] | null {
  const flat = formula.replace(/^=/, '').replace(/\s+/g, '').toUpperCase();
  const areas: Area[] = [];
  const rest = flat.replace(REFERENCE, (text) => {
    const area = parseArea(text);
    if (!area) return text;
    areas.push(area);
    return '';
  });
  return areas.length > 0 && ONLY_SUMS.test(rest) ? areas : null;
}
