/// <reference types="office-js" />
/** The function file: what the ribbon's buttons run when the pane is not open. Every event is completed, come what may. */
import { ExcelHost } from '../hosts/excel';
import { RIBBON_FUNCTIONS, type RibbonFunction } from './names';
import { runButton } from './run-button';
import { showMessage } from './show-message';

async function press(name: RibbonFunction, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await showMessage(await runButton(name, () => new ExcelHost(), Office.context.displayLanguage));
  } finally {
    event.completed();
  }
}

// Without office.js there is no button that could ask for anything.
if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    for (const name of RIBBON_FUNCTIONS) {
      Office.actions.associate(name, (event: Office.AddinCommands.Event) => press(name, event));
    }
  });
}
