/** What the pane says about how a sheet is read. */
import type { PaneWords } from '../pane-words';
import { BINDING_ZH } from '../zh-CN/binding';

export const BINDING_EN: PaneWords['binding'] = {
  title: 'How to read this sheet',
  sheet: 'Sheet',
  use: 'Read as',
  uses: {
    auto: 'automatic',
    none: 'leave out',
    form: 'Annex 1, one unit a form',
    list: 'Annex 1, list',
    survey: 'Annex 2 satisfaction',
    roster: 'Annex 3 roster',
  },
  header: 'Header',
  headerHint: 'Select the header row (or rows) in the sheet, then press the button below.',
  takeSelection: 'Use the selected rows as header',
  headerRows: (rows) => `Header: ${rows}`,
  columns: 'Columns',
  column: (name, text) => `Column ${name} “${text}”`,
  byWords: 'by its words',
  roles: BINDING_ZH.roles,
  save: 'Read it like this',
  reset: 'Back to automatic',
};
