/** Settings that an add-in keeps in the workbook. */
import { itemNotFound } from '../wire/errors';
import { defineType, HostObject, readOnly, type ObjectType } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import type { HostContext } from './context';

class SettingObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly key: string,
  ) {
    super();
  }
  get type(): ObjectType {
    return settingType;
  }
  override identity() {
    return { _Id: this.key };
  }
}

const settingType = defineType<SettingObject>({
  name: 'Setting',
  scalars: {
    key: readOnly(({ key }) => key),
    value: readOnly(({ context, key }) => (context.store.settings.get(key) ?? null) as Json),
  },
  methods: {
    delete: ({ context, key }) => {
      context.store.settings.delete(key);
    },
  },
});

export class SettingCollectionObject extends HostObject {
  constructor(readonly context: HostContext) {
    super();
  }
  get type(): ObjectType {
    return settingCollectionType;
  }
}

const settingCollectionType = defineType<SettingCollectionObject>({
  name: 'SettingCollection',
  items: ({ context }) => [...context.store.settings.keys()].map((key) => new SettingObject(context, key)),
  methods: {
    add: ({ context }, args) => {
      context.store.settings.set(args.text(0), args.get(1));
      return new SettingObject(context, args.text(0));
    },
    getItem: ({ context }, args) => {
      if (!context.store.settings.has(args.text(0))) throw itemNotFound();
      return new SettingObject(context, args.text(0));
    },
  },
});
