/** Messages from the host to the add-in: who asked for which, and what is waiting to be delivered. */
import { areaToA1, type Area } from '../../../src/workbook/address';
import type { Scalar } from '../../../src/workbook/snapshot';
import type { SheetStore, StoreListener } from '../store/types';
import type { Json } from '../wire/protocol';

export enum EventKind {
  Changed = 10,
  Activated = 11,
  Added = 13,
  SelectionChanged = 14,
  Deleted = 15,
}

/** Category, kind, target, arguments as JSON, number, remote. */
export type HostMessage = readonly [number, number, string, string, number, boolean];

const RICH_API_EVENT = 65536;
export const WORKBOOK_TARGET = 'Workbook';

export interface ChangeDetails {
  readonly before: Scalar;
  readonly after: Scalar;
}

const plain = (value: Scalar): Json =>
  value === null ? '' : typeof value === 'object' ? value.error : value;
export const valueType = (value: Scalar): string =>
  value === null
    ? 'Empty'
    : typeof value === 'object'
      ? 'Error'
      : typeof value === 'number'
        ? 'Double'
        : typeof value === 'boolean'
          ? 'Boolean'
          : 'String';

export class EventHub implements StoreListener {
  private readonly asked = new Map<string, number>();
  private waiting: HostMessage[] = [];
  private serial = 1;
  deliver: () => void = () => undefined;
  /** The document's own event, older than the others: it says that something is selected, and not what. */
  tellSelection: () => void = () => undefined;

  /** Since ExcelApi 1.14 events say who changed the cells. */
  constructor(private readonly tellsTrigger = true) {}

  /** `by` is 1 to register and -1 to take back. */
  register(kind: EventKind, target: string, by: 1 | -1): void {
    const key = `${kind}|${target}`;
    this.asked.set(key, (this.asked.get(key) ?? 0) + by);
  }

  raise(kind: EventKind, targets: readonly string[], args: Json): void {
    for (const target of targets) {
      if ((this.asked.get(`${kind}|${target}`) ?? 0) <= 0) continue;
      this.waiting.push([RICH_API_EVENT, kind, target, JSON.stringify(args), this.serial++, false]);
    }
    if (this.waiting.length > 0) this.deliver();
  }

  take(): readonly HostMessage[] {
    const messages = this.waiting;
    this.waiting = [];
    return messages;
  }

  /** Cells were changed: by a person, by another one's Excel, or by the add-in itself. */
  report(sheet: SheetStore, area: Area, origin: 'user' | 'addin' | 'remote', details?: ChangeDetails): void {
    this.raise(EventKind.Changed, [sheet.id, WORKBOOK_TARGET], {
      worksheetId: sheet.id,
      address: areaToA1(area),
      changeType: 'RangeEdited',
      source: origin === 'remote' ? 'Remote' : 'Local',
      ...(this.tellsTrigger && { triggerSource: origin === 'addin' ? 'ThisLocalAddin' : 'Unknown' }),
      ...(details && {
        valueBefore: plain(details.before),
        valueAfter: plain(details.after),
        valueTypeBefore: valueType(details.before),
        valueTypeAfter: valueType(details.after),
      }),
    });
  }

  changed(sheet: SheetStore, area: Area): void {
    this.report(sheet, area, 'user');
  }

  selected(sheet: SheetStore, area: Area, others: readonly Area[] = []): void {
    this.raise(EventKind.SelectionChanged, [sheet.id, WORKBOOK_TARGET], {
      worksheetId: sheet.id,
      address: [area, ...others].map(areaToA1).join(','),
    });
    this.tellSelection();
  }

  activated(sheet: SheetStore): void {
    this.raise(EventKind.Activated, [sheet.id, WORKBOOK_TARGET], { worksheetId: sheet.id });
  }
}
