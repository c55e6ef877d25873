/** The file host: .xlsx workbooks read and changed without losing anything that is not ours. */
import { XlsxError } from './errors';
import { kindByName } from './identify';
import { DEFAULT_LIMITS, type Limits } from './limits';
import { XlsxWorkbook } from './workbook';

export { XlsxError, type XlsxErrorCode, type XlsxErrorParams } from './errors';
export { DEFAULT_LIMITS, type Limits } from './limits';
export { XlsxWorkbook } from './workbook';

/**
 * Opens a workbook. `file` is the name staff know it by; it stands in the snapshot and in every error.
 * Throws `XlsxError` when the file is none, cannot be read, or goes beyond the limits.
 */
export function openWorkbook(bytes: Uint8Array, file: string, limits: Partial<Limits> = {}): XlsxWorkbook {
  try {
    return new XlsxWorkbook(bytes, file, { ...DEFAULT_LIMITS, ...limits });
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    const kind = error.code === 'notAWorkbook' ? kindByName(file) : null;
    throw kind === null ? error.about(file) : new XlsxError('notAWorkbook', { file, kind });
  }
}
