/** How the content of a cell is shown in the pane. */
import type { CellContent } from '../workbook/edit';
import { isError, type Scalar } from '../workbook/snapshot';

export function valueText(value: Scalar | undefined, empty: string): string {
  if (value === null || value === undefined || value === '') return empty;
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** The value, since it is what one sees in the sheet; a formula without one by itself. */
export const contentText = ({ formula, value }: CellContent, empty: string): string =>
  value === null && formula !== null ? formula : valueText(value, empty);
