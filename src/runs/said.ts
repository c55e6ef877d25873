/** What people said about a workbook, out of what is kept in it. */
import type { Stage } from '../reading';
import type { KeptValue } from '../workbook/host';
import { BINDINGS_KEY, readBindings } from './bindings';
import type { Said } from './judge';
import { readSetAside, SET_ASIDE_KEY } from './set-aside';
import { readStage, STAGE_KEY } from './stage';

/** `recall` gives the value kept under a key, `null` for none. */
export const saidIn = (
  recall: (key: string) => KeptValue,
): { readonly stage: Stage; readonly said: Said } => ({
  stage: readStage(recall(STAGE_KEY)),
  said: { reasons: readSetAside(recall(SET_ASIDE_KEY)), bindings: readBindings(recall(BINDINGS_KEY)) },
});
