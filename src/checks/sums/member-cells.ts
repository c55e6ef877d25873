/** Cells that a sum adds up, in A1 notation for the sentence. */
import { scorePlace, type SumCell } from '../../reading/record';
import { areaToA1 } from '../../workbook/address';
import { runsOf } from '../finding';
import type { FormScope } from '../scope';

/** `E6:E18、E20:E22`; empty when the stage has no scores. */
export function memberCells({ form }: FormScope, { stage, members }: SumCell): string {
  const scores = form.scores[stage];
  if (!scores) return '';
  return runsOf(members.map((index) => scorePlace(scores, index)))
    .map(areaToA1)
    .join('、');
}
