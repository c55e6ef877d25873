/** Writes sheet specifications as a workbook that an office can print: fonts, borders, A4, print titles. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ExcelJS from 'exceljs';
import { parseArea } from '../src/workbook/address';
import type { SheetSpec } from '../src/templates/spec';

/** Fixed, so that making the files again gives the same bytes. */
const MADE = new Date('2017-01-20T00:00:00Z');
const THIN = { style: 'thin' as const };
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const BODY_FONT = { name: '仿宋', family: 3, charset: 134, size: 11 };
const HEADER_FONT = { name: '宋体', family: 3, charset: 134, size: 11, bold: true };
const TITLE_FONT = { name: '宋体', family: 3, charset: 134, size: 16, bold: true };
const NOTE_FONT = { name: '仿宋', family: 3, charset: 134, size: 10.5 };

export async function writeWorkbook(specs: readonly SheetSpec[], title: string): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '考核评分';
  workbook.lastModifiedBy = '考核评分';
  workbook.created = MADE;
  workbook.modified = MADE;
  workbook.title = title;
  workbook.description = '本文件为复原样式,非官方原件;分数和乡镇类别为样例。';
  for (const spec of specs) addSheet(workbook, spec);
  return normalise(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function addSheet(workbook: ExcelJS.Workbook, spec: SheetSpec): void {
  const sheet = workbook.addWorksheet(spec.name, {
    views: spec.freeze && spec.header ? [{ state: 'frozen', xSplit: 0, ySplit: spec.header.bottom + 1 }] : [],
    pageSetup: {
      paperSize: 9,
      orientation: spec.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(spec.header ? { printTitlesRow: `${spec.header.top + 1}:${spec.header.bottom + 1}` } : {}),
    },
    headerFooter: { oddFooter: '&C第 &P 页 共 &N 页' },
  });
  spec.widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  spec.rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null && value !== '') sheet.getCell(index + 1, column + 1).value = value;
    });
    styleRow(sheet, spec, index);
  });
  for (const area of spec.merges) sheet.mergeCells(area);
  addValidations(sheet, spec);
}

function styleRow(sheet: ExcelJS.Worksheet, spec: SheetSpec, index: number): void {
  const inTable = index >= spec.table.top && index <= spec.table.bottom;
  const isHeader = spec.header !== null && index >= spec.header.top && index <= spec.header.bottom;
  const isNote = spec.notes.includes(index);
  const row = sheet.getRow(index + 1);
  const height = spec.heights[index];
  if (height !== undefined) row.height = height;
  else if (inTable) row.height = 22;
  for (let column = 0; column < spec.widths.length; column += 1) {
    const cell = sheet.getCell(index + 1, column + 1);
    if (spec.titles.includes(index)) {
      cell.font = TITLE_FONT;
      cell.alignment = { horizontal: 'center', vertical: 'middle' };
    } else if (isHeader) {
      cell.font = HEADER_FONT;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    } else if (isNote && !inTable) {
      cell.font = NOTE_FONT;
      cell.alignment = { horizontal: 'left', vertical: 'middle' };
    } else {
      cell.font = BODY_FONT;
      const left = spec.leftColumns.includes(column);
      cell.alignment = { horizontal: left ? 'left' : 'center', vertical: 'middle', wrapText: true };
    }
    if (inTable) cell.border = BORDER;
  }
}

function addValidations(sheet: ExcelJS.Worksheet, spec: SheetSpec): void {
  const each = (area: string, apply: (cell: ExcelJS.Cell) => void) => {
    const parsed = parseArea(area);
    if (!parsed) throw new Error(`not an area: ${area}`);
    for (let row = parsed.top; row <= parsed.bottom; row += 1) {
      for (let column = parsed.left; column <= parsed.right; column += 1)
        apply(sheet.getCell(row + 1, column + 1));
    }
  };
  for (const { area, values } of spec.choices) {
    each(area, (cell) => {
      cell.dataValidation = {
        type: 'list',
        allowBlank: true,
        showErrorMessage: false,
        formulae: [`"${values.join(',')}"`],
      };
    });
  }
  for (const { area, max } of spec.limits) {
    each(area, (cell) => {
      cell.dataValidation = {
        type: 'decimal',
        operator: 'between',
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
        errorTitle: '分数超出范围',
        error: `请填0到${max}之间的分数。`,
        formulae: [0, max],
      };
    });
  }
}

const STYLES = 'xl/styles.xml';
/** Children of a font in the order of the schema, which exceljs does not keep (findings/exceljs-font-order.sh). */
const FONT_ORDER = [
  'b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family',
  'charset', 'scheme',
]; // prettier-ignore

const fontsInOrder = (styles: string): string =>
  styles.replace(/<font>(.*?)<\/font>/g, (_, content: string) => {
    const children = content.match(/<[^>]*\/>/g) ?? [];
    const place = (child: string) => FONT_ORDER.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
    return `<font>${[...children].sort((a, b) => place(a) - place(b)).join('')}</font>`;
  });

/** Valid fonts and fixed entry times; everything else exceljs writes the same every time. */
function normalise(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .sort();
  // The content types come first in every package.
  names.sort((a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'));
  const files = Object.fromEntries(names.map((name) => [name, parts[name] ?? strToU8('')]));
  const styles = files[STYLES];
  if (styles) files[STYLES] = strToU8(fontsInOrder(strFromU8(styles)));
  return zipSync(files, { level: 9, mtime: new Date(2017, 0, 20) });
}
