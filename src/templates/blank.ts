/** The blank annexes (空白表) as sheets to be added to an open workbook. */
import { parseArea } from '../workbook/address';
import type { GeneratedCell, GeneratedStyle, SheetEdit } from '../workbook/edit';
import { formSheet } from './form';
import { rosterSheet, surveySheet } from './lists';
import type { Cell, SheetSpec } from './spec';

/** Rows for units that a blank roster and a blank survey have. */
const BLANK_ROWS = 20;

/** 附件1, 附件2 and 附件3, blank; a sheet whose name is taken already is left out. */
export function blankAnnexes(taken: readonly string[]): readonly SheetEdit[] {
  const specs = [
    formSheet('附件1', null),
    surveySheet('附件2', '__________', [], BLANK_ROWS),
    rosterSheet('附件3', [], [], BLANK_ROWS),
  ];
  return specs.filter(({ name }) => !taken.includes(name)).map(sheetOf);
}

function sheetOf(spec: SheetSpec): SheetEdit {
  const width = spec.widths.length;
  return {
    kind: 'sheet',
    sheet: spec.name,
    replaces: false,
    widths: spec.widths,
    rows: spec.rows.map((cells, row) =>
      Array.from({ length: width }, (_, column) => cellOf(spec, row, column, cells[column] ?? null)),
    ),
    merges: spec.merges.flatMap((area) => parseArea(area) ?? []),
    headerRows: spec.header && spec.freeze ? spec.header.bottom + 1 : 0,
    landscape: spec.landscape,
  };
}

/** Inside the table blank cells are there too: they have borders. */
function cellOf(spec: SheetSpec, row: number, column: number, value: Cell): GeneratedCell | null {
  const { top, bottom } = spec.table;
  const inTable = row >= top && row <= bottom;
  if (!inTable && (value === null || value === '')) return null;
  return { content: { formula: null, value }, style: styleOf(spec, row, column, inTable) };
}

function styleOf(spec: SheetSpec, row: number, column: number, inTable: boolean): GeneratedStyle {
  if (spec.titles.includes(row)) return 'title';
  if (spec.header && row >= spec.header.top && row <= spec.header.bottom) return 'header';
  if (!inTable || spec.notes.includes(row)) return 'note';
  return spec.leftColumns.includes(column) ? 'text' : 'number';
}
