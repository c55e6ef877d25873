/** The one worksheet object of a sheet; kept apart so that ranges and worksheets may know each other. */
import type { SheetStore } from '../store/types';
import type { HostObject } from '../wire/host-object';
import type { HostContext } from './context';

type Maker = (context: HostContext, sheet: SheetStore) => HostObject;

let maker: Maker | null = null;
const objects = new WeakMap<SheetStore, HostObject>();

export function makeWorksheetsWith(make: Maker): void {
  maker = make;
}

export function worksheetOf(context: HostContext, sheet: SheetStore): HostObject {
  const known = objects.get(sheet);
  if (known) return known;
  if (!maker) throw new Error('worksheets are not set up');
  const made = maker(context, sheet);
  objects.set(sheet, made);
  return made;
}
