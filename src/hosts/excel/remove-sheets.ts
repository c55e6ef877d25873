/// <reference types="office-js" />
/** Takes away sheets that the program has generated, and no others: their first cell says so. */
import { isGeneratedSheetFormula } from '../../workbook/own';
import type { OwnWrites } from './own-writes';
import { rangeNamed } from './ranges';
import type { Runner } from './runner';

/** Names of the sheets that are gone afterwards, those that were gone before included. */
export function removeGeneratedSheets(
  runner: Runner,
  names: readonly string[],
  ownWrites: OwnWrites,
): Promise<readonly string[]> {
  if (names.length === 0) return Promise.resolve([]);
  return runner.run(async (context) => {
    const { worksheets } = context.workbook;
    const asked = names.map((name) => {
      const sheet = worksheets.getItemOrNullObject(name);
      sheet.load('id');
      const first = rangeNamed(sheet, 'A1');
      first.load('formulas');
      return { name, sheet, first };
    });
    await context.sync();
    const gone: string[] = [];
    for (const { name, sheet, first } of asked) {
      const formula: unknown = sheet.isNullObject ? null : first.formulas[0]?.[0];
      if (!sheet.isNullObject && !isGeneratedSheetFormula(typeof formula === 'string' ? formula : null))
        continue;
      if (!sheet.isNullObject) {
        ownWrites.noteSheet('deleted', sheet.id);
        sheet.delete();
      }
      gone.push(name);
    }
    await context.sync();
    return gone;
  });
}
