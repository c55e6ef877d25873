/** XML of a sheet we generate: print-ready A4, header rows frozen on the screen and repeated on paper. */
import { areaToA1, cellKey, MAX_COLUMNS, type Area } from '../../workbook/address';
import type { GeneratedStyle, SheetEdit } from '../../workbook/edit';
import type { Dialect } from './dialect';
import { contentBody, newCellXml } from './cell-xml';
import { rowHeights, ROW } from './generated-heights';

export function generatedSheetXml(
  edit: SheetEdit,
  styles: ReadonlyMap<GeneratedStyle, number>,
  dialect: Dialect,
  kept: string,
): string {
  const width = edit.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const used: Area = { top: 0, left: 0, bottom: Math.max(0, edit.rows.length - 1), right: width - 1 };
  const merges = edit.merges.filter((area) => area.bottom > area.top || area.right > area.left);
  const breaks = edit.breaks ?? [];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">` +
    // Excel ignores page breaks on a sheet that it fits to the page.
    (breaks.length > 0 ? '' : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>') +
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
    `${breaksXml(breaks)}${kept}</worksheet>`
  );
}

/** A break stands behind the row that it names, counted from 1: before the row of that number, counted from 0. */
function breaksXml(breaks: readonly number[]): string {
  if (breaks.length === 0) return '';
  const each = breaks.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`).join('');
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each}</rowBreaks>`;
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
  const heights = rowHeights(edit);
  const lengths = edit.rows.map((row) => row.length);
  for (const area of merges) {
    for (let r = area.top; r <= area.bottom; r++) lengths[r] = Math.max(lengths[r] ?? 0, area.right + 1);
  }
  const rows: string[] = [];
  for (let r = 0; r < lengths.length; r++) {
    const row = edit.rows[r] ?? [];
    const length = lengths[r] ?? 0;
    let cells = '';
    for (let c = 0; c < length; c++) {
      const cell = row[c] ?? null;
      const frame = covered.get(cellKey(r, c));
      if (frame !== undefined) {
        cells += newCellXml('', r, c, styles.get(frame) ?? 0, { type: '', inner: '' });
      } else if (cell) {
        cells += newCellXml('', r, c, styles.get(cell.style) ?? 0, contentBody('', cell.content));
      }
    }
    const height = heights[r] ?? 0;
    const size = height > ROW ? ` ht="${height}" customHeight="1"` : '';
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
