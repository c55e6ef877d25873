/// <reference types="office-js" />
/** Writes a sheet of ours: contents, looks, widths, merges, print set-up. Looks are those of the .xlsx host. */
import { columnName, toA1, type Area, type CellRef } from '../../workbook/address';
import type { GeneratedStyle, SheetEdit } from '../../workbook/edit';
import { rowHeights, ROW } from '../xlsx/generated-heights';
import { addressLists, blocksOf } from './blocks';
import { inputFor } from './contents';
import { rangeAt, rangeNamed, rangesAt, wholeSheet } from './ranges';

interface Design {
  readonly font: string;
  readonly size: number;
  readonly bold: boolean;
  readonly underlined: boolean;
  readonly color: string | null;
  readonly fill: string | null;
  readonly framed: boolean;
  readonly align: 'Left' | 'Center';
  readonly wrap: boolean;
}

const text: Design = {
  font: '仿宋',
  size: 11,
  bold: false,
  underlined: false,
  color: null,
  fill: null,
  framed: true,
  align: 'Left',
  wrap: true,
};
const DESIGNS: Readonly<Record<GeneratedStyle, Design>> = {
  title: { ...text, font: '宋体', size: 18, bold: true, framed: false, align: 'Center' },
  note: { ...text, size: 10, framed: false },
  plain: { ...text, framed: false },
  header: { ...text, font: '宋体', bold: true, fill: '#F2F2F2', align: 'Center' },
  text,
  number: { ...text, align: 'Center', wrap: false },
  alert: { ...text, bold: true, color: '#9C0006' },
  link: { ...text, underlined: true, color: '#0563C1' },
};

/** Width of a column of so many characters, in points, at the usual 7 pixels a digit. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Queues everything that makes the sheet; `existing` when it is one of ours, whose content goes. */
export function queueSheet(sheet: Excel.Worksheet, edit: SheetEdit, existing: boolean): void {
  const { rows, merges, widths } = edit;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (existing) {
    wholeSheet(sheet).clear();
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
  }
  if (width > 0 && rows.length > 0) {
    rangeAt(sheet, { top: 0, left: 0, bottom: rows.length - 1, right: width - 1 }).formulas = rows.map(
      (row) =>
        Array.from({ length: width }, (_, column) => {
          const cell = row[column];
          return cell ? inputFor(cell.content) : '';
        }),
    );
  }
  queueLooks(sheet, edit);
  for (const [style, sides] of framesOf(edit)) queueFrame(sheet, style, sides);
  for (const area of merges) rangeAt(sheet, area).merge(false);
  widths.forEach((characters, column) => {
    rangeNamed(sheet, `${columnName(column)}:${columnName(column)}`).format.columnWidth =
      pointsOf(characters);
  });
  queueHeights(sheet, edit, existing);
  queuePage(sheet, edit);
}

interface StyledCell extends CellRef {
  readonly style: GeneratedStyle;
}

function styledCells({ rows }: SheetEdit): StyledCell[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell ? [{ row, column, style: cell.style }] : [])),
  );
}

function queueLooks(sheet: Excel.Worksheet, edit: SheetEdit): void {
  const cells = styledCells(edit);
  for (const style of new Set(cells.map((cell) => cell.style))) {
    const design = DESIGNS[style];
    const areas = blocksOf(
      cells.filter((cell) => cell.style === style),
      false,
    ).map(({ area }) => area);
    for (const list of addressLists(areas)) {
      const { format } = rangesAt(sheet, list);
      format.font.name = design.font;
      format.font.size = design.size;
      if (design.bold) format.font.bold = true;
      if (design.underlined) format.font.underline = 'Single';
      if (design.color !== null) format.font.color = design.color;
      if (design.fill !== null) format.fill.color = design.fill;
      if (design.wrap) format.wrapText = true;
      format.horizontalAlignment = design.align;
      format.verticalAlignment = 'Center';
    }
  }
}

type SideName = `${Excel.BorderIndex}`;

const EDGES: readonly SideName[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];

/** Framed areas with the borders they can have: an area of one column has none between columns. */
function framesOf(edit: SheetEdit): [Area[], SideName[]][] {
  const framed = styledCells(edit).filter(({ style }) => DESIGNS[style].framed);
  const groups = new Map<string, [Area[], SideName[]]>();
  for (const { area } of blocksOf(framed, false)) {
    const sides = [...EDGES];
    if (area.right > area.left) sides.push('InsideVertical');
    if (area.bottom > area.top) sides.push('InsideHorizontal');
    const group = groups.get(sides.join());
    if (group) group[0].push(area);
    else groups.set(sides.join(), [[area], sides]);
  }
  return [...groups.values()];
}

function queueFrame(sheet: Excel.Worksheet, areas: readonly Area[], sides: readonly SideName[]): void {
  for (const list of addressLists(areas)) {
    const { borders } = rangesAt(sheet, list).format;
    for (const side of sides) borders.getItem(side).style = 'Continuous';
  }
}

/** Heights as in .xlsx files. Excel fits rows to their text only where no cells are merged, and not on every platform. */
function queueHeights(sheet: Excel.Worksheet, edit: SheetEdit, existing: boolean): void {
  // Heights of an older, longer content would stay.
  if (existing) wholeSheet(sheet).format.autofitRows();
  const byHeight = new Map<number, CellRef[]>();
  rowHeights(edit).forEach((height, row) => {
    if (height <= ROW) return;
    const cells = byHeight.get(height);
    if (cells) cells.push({ row, column: 0 });
    else byHeight.set(height, [{ row, column: 0 }]);
  });
  for (const [height, cells] of byHeight) {
    const areas = blocksOf(cells, false).map(({ area }) => area);
    for (const list of addressLists(areas)) rangesAt(sheet, list).format.rowHeight = height;
  }
}

function queuePage(sheet: Excel.Worksheet, { headerRows, landscape, breaks = [] }: SheetEdit): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  pageLayout.paperSize = Excel.PaperType.a4;
  // Excel ignores page breaks on a sheet that it fits to the page.
  pageLayout.zoom = breaks.length > 0 ? { scale: 100 } : { horizontalFitToPages: 1, verticalFitToPages: 0 };
  for (const row of breaks) sheet.horizontalPageBreaks.add(toA1(row, 0));
  pageLayout.centerHorizontally = true;
  if (headerRows === 0) return;
  pageLayout.setPrintTitleRows(`$1:$${headerRows}`);
  sheet.freezePanes.freezeRows(headerRows);
}
