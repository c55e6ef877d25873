/** What a run changed, cell by cell, as its record in the workbook tells. */
import type { CellEdit } from '../workbook/edit';
import type { LiveHost } from '../workbook/host';
import { recordKey, type RunEntry } from './ledger';
import { unpackRecord } from './record';

/** Each cell as it was and as it was to be; none where the record was not kept, as after an undo. */
export async function changesOf(host: LiveHost, { id }: RunEntry): Promise<readonly CellEdit[]> {
  return unpackRecord(await host.recall(recordKey(id)))?.cells ?? [];
}
