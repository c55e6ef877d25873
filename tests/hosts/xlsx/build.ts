/** Workbooks made of raw XML, so that every quirk of real files can be put in by hand. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook, type XlsxWorkbook } from '../../../src/hosts/xlsx';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface SheetParts {
  readonly name: string;
  /** Inside of `sheetData`. */
  readonly data?: string;
  /** Between `worksheet` and `sheetData`, and behind it. */
  readonly before?: string;
  readonly after?: string;
  readonly state?: string;
  /** The whole part instead. */
  readonly xml?: string | Uint8Array;
  /** Inside of the sheet's relationships. */
  readonly relationships?: string;
}

export interface BookParts {
  readonly sheets: readonly SheetParts[];
  /** Inside of `sst`. */
  readonly strings?: string;
  readonly styles?: string | null;
  /** Inside of `workbook`, before and behind `sheets`. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  readonly rootRelationships?: string;
  readonly bookRelationships?: string;
  readonly contentTypes?: string;
  /** Further parts, or parts instead of the usual ones; `null` takes one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;分&quot;"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export function buildParts(book: BookParts): Record<string, Uint8Array> {
  const overrides = book.sheets
    .map(
      (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
    )
    .join('');
  const count = book.sheets.length;
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml':
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${overrides}` +
      (book.styles === null ? '' : `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>`) +
      (book.strings === undefined
        ? ''
        : `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>`) +
      `${book.contentTypes ?? ''}</Types>`,
    '_rels/.rels':
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/>${book.rootRelationships ?? ''}</Relationships>`,
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${book.beforeSheets ?? ''}<sheets>` +
      book.sheets
        .map(
          (sheet, i) =>
            `<sheet name="${sheet.name}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`,
        )
        .join('') +
      `</sheets>${book.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      book.sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${REL}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('') +
      (book.styles === null
        ? ''
        : `<Relationship Id="rId${count + 1}" Type="${REL}/styles" Target="styles.xml"/>`) +
      (book.strings === undefined
        ? ''
        : `<Relationship Id="rId${count + 2}" Type="${REL}/sharedStrings" Target="sharedStrings.xml"/>`) +
      `${book.bookRelationships ?? ''}</Relationships>`,
  };
  if (book.styles !== null) parts['xl/styles.xml'] = book.styles ?? STYLES;
  if (book.strings !== undefined)
    parts['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${book.strings}</sst>`;
  book.sheets.forEach((sheet, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      sheet.xml ??
      `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${sheet.before ?? ''}<sheetData>${sheet.data ?? ''}</sheetData>${sheet.after ?? ''}</worksheet>`;
    if (sheet.relationships) {
      parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] =
        `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheet.relationships}</Relationships>`;
    }
  });
  const all: Record<string, Uint8Array> = {};
  for (const [name, content] of Object.entries({ ...parts, ...book.parts })) {
    if (content !== null) all[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return all;
}

export const build = (book: BookParts): Uint8Array => zipSync(buildParts(book), { level: 6 });
export const open = (book: BookParts): XlsxWorkbook => openWorkbook(build(book), 'test.xlsx');
/** One sheet named 表 with these rows. */
export const openRows = (data: string, rest: Partial<BookParts> = {}): XlsxWorkbook =>
  open({ sheets: [{ name: '表', data }], ...rest });

export const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]));
