/// <reference types="office-js" />
/** A small window of Office that says what a ribbon button has done. */

/** Percent of the screen. */
const SIZE = { height: 22, width: 28 };
/** Addresses longer than this may be cut by older Office. */
const LONGEST = 1900;

/** Settles when the window is open; an Office that cannot open one leaves the sheet itself to speak. */
export function showMessage(text: string): Promise<void> {
  const address = new URL('message.html', location.href);
  address.hash = cut(text);
  return new Promise((resolve) => {
    try {
      Office.context.ui.displayDialogAsync(address.href, { ...SIZE, displayInIframe: true }, () => resolve());
    } catch {
      resolve();
    }
  });
}

/** As an address carries it: never longer than old Office takes, and no character cut in half. */
export function cut(text: string): string {
  let shown = Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  while (encodeURIComponent(shown.join('')).length > LONGEST) shown = [...shown.slice(0, -9), '…'];
  return encodeURIComponent(shown.join(''));
}
