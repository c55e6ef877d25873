/** Looks of cells: fill, font, borders, alignment, sizes. */
import type { Area } from '../../../src/workbook/address';
import type { CellLook } from '../store/types';
import { invalidArgument } from '../wire/errors';
import { defineType, HostObject, type ScalarMember, type ObjectType } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { mayWrite, type HostContext, type Place } from './context';
import { common } from './range-cells';

abstract class LookObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly place: Place,
  ) {
    super();
  }

  read<T extends Json>(see: (row: number, column: number) => T): T | null {
    const found = this.place.areas.map((area) => common(area, see));
    return found.every((one) => one === found[0]) ? (found[0] ?? null) : null;
  }

  write(change: (area: Area) => void): void {
    if (mayWrite(this.context, this.place.sheet)) this.place.areas.forEach(change);
  }
}

type LookKey = Exclude<keyof CellLook, 'fill' | 'borders'>;

function lookScalar(key: LookKey): ScalarMember<LookObject> {
  return {
    get: (object) => object.read((row, column) => object.place.sheet.look(row, column)[key]),
    set: (object, value) => {
      const sheet = object.place.sheet;
      const before = sheet.look(0, 0)[key];
      if (typeof value !== typeof before) throw invalidArgument();
      object.write((area) => sheet.setLook(area, { [key]: value }));
    },
  };
}

export class RangeFormatObject extends LookObject {
  get type(): ObjectType {
    return rangeFormatType;
  }
}
class RangeFillObject extends LookObject {
  get type(): ObjectType {
    return rangeFillType;
  }
}
class RangeFontObject extends LookObject {
  get type(): ObjectType {
    return rangeFontType;
  }
}
class RangeBorderCollectionObject extends LookObject {
  get type(): ObjectType {
    return rangeBorderCollectionType;
  }
}
class RangeBorderObject extends LookObject {
  constructor(
    context: HostContext,
    place: Place,
    readonly side: string,
  ) {
    super(context, place);
  }
  get type(): ObjectType {
    return rangeBorderType;
  }
  override identity() {
    return { _Id: this.side };
  }
}

/** Sizes belong to whole columns and rows. */
const positive = (value: Json): number => {
  if (typeof value !== 'number' || value < 0) throw invalidArgument();
  return value;
};

export const rangeFormatType = defineType<RangeFormatObject>({
  name: 'RangeFormat',
  scalars: {
    wrapText: lookScalar('wrap'),
    horizontalAlignment: lookScalar('horizontal'),
    verticalAlignment: lookScalar('vertical'),
    columnWidth: {
      get: (format) => format.read((_, column) => format.place.sheet.columnWidth(column)),
      set: (format, value) =>
        format.write((area) => {
          for (let column = area.left; column <= area.right; column++) {
            format.place.sheet.setColumnWidth(column, positive(value));
          }
        }),
    },
    rowHeight: {
      get: (format) => format.read((row) => format.place.sheet.rowHeight(row)),
      set: (format, value) =>
        format.write((area) => {
          for (let row = area.top; row <= area.bottom; row++)
            format.place.sheet.setRowHeight(row, positive(value));
        }),
    },
  },
  navigations: {
    fill: ({ context, place }) => new RangeFillObject(context, place),
    font: ({ context, place }) => new RangeFontObject(context, place),
    borders: ({ context, place }) => new RangeBorderCollectionObject(context, place),
  },
  methods: {
    // Heights follow the text when the grid is drawn; nothing is stored.
    autofitRows: () => undefined,
    autofitColumns: () => undefined,
  },
});

const rangeFillType = defineType<RangeFillObject>({
  name: 'RangeFill',
  scalars: {
    color: {
      // Excel says white where there is no fill.
      get: (fill) => fill.read((row, column) => fill.place.sheet.look(row, column).fill ?? '#FFFFFF'),
      set: (fill, value) => fill.write((area) => fill.place.sheet.setLook(area, { fill: String(value) })),
    },
  },
  methods: { clear: (fill) => fill.write((area) => fill.place.sheet.setLook(area, { fill: null })) },
});

const rangeFontType = defineType<RangeFontObject>({
  name: 'RangeFont',
  scalars: {
    bold: lookScalar('bold'),
    italic: lookScalar('italic'),
    underline: lookScalar('underline'),
    color: lookScalar('color'),
    name: lookScalar('font'),
    size: lookScalar('size'),
  },
});

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideVertical', 'InsideHorizontal'];

const rangeBorderCollectionType = defineType<RangeBorderCollectionObject>({
  name: 'RangeBorderCollection',
  items: ({ context, place }) => SIDES.map((side) => new RangeBorderObject(context, place, side)),
  methods: {
    getItem: ({ context, place }, args) => {
      const side = args.text(0);
      if (!SIDES.includes(side)) throw invalidArgument();
      return new RangeBorderObject(context, place, side);
    },
  },
});

const rangeBorderType = defineType<RangeBorderObject>({
  name: 'RangeBorder',
  scalars: {
    style: {
      get: (border) =>
        border.read((row, column) => border.place.sheet.look(row, column).borders[border.side] ?? 'None'),
      set: (border, value) =>
        border.write((area) =>
          border.place.sheet.setLook(area, { borders: { [border.side]: String(value) } }),
        ),
    },
    sideIndex: { get: (border) => border.side },
  },
});
