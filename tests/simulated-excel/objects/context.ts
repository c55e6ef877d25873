/** What the host objects of one workbook share. */
import type { Area } from '../../../src/workbook/address';
import type { Faults } from '../faults';
import type { SheetStore, WorkbookStore } from '../store/types';
import { accessDenied } from '../wire/errors';
import type { EventHub } from './events';

export interface HostContext {
  readonly store: WorkbookStore;
  readonly faults: Faults;
  readonly events: EventHub;
  /** A new id for something the host hands out. */
  nextId(): number;
}

export interface Place {
  readonly sheet: SheetStore;
  readonly areas: readonly Area[];
}

/** Throws where Excel refuses to change a sheet; `false` where it silently does not. */
export function mayWrite(context: HostContext, sheet: SheetStore): boolean {
  if (sheet.protected || context.faults.readOnly) throw accessDenied();
  return !context.faults.ignoreWrites;
}

export const sizeOf = (area: Area): { rows: number; columns: number } => ({
  rows: area.bottom - area.top + 1,
  columns: area.right - area.left + 1,
});
