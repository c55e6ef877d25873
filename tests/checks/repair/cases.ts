/** A case of the smallest repair: what is planted, and what its finding says and offers. */
import type { SheetInput } from '../../support/snapshot';

export interface RepairCase {
  readonly does: string;
  readonly sheet: SheetInput;
  readonly at: string;
  /** End of the sentence; `null` when nothing is proposed. */
  readonly says: string | null;
  readonly offers: readonly string[];
}
