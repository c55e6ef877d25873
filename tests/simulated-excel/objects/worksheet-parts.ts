/** Parts of a worksheet: protection, filter, frozen panes, page layout. */
import { MAX_COLUMNS } from '../../../src/workbook/address';
import type { PageSetup, SheetStore } from '../store/types';
import { invalidArgument, itemNotFound } from '../wire/errors';
import { defineType, HostObject, readOnly, type ScalarMember, type ObjectType } from '../wire/host-object';
import type { Json } from '../wire/protocol';
import { mayWrite, type HostContext } from './context';
import { areaFromAddress, RangeObject } from './range';

abstract class SheetPart extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: SheetStore,
  ) {
    super();
  }
}

export class ProtectionObject extends SheetPart {
  get type(): ObjectType {
    return protectionType;
  }
}
const protectionType = defineType<ProtectionObject>({
  name: 'WorksheetProtection',
  scalars: { protected: readOnly(({ sheet }) => sheet.protected) },
});

export class AutoFilterObject extends HostObject {
  constructor(readonly isDataFiltered: () => boolean) {
    super();
  }
  get type(): ObjectType {
    return autoFilterType;
  }
}
const autoFilterType = defineType<AutoFilterObject>({
  name: 'AutoFilter',
  scalars: { isDataFiltered: readOnly((filter) => filter.isDataFiltered()) },
});

export class FreezePanesObject extends SheetPart {
  get type(): ObjectType {
    return freezePanesType;
  }
}
const freezePanesType = defineType<FreezePanesObject>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: ({ context, sheet }, args) => {
      const count = args.get(0) === undefined ? 1 : args.integer(0);
      if (count < 1) throw invalidArgument();
      if (mayWrite(context, sheet)) sheet.frozenRows = count;
    },
    unfreeze: ({ context, sheet }) => {
      if (mayWrite(context, sheet)) sheet.frozenRows = 0;
    },
    getLocation: ({ context, sheet }) => {
      if (sheet.frozenRows === 0) throw itemNotFound();
      return new RangeObject(context, sheet, {
        top: 0,
        left: 0,
        bottom: sheet.frozenRows - 1,
        right: MAX_COLUMNS - 1,
      });
    },
  },
});

export class PageLayoutObject extends SheetPart {
  get type(): ObjectType {
    return pageLayoutType;
  }
  change(write: (page: PageSetup) => void): void {
    if (mayWrite(this.context, this.sheet)) write(this.sheet.page);
  }
}

function choice(
  key: 'orientation' | 'paperSize',
  allowed: readonly string[],
): ScalarMember<PageLayoutObject> {
  return {
    get: ({ sheet }) => sheet.page[key],
    set: (layout, value) => {
      if (typeof value !== 'string' || !allowed.includes(value)) throw invalidArgument();
      layout.change((page) => {
        page[key] = value;
      });
    },
  };
}

const optionalCount = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

const pageLayoutType = defineType<PageLayoutObject>({
  name: 'PageLayout',
  scalars: {
    orientation: choice('orientation', ['Portrait', 'Landscape']),
    paperSize: choice('paperSize', ['A3', 'A4', 'A5', 'Letter', 'Legal']),
    centerHorizontally: {
      get: ({ sheet }) => sheet.page.centerHorizontally,
      set: (layout, value) =>
        layout.change((page) => {
          page.centerHorizontally = value === true;
        }),
    },
    zoom: {
      get: ({ sheet }) => ({
        horizontalFitToPages: sheet.page.fitWide,
        verticalFitToPages: sheet.page.fitTall,
        scale: sheet.page.scale,
      }),
      set: (layout, value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
        const zoom = value as { readonly [key: string]: Json };
        layout.change((page) => {
          page.fitWide = optionalCount(zoom['horizontalFitToPages']);
          page.fitTall = optionalCount(zoom['verticalFitToPages']);
          page.scale = optionalCount(zoom['scale']);
        });
      },
    },
  },
  methods: {
    setPrintTitleRows: (layout, args) => {
      const rows = args.object(0, RangeObject);
      const address = rows ? `$${rows.area.top + 1}:$${rows.area.bottom + 1}` : args.text(0);
      layout.change((page) => {
        page.titleRows = address;
      });
    },
  },
});

class PageBreakObject extends SheetPart {
  constructor(
    context: HostContext,
    sheet: SheetStore,
    readonly row: number,
  ) {
    super(context, sheet);
  }
  get type(): ObjectType {
    return pageBreakType;
  }
  override identity() {
    return { _Id: String(this.row) };
  }
}
const pageBreakType = defineType<PageBreakObject>({
  name: 'PageBreak',
  scalars: { rowIndex: readOnly(({ row }) => row), columnIndex: readOnly(() => 0) },
});

/** What Excel keeps of page breaks on one sheet. */
const MOST_BREAKS = 1026;

/** Page breaks across; only those that somebody set. */
export class PageBreaksObject extends SheetPart {
  get type(): ObjectType {
    return pageBreaksType;
  }
}
const pageBreaksType = defineType<PageBreaksObject>({
  name: 'PageBreakCollection',
  items: ({ context, sheet }) => sheet.page.breaks.map((row) => new PageBreakObject(context, sheet, row)),
  methods: {
    add: ({ context, sheet }, args) => {
      const row = (args.object(0, RangeObject)?.area ?? areaFromAddress(args.text(0))).top;
      if (row === 0 || sheet.page.breaks.length >= MOST_BREAKS) throw invalidArgument();
      if (mayWrite(context, sheet)) {
        sheet.page.breaks = [...new Set([...sheet.page.breaks, row])].sort((a, b) => a - b);
      }
      return new PageBreakObject(context, sheet, row);
    },
    removePageBreaks: ({ context, sheet }) => {
      if (mayWrite(context, sheet)) sheet.page.breaks = [];
    },
  },
});
