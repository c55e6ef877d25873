/** A message as the address of its window carries it. */

/** Addresses longer than this may be cut by older Office. */
const LONGEST = 1900;

/** Encoded, never longer than old Office takes, and no character cut in half. */
export function inAddress(text: string): string {
  let shown = Array.from(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  while (encodeURIComponent(shown.join('')).length > LONGEST) shown = [...shown.slice(0, -9), '…'];
  return encodeURIComponent(shown.join(''));
}
