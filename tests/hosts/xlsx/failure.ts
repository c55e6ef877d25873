/** How opening a file fails, and the small workbook that hostile ones are made from. */
import { openWorkbook, XlsxError, type Limits } from '../../../src/hosts/xlsx';
import { makeEntry, type ZipEntry } from '../../../src/hosts/xlsx/zip';
import { build, type BookParts } from './build';

function failure(bytes: Uint8Array, limits: Partial<Limits> = {}): XlsxError {
  try {
    openWorkbook(bytes, '县.xlsx', limits);
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
  throw new Error('was opened');
}
/** Code and parameters of the error, without the file name. */
export const told = (bytes: Uint8Array, limits?: Partial<Limits>) => {
  const { code, params } = failure(bytes, limits);
  const { file, ...rest } = params;
  expect(file).toBe('县.xlsx');
  return [code, rest];
};
export const book: BookParts = {
  sheets: [{ name: '表', data: '<row r="1"><c r="A1"><v>1</v></c></row>' }],
  strings: '<si><t>甲</t></si>',
};
export const withSheet = (xml: string) => build({ sheets: [{ name: '表', xml }] });
export const withData = (data: string) => build({ sheets: [{ name: '表', data }] });
export const entriesOf = (parts: Record<string, Uint8Array>): ZipEntry[] =>
  Object.entries(parts).map(([name, data]) => makeEntry(name, data));
