/** Why a change was not written. */
import type { RefusalReason } from '../../workbook/edit';

export const REFUSAL_SENTENCES: Readonly<Record<RefusalReason, string>> = {
  noSuchSheet: 'The sheet does not exist; it may have been deleted or renamed. Check again.',
  protected:
    'the sheet is protected. Unprotect it and try again; the sheet 考核结果 has the results of all units too.',
  changed: 'The cell was changed after it was read and was not overwritten. Check again.',
  merged: 'The target lies inside a merged cell. Unmerge it, or leave its first cell for the result.',
  arrayFormula:
    'The target is part of an array formula and cannot be changed alone. Remove the array formula first.',
  filtered: 'The target row is hidden by a filter. Clear the filter and try again.',
  editing: 'A cell is being edited. Finish with Enter and try again.',
  unordered:
    'Rows or cells of this sheet stand out of order in the file; a result might land in the wrong place, so nothing was written. Open it in Excel or WPS, save it once, and grade again.',
  invalid: 'What was to be written is not allowed in this place.',
};
