/** What a changed cell means for calculation: the stored order of it is void, and everything is computed on opening. */
import type { Package } from './package';
import { requestFullCalculation } from './workbook-part';

/** Takes out the calculation chain, which names cells that may hold no formula any more; idempotent. */
export function dropCalculationChain(opened: Package, workbookPart: string): void {
  const chain = opened.relationships(workbookPart).find(({ kind }) => kind === 'calcChain');
  if (chain) {
    opened.removeRelationships(workbookPart, chain.target);
    if (opened.has(chain.target)) opened.remove(chain.target);
  }
  const bytes = opened.read(workbookPart);
  const requested = requestFullCalculation(bytes, workbookPart);
  if (decodesDiffer(bytes, requested)) opened.replace(workbookPart, requested);
}

const decodesDiffer = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length !== b.length || a.some((byte, index) => byte !== b[index]);
