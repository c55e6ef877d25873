/** Where a finding about a unit's result points to: the cell that shows the result, else the form. */
import type { Assessment, UnitResult } from '../assessment/result';
import { cellArea, type Spot } from './finding';

/** The total of the assessed stage; without one, the area of the first form; without a form, the roster entry. */
export function resultSpot({ stage, readings }: Assessment, { unit, forms, roster }: UnitResult): Spot {
  const form = forms[0]?.form;
  if (form) {
    const { file, sheet } = form.table.source;
    const total = form.sums.find((sum) => sum.role === 'total' && sum.stage === stage);
    return { file, sheet, area: total ? cellArea(total) : form.area, unit };
  }
  const entry = roster[0];
  if (entry) {
    const { file, sheet } = entry.table.source;
    return { file, sheet, area: cellArea(entry), unit };
  }
  return { file: readings[0]?.snapshot.file ?? '', sheet: null, area: null, unit };
}
