/** Real workbooks made of plain rows: the bytes that the command reads, from the notation of the pure rooms. */
import { columnName, toA1 } from '../../src/workbook/address';
import { isError, type Scalar } from '../../src/workbook/snapshot';
import { build, type BookParts, type SheetParts } from '../hosts/xlsx/build';
import type { SheetInput } from './snapshot';

/** `v` left out: the workbook holds no value for the formula. */
export type BookCell = Scalar | { readonly f: string; readonly v?: Scalar };

export interface BookSheet extends Pick<
  SheetInput,
  'name' | 'merges' | 'protected' | 'hiddenRows' | 'visibility'
> {
  readonly rows: readonly (readonly BookCell[])[];
  /** XML behind `sheetData`, in the order of the schema: protection and merges come by themselves. */
  readonly after?: string;
  /** Number of a cell format by address: 1 has one decimal and 分, 3 is a percentage. */
  readonly styles?: Readonly<Record<string, number>>;
}

export const workbookOf = (sheets: readonly BookSheet[], rest: Partial<BookParts> = {}): Uint8Array =>
  build({ sheets: sheets.map(sheetParts), ...rest });

function sheetParts(sheet: BookSheet): SheetParts {
  const merges = sheet.merges ?? [];
  return {
    name: escaped(sheet.name),
    ...(sheet.visibility && sheet.visibility !== 'visible' ? { state: sheet.visibility } : {}),
    data: sheet.rows.map((cells, row) => rowXml(sheet, cells, row)).join(''),
    after:
      (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '') +
      (merges.length === 0
        ? ''
        : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`) +
      (sheet.after ?? ''),
  };
}

function rowXml(sheet: BookSheet, cells: readonly BookCell[], row: number): string {
  const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : '';
  const xml = cells.map((cell, column) => cellXml(sheet, cell, toA1(row, column))).join('');
  return xml || hidden ? `<row r="${row + 1}"${hidden}>${xml}</row>` : '';
}

function cellXml(sheet: BookSheet, cell: BookCell, address: string): string {
  const style = sheet.styles?.[address];
  const attributes = `r="${address}"${style === undefined ? '' : ` s="${style}"`}`;
  if (cell === null) return style === undefined ? '' : `<c ${attributes}/>`;
  if (typeof cell === 'object' && 'f' in cell) {
    const formula = `<f>${escaped(cell.f.replace(/^=/, ''))}</f>`;
    if (cell.v === undefined || cell.v === null) return `<c ${attributes}>${formula}</c>`;
    const [type, value] = stored(cell.v, 'str');
    return `<c ${attributes}${type}>${formula}<v>${value}</v></c>`;
  }
  if (typeof cell === 'string')
    return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const [type, value] = stored(cell, 'str');
  return `<c ${attributes}${type}><v>${value}</v></c>`;
}

function stored(value: Exclude<Scalar, null>, text: string): readonly [string, string] {
  if (typeof value === 'number') return ['', String(value)];
  if (typeof value === 'boolean') return [' t="b"', value ? '1' : '0'];
  if (isError(value)) return [' t="e"', value.error];
  return [` t="${text}"`, escaped(value)];
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** Address of a column's cell, counting rows as people do. */
export const at = (column: number, row: number): string => `${columnName(column)}${row}`;
