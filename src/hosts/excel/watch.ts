/// <reference types="office-js" />
/** Reports what people do in the workbook. Our own writes are left out. */
import type { Area } from '../../workbook/address';
import type { OwnWrites, SheetAct } from './own-writes';
import type { Runner } from './runner';
import { supports } from './run';
import { parseAddressList } from './visible';

/** A change made by a person, here or in another copy of Excel. A hint: the full read is the truth. */
export interface CellsChanged {
  /** Id by which `reread` finds the sheet, whatever its name is now. */
  readonly sheetId: string;
  /** Name at the last reading; `null` for a sheet that was not there. */
  readonly sheet: string | null;
  /** `null` when rows, columns or cells were moved, or the place is not understood: look at the whole sheet. */
  readonly areas: readonly Area[] | null;
  readonly remote: boolean;
}

export interface CellsSelected {
  readonly sheetId: string;
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** Ends a watch. */
export type Unwatch = () => Promise<void>;

/** Names of sheets by id, as last read. */
export type SheetNames = ReadonlyMap<string, string>;

const EDITED = 'RangeEdited';
const OURS = 'ThisLocalAddin';
const REMOTE = 'Remote';

export async function watchChanges(
  runner: Runner,
  names: () => SheetNames,
  ownWrites: OwnWrites,
  listener: (change: CellsChanged) => void,
): Promise<Unwatch> {
  const tellsOrigin = supports('1.14');
  const isOurs = (event: Excel.WorksheetChangedEventArgs, name: string | null): boolean => {
    if (event.source === REMOTE) return false;
    if (tellsOrigin) return event.triggerSource === OURS;
    return name !== null && ownWrites.covers(name, event.address);
  };
  return watch(runner, (worksheets) =>
    worksheets.onChanged.add((event) => {
      const sheet = names().get(event.worksheetId) ?? null;
      if (!isOurs(event, sheet)) {
        const areas = event.changeType === EDITED ? parseAddressList(event.address) : null;
        listener({ sheetId: event.worksheetId, sheet, areas, remote: event.source === REMOTE });
      }
      return Promise.resolve();
    }),
  );
}

export function watchSelection(
  runner: Runner,
  names: () => SheetNames,
  listener: (selected: CellsSelected) => void,
): Promise<Unwatch> {
  return watch(runner, (worksheets) =>
    worksheets.onSelectionChanged.add((event) => {
      const areas = parseAddressList(event.address) ?? [];
      listener({ sheetId: event.worksheetId, sheet: names().get(event.worksheetId) ?? null, areas });
      return Promise.resolve();
    }),
  );
}

/** Reports when another sheet has come to the front. */
export const watchActivation = (runner: Runner, listener: () => void): Promise<Unwatch> =>
  watch(runner, (worksheets) =>
    worksheets.onActivated.add(() => {
      listener();
      return Promise.resolve();
    }),
  );

/** Reports when sheets were added or taken away, by anybody. */
export async function watchSheets(
  runner: Runner,
  listener: (act: SheetAct, sheetId: string) => void,
): Promise<Unwatch> {
  const report =
    (act: SheetAct) =>
    ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
      listener(act, worksheetId);
      return Promise.resolve();
    };
  const added = await watch(runner, (worksheets) => worksheets.onAdded.add(report('added')));
  const deleted = await watch(runner, (worksheets) => worksheets.onDeleted.add(report('deleted')));
  return async () => {
    await added();
    await deleted();
  };
}

async function watch<T>(
  runner: Runner,
  add: (worksheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlerResult<T>,
): Promise<Unwatch> {
  const handler = await runner.run(async (context) => {
    const result = add(context.workbook.worksheets);
    await context.sync();
    return result;
  });
  return () =>
    runner.runIn(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
}
