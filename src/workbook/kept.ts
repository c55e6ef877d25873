/** How small values are kept in a workbook: as texts under keys of ours, long ones in several pieces. */
import type { KeptValue } from './host';

/** All keys of ours begin so. */
export const KEPT_PREFIX = 'kaohe.';
/** A head is `v` and the value itself, or `n` and the number of pieces and characters that follow elsewhere. */
export const WHOLE = 'v';
export const PIECES = /^n(\d+):(\d+)$/;

export const headOf = (key: string): string => KEPT_PREFIX + key;
export const pieceOf = (key: string, index: number): string => `${KEPT_PREFIX}${key}.${index}`;

/** A value out of settings that are at hand as texts; `null` where nothing is kept, or not all of it, or no JSON. */
export const keptIn = (settings: ReadonlyMap<string, unknown>, key: string): KeptValue =>
  keptWhole(settings, key) ?? null;

/** The same; `undefined` where nothing is kept, or not all of it, or no JSON. */
export function keptWhole(settings: ReadonlyMap<string, unknown>, key: string): KeptValue | undefined {
  const head = settings.get(headOf(key));
  if (typeof head !== 'string') return undefined;
  if (head.startsWith(WHOLE)) return keptValue(head.slice(WHOLE.length));
  const [, count = 0, length = 0] = PIECES.exec(head) ?? [];
  const pieces = Array.from({ length: Number(count) }, (_, index) => settings.get(pieceOf(key, index)));
  const json = pieces.every((piece) => typeof piece === 'string') ? pieces.join('') : '';
  return json !== '' && json.length === Number(length) ? keptValue(json) : undefined;
}

/** `undefined` for what is no JSON. */
export function keptValue(json: string): KeptValue | undefined {
  try {
    return JSON.parse(json) as KeptValue;
  } catch {
    return undefined;
  }
}
