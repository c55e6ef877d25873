/** Why a file cannot be read or written. Only codes and parameters: the sentences live in the locales. */
export type XlsxErrorCode =
  /** Not an Office file at all; `kind`: empty, html, text, xml2003, pdf, ole, zip, workbooks (an archive of
   * them), ownerFile (~$, Excel's mark of an open file), appleDouble (._, of a Mac), unknown. */
  | 'notAWorkbook'
  /** An Office file of another trade; `kind`: word, presentation, openDocument, iWork. */
  | 'otherDocument'
  /** `.xlsb`: the same workbook in a binary notation. */
  | 'binaryWorkbook'
  /** Protected by a password to open. */
  | 'encrypted'
  /** `.xls` or `.et` of the years before 2007. */
  | 'oldFormat'
  /** The end of the file is missing (interrupted copy or download). */
  | 'truncated'
  /** Beyond a limit; `limit` names it, `value` and `allowed` say how far. */
  | 'tooLarge'
  /** Built to hurt; `reason`: entities, overlap, duplicatePart, path, ratio, nesting. */
  | 'hostile'
  /** Damaged or contradictory; `part` and `reason` say where. */
  | 'broken'
  /** Digitally signed: may be read, but a change would void the signature. */
  | 'signed';

export type XlsxErrorParams = Readonly<Record<string, string | number>>;

/** The one error of this room; `params` always carries `file`, once the file name is known. */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    readonly params: XlsxErrorParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = 'XlsxError';
  }

  /** The same error with the file it is about. */
  about(file: string): XlsxError {
    return new XlsxError(this.code, { file, ...this.params });
  }
}

export const broken = (part: string, reason: string): XlsxError => new XlsxError('broken', { part, reason });
export const hostile = (part: string, reason: string): XlsxError =>
  new XlsxError('hostile', { part, reason });

/** Throws `tooLarge` when `value` exceeds what is allowed. */
export function checkLimit(limit: string, value: number, allowed: number): void {
  if (value > allowed) throw new XlsxError('tooLarge', { limit, value, allowed });
}
