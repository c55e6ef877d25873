/** Ranges: a rectangle of one sheet. */
import {
  areaToA1,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  parseArea,
  type Area,
} from '../../../src/workbook/address';
import type { SheetStore } from '../store/types';
import { invalidArgument, itemNotFound, RichApiError } from '../wire/errors';
import { defineType, HostObject, readOnly, type ObjectType } from '../wire/host-object';
import { ConditionalFormatCollectionObject } from './conditional-formats';
import { mayWrite, sizeOf, type HostContext } from './context';
import { common, grid, seeFormat, seeFormula, seeType, seeValue, spread, writeCells } from './range-cells';
import { RangeAreasObject } from './range-areas';
import { RangeFormatObject } from './range-format';
import { formulaAreas, visibleAreas } from './special-cells';
import { worksheetOf } from './registry';

const WHOLE: Area = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** `Sheet1!A1:B2`, the name quoted where Excel quotes it. */
export const fullAddress = (sheet: SheetStore, area: Area): string =>
  `${PLAIN_NAME.test(sheet.name) ? sheet.name : `'${sheet.name.replace(/'/g, "''")}'`}!${areaToA1(area)}`;

export function areaFromAddress(address: string | undefined): Area {
  if (address === undefined || address === '') return WHOLE;
  const local = address.slice(address.lastIndexOf('!') + 1).replace(/\$/g, '');
  const area = parseArea(local);
  if (area) return area;
  const [from = '', to = from] = local.split(':');
  const rows = /^\d+$/.test(from) && /^\d+$/.test(to) ? [Number(from) - 1, Number(to) - 1] : null;
  if (rows) return { ...WHOLE, top: rows[0] ?? 0, bottom: rows[1] ?? 0 };
  const columns = [parseA1(`${from}1`), parseA1(`${to}1`)];
  if (!columns[0] || !columns[1] || !local.includes(':')) throw invalidArgument();
  return { ...WHOLE, left: columns[0].column, right: columns[1].column };
}

export class RangeObject extends HostObject {
  constructor(
    readonly context: HostContext,
    readonly sheet: SheetStore,
    readonly area: Area,
  ) {
    super();
  }

  get type(): ObjectType {
    return rangeType;
  }

  at(area: Area): RangeObject {
    const inside = area.top >= 0 && area.left >= 0 && area.bottom >= area.top && area.right >= area.left;
    if (!inside || area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) throw invalidArgument();
    return new RangeObject(this.context, this.sheet, area);
  }
}

const SPECIAL: Readonly<Record<string, (sheet: SheetStore, area: Area) => Area[]>> = {
  Visible: visibleAreas,
  Formulas: formulaAreas,
};

const rangeType = defineType<RangeObject>({
  name: 'Range',
  scalars: {
    address: readOnly((range) => fullAddress(range.sheet, range.area)),
    rowIndex: readOnly((range) => range.area.top),
    columnIndex: readOnly((range) => range.area.left),
    rowCount: readOnly((range) => sizeOf(range.area).rows),
    columnCount: readOnly((range) => sizeOf(range.area).columns),
    cellCount: readOnly((range) => sizeOf(range.area).rows * sizeOf(range.area).columns),
    values: {
      get: (range) => grid(range.context, range.sheet, range.area, seeValue),
      set: (range, given) => writeCells(range.context, range.sheet, range.area, given),
    },
    formulas: {
      get: (range) => grid(range.context, range.sheet, range.area, seeFormula),
      set: (range, given) => writeCells(range.context, range.sheet, range.area, given),
    },
    numberFormat: {
      get: (range) => grid(range.context, range.sheet, range.area, seeFormat),
      set: (range, given) => {
        const valueOf = spread(range.area, given);
        if (!mayWrite(range.context, range.sheet)) return;
        for (let row = range.area.top; row <= range.area.bottom; row++) {
          for (let column = range.area.left; column <= range.area.right; column++) {
            const format = valueOf(row - range.area.top, column - range.area.left);
            if (format !== null) range.sheet.setFormat(row, column, String(format));
          }
        }
      },
    },
    valueTypes: readOnly((range) => grid(range.context, range.sheet, range.area, seeType)),
    rowHidden: readOnly((range) =>
      common({ ...range.area, right: range.area.left }, (row) => range.sheet.isRowHidden(row)),
    ),
    columnHidden: readOnly((range) =>
      common({ ...range.area, bottom: range.area.top }, (_, column) => range.sheet.isColumnHidden(column)),
    ),
    hasSpill: readOnly(() => false),
    savedAsArray: readOnly((range) =>
      common(range.area, (row, column) => range.sheet.cell(row, column)?.array ?? false),
    ),
  },
  navigations: {
    worksheet: (range) => worksheetOf(range.context, range.sheet),
    format: (range) => new RangeFormatObject(range.context, { sheet: range.sheet, areas: [range.area] }),
    conditionalFormats: (range) =>
      new ConditionalFormatCollectionObject(range.context, { sheet: range.sheet, areas: [range.area] }),
  },
  methods: {
    getCell: (range, args) => {
      const row = range.area.top + args.integer(0);
      const column = range.area.left + args.integer(1);
      return range.at({ top: row, left: column, bottom: row, right: column });
    },
    getRow: (range, args) => {
      const row = range.area.top + args.integer(0);
      return range.at({ ...range.area, top: row, bottom: row });
    },
    getBoundingRect: (range, args) => {
      const other = args.object(0, RangeObject)?.area ?? areaFromAddress(args.text(0));
      return range.at({
        top: Math.min(range.area.top, other.top),
        left: Math.min(range.area.left, other.left),
        bottom: Math.max(range.area.bottom, other.bottom),
        right: Math.max(range.area.right, other.right),
      });
    },
    getSpecialCells: (range, args) => {
      if (range.context.faults.noSpecialCells) {
        throw new RichApiError(
          'GeneralException',
          'There was an internal error while processing the request.',
          500,
        );
      }
      const find = SPECIAL[args.text(0)];
      if (!find) throw invalidArgument('special cells: only Visible and Formulas are simulated');
      const areas = find(range.sheet, range.area);
      if (areas.length === 0) throw itemNotFound();
      return new RangeAreasObject(range.context, { sheet: range.sheet, areas });
    },
    // Finds only areas whose first cell lies in the range.
    getMergedAreasOrNullObject: (range) => {
      const { top, left, bottom, right } = range.area;
      const areas = range.sheet
        .merges()
        .filter((area) => area.top >= top && area.top <= bottom && area.left >= left && area.left <= right);
      return areas.length === 0 ? null : new RangeAreasObject(range.context, { sheet: range.sheet, areas });
    },
    select: (range) => range.context.store.select(range.sheet, range.area),
    clear: (range, args) => {
      if (!mayWrite(range.context, range.sheet)) return;
      const what = { All: 'all', Contents: 'contents', Formats: 'formats' } as const;
      const applyTo = what[(args.optionalText(0) ?? 'All') as keyof typeof what];
      if (!applyTo) throw invalidArgument();
      range.sheet.clear(range.area, applyTo);
      if (applyTo !== 'formats') range.context.events.report(range.sheet, range.area, 'addin');
    },
    merge: (range, args) => {
      if (args.flag(0)) throw invalidArgument('merging across is not simulated');
      if (mayWrite(range.context, range.sheet)) range.sheet.merge(range.area);
    },
    unmerge: (range) => {
      if (mayWrite(range.context, range.sheet)) range.sheet.unmerge(range.area);
    },
    // The client asks this before it splits a large write into several.
    _ValidateArraySize: (range, args) => {
      const { rows, columns } = sizeOf(range.area);
      if (args.integer(0) !== rows || args.integer(1) !== columns) throw invalidArgument();
    },
  },
});
