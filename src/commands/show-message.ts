/// <reference types="office-js" />
/** A small window of Office that says what a ribbon button has done. */
import { inAddress } from './in-address';

/** Percent of the screen. */
const SIZE = { height: 22, width: 28 };

/** Settles when the window is open; an Office that cannot open one leaves the sheet itself to speak. */
export function showMessage(text: string): Promise<void> {
  const address = new URL('message.html', location.href);
  address.hash = inAddress(text);
  return new Promise((resolve) => {
    try {
      Office.context.ui.displayDialogAsync(address.href, { ...SIZE, displayInIframe: true }, () => resolve());
    } catch {
      resolve();
    }
  });
}
