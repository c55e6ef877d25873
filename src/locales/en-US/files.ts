/** Wording of what keeps a file from being read or written. One sentence each. */
import type { FileProblemCode, Sentence } from '../locale';

const KINDS: Readonly<Record<string, string>> = {
  empty: 'it is empty (0 bytes)',
  html: 'it is a web page',
  text: 'it is plain text or CSV',
  xml2003: 'it is an “XML Spreadsheet 2003”',
  pdf: 'it is a PDF file',
  ole: 'it is another old Office file',
  zip: 'it is an ordinary archive',
  word: 'it is a Word document',
  presentation: 'it is a presentation',
  openDocument: 'it is an OpenDocument file (such as .ods)',
  iWork: 'it is an iWork file',
};

/** Files that lie beside workbooks: saving them otherwise would be no help. */
const BESIDE: Readonly<Record<string, (file: string) => string>> = {
  ownerFile: (file) =>
    `${file} is what Excel leaves while a workbook is open, and holds no table. Close the workbook and choose the file without “~$”.`,
  appleDouble: (file) =>
    `${file} is a companion file of a Mac and holds no table. Choose the file without “._”.`,
  workbooks: (file) =>
    `${file} is no workbook but an archive with spreadsheets in it. Unpack it and choose those.`,
};

const LIMITS: Readonly<Record<string, string>> = {
  fileBytes: 'bytes of the file',
  entries: 'files in the archive',
  partBytes: 'bytes of one part',
  totalBytes: 'bytes in all',
  sheets: 'sheets',
  cells: 'cells',
  places: 'places of the grid',
  rows: 'rows',
  strings: 'texts',
  cellCharacters: 'characters in one cell',
  textCharacters: 'characters of all texts',
  formulaCharacters: 'characters of formulas',
  areas: 'merged areas or conditional formats',
  styles: 'cell formats',
};

const kind = (value: string | number | undefined): string => KINDS[String(value)] ?? 'it is no spreadsheet';
const named = (file: string | number | undefined): string => `“${file ?? ''}”`;

export const FILE_SENTENCES: Readonly<Record<FileProblemCode, Sentence>> = {
  notAWorkbook: ({ file, kind: what }) =>
    BESIDE[String(what)]?.(named(file)) ??
    `${named(file)} is no Excel workbook: ${kind(what)}. Save it as xlsx in Excel or WPS and try again.`,
  otherDocument: ({ file, kind: what }) =>
    `${named(file)} is no Excel workbook: ${kind(what)}. Save it as xlsx and try again.`,
  binaryWorkbook: ({ file }) =>
    `${named(file)} is a binary workbook (xlsb). Save it as xlsx in Excel and try again.`,
  encrypted: ({ file }) =>
    `${named(file)} cannot be opened: it has a password. Remove it and save as xlsx. Other files are not affected.`,
  oldFormat: ({ file }) =>
    `${named(file)} has the old format (xls or et). Save it as xlsx in Excel or WPS and try again.`,
  truncated: ({ file }) =>
    `${named(file)} is incomplete; a copy or download may have been interrupted. Copy it again.`,
  tooLarge: ({ file, limit, value, allowed }) =>
    `${named(file)} is too large: ${value ?? '?'} ${LIMITS[String(limit)] ?? String(limit ?? '')}, at most ${allowed ?? '?'}. Remove what is not needed, or split it.`,
  hostile: ({ file }) =>
    `${named(file)} has a suspicious inner structure and was not opened. Ask the sender for the original file.`,
  broken: ({ file, part }) =>
    `${named(file)} is damaged${part === undefined ? '' : ` (${part})`} and cannot be read. Open it in Excel or WPS and save as xlsx, or ask for it again.`,
  signed: ({ file }) =>
    `${named(file)} is digitally signed and was not written: a change would void the signature. Write to a copy, or remove the signature.`,
  notFound: ({ file }) => `There is no file ${named(file)}. Check the path and the name.`,
  isFolder: ({ file }) => `${named(file)} is a folder, not a file. Name the xlsx files in it.`,
  notReadable: ({ file }) => `${named(file)} cannot be read: no permission, or in use by another program.`,
  notWritable: ({ file }) =>
    `${named(file)} cannot be written: no permission, a read-only disk, or the file is open.`,
  wouldOverwrite: ({ file }) =>
    `The result would overwrite the input ${named(file)}, so it was not written. Choose another folder with --out.`,
  noSpace: ({ file }) =>
    `${named(file)} could not be completed: no space left on the disk. No partial file was left.`,
  ruleBookNotJson: ({ file, reason }) =>
    `The rule book ${named(file)} is no valid JSON${reason === undefined ? '' : ` (${reason})`}. Check it and try again.`,
  ruleBookInvalid: ({ file, count }) =>
    `The rule book ${named(file)} has ${count ?? 'some'} defects and was not used. Correct those listed below.`,
  unexpected: ({ file, reason }) =>
    `The program failed on ${named(file)}${reason === undefined ? '' : ` (${reason})`}. Other files are not affected; please report it.`,
};
