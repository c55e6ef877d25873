/** Worksheets and their collection. */
import type { SheetStore } from '../store/types';
import { MAX_COLUMNS, MAX_ROWS } from '../../../src/workbook/address';
import { accessDenied, alreadyExists, invalidArgument, itemNotFound } from '../wire/errors';
import { defineType, HostObject, readOnly, type ObjectType } from '../wire/host-object';
import { mayWrite, type HostContext } from './context';
import { EventKind, WORKBOOK_TARGET } from './events';
import { areaFromAddress, RangeObject } from './range';
import { areasFromAddress, RangeAreasObject } from './range-areas';
import { makeWorksheetsWith, worksheetOf } from './registry';
import { TableCollectionObject } from './tables';
import {
  AutoFilterObject,
  FreezePanesObject,
  PageBreaksObject,
  PageLayoutObject,
  ProtectionObject,
} from './worksheet-parts';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

export class WorksheetObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: SheetStore,
  ) {
    super();
  }
  get type(): ObjectType {
    return worksheetType;
  }
  override identity() {
    return { Id: this.sheet.id };
  }
  range(area: RangeObject['area']): RangeObject {
    return new RangeObject(this.context, this.sheet, area);
  }
}

const HOME = { top: 0, left: 0, bottom: 0, right: 0 };

const worksheetType = defineType<WorksheetObject>({
  name: 'Worksheet',
  scalars: {
    id: readOnly(({ sheet }) => sheet.id),
    name: {
      get: ({ sheet }) => sheet.name,
      set: ({ context, sheet }, value) => {
        if (typeof value !== 'string' || value === '' || value.length > 31) throw invalidArgument();
        const taken = context.store.sheets().some((one) => one !== sheet && one.name === value);
        if (taken) throw alreadyExists();
        if (mayWrite(context, sheet)) sheet.name = value;
      },
    },
    position: readOnly(({ context, sheet }) => context.store.sheets().indexOf(sheet)),
    visibility: readOnly(({ sheet }) => VISIBILITY[sheet.visibility]),
    showGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: ({ context, sheet }, value) => {
        if (mayWrite(context, sheet)) sheet.showGridlines = value === true;
      },
    },
  },
  navigations: {
    protection: ({ context, sheet }) => new ProtectionObject(context, sheet),
    autoFilter: ({ sheet }) => new AutoFilterObject(() => sheet.filtered),
    freezePanes: ({ context, sheet }) => new FreezePanesObject(context, sheet),
    pageLayout: ({ context, sheet }) => new PageLayoutObject(context, sheet),
    horizontalPageBreaks: ({ context, sheet }) => new PageBreaksObject(context, sheet),
    tables: ({ context, sheet }) => new TableCollectionObject(context, () => [sheet]),
  },
  methods: {
    getRange: (worksheet, args) => worksheet.range(areaFromAddress(args.optionalText(0))),
    getRangeByIndexes: (worksheet, args) => {
      const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
      const bottom = top + rows - 1;
      const right = left + columns - 1;
      if (top < 0 || left < 0 || rows < 1 || columns < 1 || bottom >= MAX_ROWS || right >= MAX_COLUMNS) {
        throw invalidArgument();
      }
      return worksheet.range({ top, left, bottom, right });
    },
    getRanges: ({ context, sheet }, args) =>
      new RangeAreasObject(context, { sheet, areas: areasFromAddress(args.text(0)) }),
    getUsedRange: (worksheet, args) => worksheet.range(worksheet.sheet.usedArea(args.flag(0)) ?? HOME),
    getUsedRangeOrNullObject: (worksheet, args) => {
      const used = worksheet.sheet.usedArea(args.flag(0));
      return used && worksheet.range(used);
    },
    activate: ({ context, sheet }) => context.store.activate(sheet),
    delete: ({ context, sheet }) => {
      if (!mayWrite(context, sheet)) return;
      context.store.removeSheet(sheet);
      context.events.raise(EventKind.Deleted, [WORKBOOK_TARGET], { worksheetId: sheet.id, source: 'Local' });
    },
  },
});

makeWorksheetsWith((context, sheet) => new WorksheetObject(context, sheet));

export class WorksheetCollectionObject extends HostObject {
  constructor(readonly context: HostContext) {
    super();
  }
  get type(): ObjectType {
    return worksheetCollectionType;
  }
}

type Registration = (self: WorksheetCollectionObject) => void;
const registration =
  (kind: EventKind, by: 1 | -1): Registration =>
  ({ context }) =>
    context.events.register(kind, WORKBOOK_TARGET, by);

const worksheetCollectionType = defineType<WorksheetCollectionObject>({
  name: 'WorksheetCollection',
  events: ['onChanged', 'onSelectionChanged', 'onActivated', 'onAdded', 'onDeleted'],
  items: ({ context }) => context.store.sheets().map((sheet) => worksheetOf(context, sheet)),
  methods: {
    getItem: ({ context }, args) => {
      const key = args.text(0).toLowerCase();
      const found = context.store
        .sheets()
        .find((sheet) => sheet.id.toLowerCase() === key || sheet.name.toLowerCase() === key);
      if (!found) throw itemNotFound();
      return worksheetOf(context, found);
    },
    getActiveWorksheet: ({ context }) => worksheetOf(context, context.store.selection().sheet),
    add: ({ context }, args) => {
      if (context.store.structureLocked || context.faults.readOnly) throw accessDenied();
      const sheet = context.store.addSheet(args.text(0));
      context.events.raise(EventKind.Added, [WORKBOOK_TARGET], { worksheetId: sheet.id, source: 'Local' });
      return worksheetOf(context, sheet);
    },
    _RegisterDataChangedEvent: registration(EventKind.Changed, 1),
    _UnregisterDataChangedEvent: registration(EventKind.Changed, -1),
    _RegisterSelectionChangedEvent: registration(EventKind.SelectionChanged, 1),
    _UnregisterSelectionChangedEvent: registration(EventKind.SelectionChanged, -1),
    _RegisterActivatedEvent: registration(EventKind.Activated, 1),
    _UnregisterActivatedEvent: registration(EventKind.Activated, -1),
    _RegisterAddedEvent: registration(EventKind.Added, 1),
    _UnregisterAddedEvent: registration(EventKind.Added, -1),
    _RegisterDeletedEvent: registration(EventKind.Deleted, 1),
    _UnregisterDeletedEvent: registration(EventKind.Deleted, -1),
  },
});
