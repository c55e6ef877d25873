/** Excel tables, as far as their filters matter to somebody who writes into rows. */
import type { SheetStore, StoredTable } from '../store/types';
import { itemNotFound } from '../wire/errors';
import { defineType, HostObject, readOnly, type ObjectType } from '../wire/host-object';
import type { HostContext } from './context';
import { worksheetOf } from './registry';
import { AutoFilterObject } from './worksheet-parts';

export class TableObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: SheetStore,
    readonly table: StoredTable,
  ) {
    super();
  }
  get type(): ObjectType {
    return tableType;
  }
  override identity() {
    return { Id: this.table.id };
  }
}

const tableType = defineType<TableObject>({
  name: 'Table',
  scalars: {
    id: readOnly(({ table }) => table.id),
    name: readOnly(({ table }) => table.name),
  },
  navigations: {
    worksheet: ({ context, sheet }) => worksheetOf(context, sheet),
    autoFilter: ({ table }) => new AutoFilterObject(() => table.filtered),
  },
});

export class TableCollectionObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheets: () => readonly SheetStore[],
  ) {
    super();
  }
  get type(): ObjectType {
    return tableCollectionType;
  }
  get tables(): readonly TableObject[] {
    return this.sheets().flatMap((sheet) =>
      sheet.tables.map((table) => new TableObject(this.context, sheet, table)),
    );
  }
}

const tableCollectionType = defineType<TableCollectionObject>({
  name: 'TableCollection',
  items: (collection) => collection.tables,
  methods: {
    getItem: (collection, args) => {
      const found = collection.tables.find(
        ({ table }) => table.id === args.text(0) || table.name === args.text(0),
      );
      if (!found) throw itemNotFound();
      return found;
    },
  },
});
