/** The workbook and the application: where every path starts. */
import { invalidSelection } from '../wire/errors';
import { defineType, HostObject, readOnly, type ObjectType } from '../wire/host-object';
import type { HostContext } from './context';
import { RangeObject } from './range';
import { RangeAreasObject } from './range-areas';
import { SettingCollectionObject } from './settings';
import { TableCollectionObject } from './tables';
import { WorksheetCollectionObject } from './worksheet';

export class ApplicationObject extends HostObject {
  screenSuspensions = 0;
  constructor(readonly context: HostContext) {
    super();
  }
  get type(): ObjectType {
    return applicationType;
  }
}

const applicationType = defineType<ApplicationObject>({
  name: 'Application',
  scalars: { calculationMode: readOnly(({ context }) => context.store.calculation) },
  methods: {
    calculate: ({ context }) => context.store.recalculate(),
    suspendScreenUpdatingUntilNextSync: (application) => {
      application.screenSuspensions += 1;
    },
  },
});

export class WorkbookObject extends HostObject {
  readonly application: ApplicationObject;
  readonly worksheets: WorksheetCollectionObject;
  readonly settings: SettingCollectionObject;

  constructor(readonly context: HostContext) {
    super();
    this.application = new ApplicationObject(context);
    this.worksheets = new WorksheetCollectionObject(context);
    this.settings = new SettingCollectionObject(context);
  }
  get type(): ObjectType {
    return workbookType;
  }
}

class WorkbookProtectionObject extends HostObject {
  constructor(readonly context: HostContext) {
    super();
  }
  get type(): ObjectType {
    return workbookProtectionType;
  }
}

const workbookProtectionType = defineType<WorkbookProtectionObject>({
  name: 'WorkbookProtection',
  scalars: { protected: readOnly(({ context }) => context.store.structureLocked) },
});

const workbookType = defineType<WorkbookObject>({
  name: 'Workbook',
  events: ['onSelectionChanged'],
  scalars: {
    name: readOnly(({ context }) => context.store.name),
    readOnly: readOnly(({ context }) => context.faults.readOnly),
  },
  navigations: {
    worksheets: (workbook) => workbook.worksheets,
    application: (workbook) => workbook.application,
    settings: (workbook) => workbook.settings,
    protection: ({ context }) => new WorkbookProtectionObject(context),
    tables: ({ context }) => new TableCollectionObject(context, () => context.store.sheets()),
  },
  methods: {
    // Only one area is a range.
    getSelectedRange: ({ context }) => {
      const { sheet, area, others = [] } = context.store.selection();
      if (others.length > 0) throw invalidSelection();
      return new RangeObject(context, sheet, area);
    },
    getSelectedRanges: ({ context }) => {
      const { sheet, area, others = [] } = context.store.selection();
      return new RangeAreasObject(context, { sheet, areas: [area, ...others] });
    },
    // The first cell of the area that was selected last.
    getActiveCell: ({ context }) => {
      const { sheet, area, others = [] } = context.store.selection();
      const { top, left } = others.at(-1) ?? area;
      return new RangeObject(context, sheet, { top, left, bottom: top, right: left });
    },
  },
});
