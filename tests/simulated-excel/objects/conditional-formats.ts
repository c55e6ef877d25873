/** Conditional formats of an area. Only formula rules are simulated in full; the others show their kind and id. */
import { overlap } from '../store/memory-sheet';
import type { ConditionalLook, StoredConditionalFormat } from '../store/types';
import { invalidArgument, invalidOperation, itemNotFound, RichApiError } from '../wire/errors';
import { defineType, HostObject, readOnly, type ScalarMember, type ObjectType } from '../wire/host-object';
import { mayWrite, type HostContext, type Place } from './context';

const CUSTOM = 'Custom';
const KINDS = [
  CUSTOM,
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
];

export class ConditionalFormatCollectionObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly place: Place,
  ) {
    super();
  }
  get type(): ObjectType {
    return collectionType;
  }
  get stored(): readonly StoredConditionalFormat[] {
    return this.place.sheet.conditionalFormats.filter((format) =>
      format.areas.some((area) => this.place.areas.some((ours) => overlap(area, ours))),
    );
  }
}

/** One conditional format, or a part of it that the API shows as an object of its own. */
abstract class FormatObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly place: Place,
    readonly stored: StoredConditionalFormat,
  ) {
    super();
  }
  change(write: () => void): void {
    if (mayWrite(this.context, this.place.sheet)) write();
  }
}
class ConditionalFormatObject extends FormatObject {
  get type(): ObjectType {
    return formatType;
  }
  override identity() {
    return { Id: this.stored.id };
  }
}
class CustomObject extends FormatObject {
  get type(): ObjectType {
    return customType;
  }
}
class RuleObject extends FormatObject {
  get type(): ObjectType {
    return ruleType;
  }
}
class LookObject extends FormatObject {
  get type(): ObjectType {
    return lookType;
  }
}
class FillObject extends FormatObject {
  get type(): ObjectType {
    return fillType;
  }
}
class FontObject extends FormatObject {
  get type(): ObjectType {
    return fontType;
  }
}

const collectionType = defineType<ConditionalFormatCollectionObject>({
  name: 'ConditionalFormatCollection',
  items: ({ context, place, stored }) =>
    stored.map((one) => new ConditionalFormatObject(context, place, one)),
  methods: {
    add: ({ context, place }, args) => {
      const kind = args.text(0);
      if (!KINDS.includes(kind)) throw invalidArgument();
      const stored: StoredConditionalFormat = {
        id: `{00000000-000C-0000-${String(context.nextId()).padStart(4, '0')}-000000000000}`,
        areas: place.areas,
        kind,
        formula: '',
        stopIfTrue: false,
        look: { fill: null, color: null, bold: null, italic: null, underline: null },
      };
      if (mayWrite(context, place.sheet)) place.sheet.conditionalFormats.unshift(stored);
      return new ConditionalFormatObject(context, place, stored);
    },
    getItem: ({ context, place, stored }, args) => {
      const found = stored.find((one) => one.id === args.text(0));
      if (!found) throw itemNotFound();
      return new ConditionalFormatObject(context, place, found);
    },
  },
});

const formatType = defineType<ConditionalFormatObject>({
  name: 'ConditionalFormat',
  scalars: {
    id: readOnly(({ stored }) => stored.id),
    type: readOnly(({ stored }) => stored.kind),
    priority: readOnly(({ place, stored }) => place.sheet.conditionalFormats.indexOf(stored)),
    stopIfTrue: {
      get: ({ stored }) => stored.stopIfTrue,
      set: (format, value) =>
        format.change(() => {
          format.stored.stopIfTrue = value === true;
        }),
    },
  },
  navigations: {
    custom: ({ context, place, stored }) => {
      if (stored.kind !== CUSTOM) throw invalidOperation('not a formula rule');
      return new CustomObject(context, place, stored);
    },
    customOrNullObject: ({ context, place, stored }) => {
      const rules = place.sheet.conditionalFormats.filter((one) => one.kind === 'CellValue');
      if (context.faults.brittleConditionalFormats && rules.length > 1) {
        throw new RichApiError(
          'GeneralException',
          'There was an internal error while processing the request.',
          500,
        );
      }
      return stored.kind === CUSTOM ? new CustomObject(context, place, stored) : null;
    },
  },
  methods: {
    delete: (format) =>
      format.change(() => {
        const all = format.place.sheet.conditionalFormats;
        const index = all.indexOf(format.stored);
        if (index >= 0) all.splice(index, 1);
      }),
  },
});

const customType = defineType<CustomObject>({
  name: 'CustomConditionalFormat',
  navigations: {
    rule: ({ context, place, stored }) => new RuleObject(context, place, stored),
    format: ({ context, place, stored }) => new LookObject(context, place, stored),
  },
});

const ruleType = defineType<RuleObject>({
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: ({ stored }) => stored.formula,
      set: (rule, value) => {
        const formula = String(value);
        if (formula.length > 255) throw invalidArgument('a rule has at most 255 characters');
        rule.change(() => {
          rule.stored.formula = formula.startsWith('=') ? formula : `=${formula}`;
        });
      },
    },
  },
});

function lookScalar<K extends keyof ConditionalLook>(key: K): ScalarMember<FormatObject> {
  return {
    get: ({ stored }) => stored.look[key],
    set: (object, value) =>
      object.change(() => {
        object.stored.look = { ...object.stored.look, [key]: value };
      }),
  };
}

const lookType = defineType<LookObject>({
  name: 'ConditionalRangeFormat',
  navigations: {
    fill: ({ context, place, stored }) => new FillObject(context, place, stored),
    font: ({ context, place, stored }) => new FontObject(context, place, stored),
  },
});

const fillType = defineType<FillObject>({
  name: 'ConditionalRangeFill',
  scalars: { color: lookScalar('fill') },
});

const fontType = defineType<FontObject>({
  name: 'ConditionalRangeFont',
  scalars: {
    color: lookScalar('color'),
    bold: lookScalar('bold'),
    italic: lookScalar('italic'),
    underline: lookScalar('underline'),
  },
});
