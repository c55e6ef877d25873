/** How the tests call a run: over the workbook that is open in the simulated Excel. */
import { ExcelHost } from '../../src/hosts/excel';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import type { RunContext } from '../../src/runs';

let minute = 0;

/** Every look at the clock is a minute later than the one before it. */
const laterEachTime = (): Date => new Date(Date.UTC(2018, 0, 20, 8, minute++));

/** A host of its own, as another pane or a ribbon button has. With `at` the clock stands still. */
export const contextOf = (at?: Date): Omit<RunContext, 'host'> & { readonly host: ExcelHost } => ({
  host: new ExcelHost(),
  words: WORKBOOK_WORDS,
  now: at ? () => at : laterEachTime,
});
