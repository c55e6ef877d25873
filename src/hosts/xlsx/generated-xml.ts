/** XML of a sheet we generate: print-ready A4, header rows frozen on the screen and repeated on paper. */
import { areaToA1, cellKey, type Area } from '../../workbook/address';
import type { GeneratedCell, GeneratedStyle, SheetEdit } from '../../workbook/edit';
import type { Dialect } from './dialect';
import { contentBody, newCellXml } from './cell-xml';

const DEFAULT_WIDTH = 9;
/** Points per line of text, by style. */
const LINE: Readonly<Record<GeneratedStyle, number>> = {
  title: 27,
  note: 14,
  header: 16,
  text: 16,
  number: 16,
  alert: 16,
};
/** How much wider a character is than one of the default font. */
const SCALE: Readonly<Record<GeneratedStyle, number>> = {
  title: 1.7,
  note: 0.95,
  header: 1.05,
  text: 1.05,
  number: 1.05,
  alert: 1.1,
};
/** Points of a row with one line of text. */
const ROW = 18;
const MAX_HEIGHT = 409;

export function generatedSheetXml(
  edit: SheetEdit,
  styles: ReadonlyMap<GeneratedStyle, number>,
  dialect: Dialect,
  kept: string,
): string {
  const width = edit.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const used: Area = { top: 0, left: 0, bottom: Math.max(0, edit.rows.length - 1), right: width - 1 };
  const merges = edit.merges.filter((area) => area.bottom > area.top || area.right > area.left);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${areaToA1(used)}"/>` +
    `<sheetViews><sheetView workbookViewId="0">${frozenRows(edit.headerRows)}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="${ROW}" customHeight="1"/>` +
    columnsXml(edit.widths) +
    `<sheetData>${rowsXml(edit, merges, styles)}</sheetData>` +
    (merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join('')}</mergeCells>`
      : '') +
    '<printOptions horizontalCentered="1"/>' +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${edit.landscape ? 'landscape' : 'portrait'}" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>' +
    `${kept}</worksheet>`
  );
}

function frozenRows(rows: number): string {
  if (rows === 0) return '';
  return (
    `<pane ySplit="${rows}" topLeftCell="A${rows + 1}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="A${rows + 1}" sqref="A${rows + 1}"/>`
  );
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return '';
  const column = (width: number, index: number) =>
    `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  return `<cols>${widths.map(column).join('')}</cols>`;
}

function rowsXml(
  edit: SheetEdit,
  merges: readonly Area[],
  styles: ReadonlyMap<GeneratedStyle, number>,
): string {
  const covered = coveredCells(edit, merges);
  const mergeFrom = new Map(merges.map((area) => [cellKey(area.top, area.left), area]));
  const lengths = edit.rows.map((row) => row.length);
  for (const area of merges) {
    for (let r = area.top; r <= area.bottom; r++) lengths[r] = Math.max(lengths[r] ?? 0, area.right + 1);
  }
  const rows: string[] = [];
  for (let r = 0; r < lengths.length; r++) {
    const row = edit.rows[r] ?? [];
    const length = lengths[r] ?? 0;
    let cells = '';
    let height = 0;
    for (let c = 0; c < length; c++) {
      const cell = row[c] ?? null;
      const frame = covered.get(cellKey(r, c));
      if (frame !== undefined) {
        cells += newCellXml('', r, c, styles.get(frame) ?? 0, { type: '', inner: '' });
      } else if (cell) {
        cells += newCellXml('', r, c, styles.get(cell.style) ?? 0, contentBody('', cell.content));
        height = Math.max(height, heightOf(cell, c, edit.widths, mergeFrom.get(cellKey(r, c))));
      }
    }
    const size = height > ROW ? ` ht="${Math.min(height, MAX_HEIGHT)}" customHeight="1"` : '';
    if (cells !== '' || size !== '') rows.push(`<row r="${r + 1}"${size}>${cells}</row>`);
  }
  return rows.join('');
}

/** Cells under a framed merge need the frame too, or it ends at the first cell. Values there would be lost. */
function coveredCells(edit: SheetEdit, merges: readonly Area[]): ReadonlyMap<number, GeneratedStyle> {
  const covered = new Map<number, GeneratedStyle>();
  for (const area of merges) {
    const style = edit.rows[area.top]?.[area.left]?.style ?? 'note';
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (row !== area.top || column !== area.left) covered.set(cellKey(row, column), style);
      }
    }
  }
  return covered;
}

/** Points that a cell needs to show all of its text; merged rows share the burden. */
function heightOf(
  { content, style }: GeneratedCell,
  column: number,
  widths: readonly number[],
  merge: Area | undefined,
): number {
  const text = typeof content.value === 'string' ? content.value : '';
  let width = 0;
  for (let c = column; c <= (merge?.right ?? column); c++) width += widths[c] ?? DEFAULT_WIDTH;
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil((textWidth(line) * SCALE[style]) / Math.max(1, width - 1)));
  }
  const height = Math.max(1, lines) * LINE[style] + (style === 'title' ? 6 : 0);
  return Math.ceil(height / (merge ? merge.bottom - merge.top + 1 : 1));
}

/** Characters as columns count them: Chinese ones are two wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 2 : 1;
  return width;
}
