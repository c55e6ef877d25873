/** One sheet of a file as the grid takes it: cells, sizes, merges, frozen panes, colours of its tab. */
import type { SheetState } from '../../src/hosts/xlsx/sheet-state';
import { parseA1 } from '../../src/workbook/address';
import { gridRange } from '../grid/grid';
import type { GridColumn, GridFreeze, SheetData } from '../grid/univer';
import { readCells } from './cell-data';
import { colorOf, type ReadColor } from './colors';
import { child, children, flagOf, numberOf, type XmlElement } from './xml-tree';

const PIXELS_PER_POINT = 4 / 3;
/** Sheets look like sheets also when they hold little. */
const LEAST = { rows: 100, columns: 26 };
const SPARE = { rows: 40, columns: 6 };
/** Widths are given to columns one by one; a record may say "all the rest". */
const MOST_COLUMNS = 512;

/** `frame` is the sheet part without its cells. */
export function sheetData(
  id: string,
  sheet: SheetState,
  bytes: Uint8Array,
  frame: XmlElement,
  defaultFont: string,
  color: ReadColor,
): SheetData {
  const { around, content } = sheet;
  const { cells, rows, lastRow, lastColumn } = readCells(bytes, around.part, content);
  const digit = digitWidth(defaultFont);
  const format = child(frame, 'sheetFormatPr');
  const view = child(child(frame, 'sheetViews'), 'sheetView');
  const freeze = freezeOf(child(view, 'pane'));
  const tab = colorOf(color, child(frame, 'sheetPr'), 'tabColor');
  return {
    id,
    name: around.name,
    hidden: around.visibility === 'visible' ? 0 : 1,
    ...(tab === null ? {} : { tabColor: tab }),
    ...(freeze ? { freeze } : {}),
    zoomRatio: numberOf(view, 'zoomScale', 100) / 100,
    rowCount: Math.max(LEAST.rows, lastRow + 1 + SPARE.rows),
    columnCount: Math.max(LEAST.columns, lastColumn + 1 + SPARE.columns),
    defaultColumnWidth: Math.round(numberOf(format, 'defaultColWidth', 9.14) * digit),
    defaultRowHeight: Math.round(numberOf(format, 'defaultRowHeight', 15) * PIXELS_PER_POINT),
    mergeData: content.frame.merges.map(gridRange),
    cellData: cells,
    rowData: rows,
    columnData: columnsOf(frame, digit),
    showGridlines: flagOf(view, 'showGridLines', true) ? 1 : 0,
  };
}

/** Widths count digits of the default font: eight pixels each in SimSun at 11 points, seven in Calibri and DengXian. */
const digitWidth = (font: string): number => (/^(?:宋体|SimSun)$/i.test(font) ? 8 : 7);

function columnsOf(frame: XmlElement, digit: number): Record<number, GridColumn> {
  const columns: Record<number, GridColumn> = {};
  for (const record of children(child(frame, 'cols'), 'col')) {
    const last = Math.min(numberOf(record, 'max', 0), MOST_COLUMNS);
    const width = numberOf(record, 'width', 0);
    for (let column = numberOf(record, 'min', 1) - 1; column < last; column++) {
      columns[column] = {
        ...(width > 0 ? { w: Math.round(width * digit) } : {}),
        ...(flagOf(record, 'hidden') ? { hd: 1 as const } : {}),
      };
    }
  }
  return columns;
}

function freezeOf(pane: XmlElement | undefined): GridFreeze | null {
  const state = pane?.attributes['state'];
  if (state !== 'frozen' && state !== 'frozenSplit') return null;
  const first = parseA1(pane?.attributes['topLeftCell'] ?? '');
  const [xSplit, ySplit] = [numberOf(pane, 'xSplit', 0), numberOf(pane, 'ySplit', 0)];
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? (first?.row ?? ySplit) : -1,
    startColumn: xSplit > 0 ? (first?.column ?? xSplit) : -1,
  };
}
