/// <reference types="office-js" />
/** What is selected. Excel reports a selection where it changes, and not of the one on a sheet that comes to the front. */
import type { Runner } from './runner';
import { parseAddressList } from './visible';
import type { CellsSelected } from './watch';

/** Asked in one batch; no areas where something else than cells is selected. */
export function readSelection(runner: Runner): Promise<CellsSelected> {
  return runner.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const selected = context.workbook.getSelectedRanges().untrack();
    sheet.load('id,name');
    selected.load('address');
    await context.sync();
    return { sheetId: sheet.id, sheet: sheet.name, areas: parseAddressList(selected.address) ?? [] };
  });
}
