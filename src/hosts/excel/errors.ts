/** Failures of the host as typed codes. They are distinguished by Excel's error code alone, never by its wording. */

export type ExcelHostErrorCode =
  /** Somebody is typing in a cell. */
  | 'editing'
  /** A protected sheet, or a workbook opened read-only. */
  | 'protected'
  /** More cells or bytes than one request may carry. */
  | 'tooLarge'
  /** The sheet or cell asked for is not there. */
  | 'missing'
  | 'merged'
  | 'filtered'
  /** Excel did not accept a value or formula. */
  | 'invalid'
  /** This Excel is too old for what was asked. */
  | 'unsupported'
  /** A setting of ours in the workbook is incomplete. */
  | 'damaged'
  | 'unknown';

const CODES: Readonly<Record<string, ExcelHostErrorCode>> = {
  InvalidOperationInCellEditMode: 'editing',
  AccessDenied: 'protected',
  RequestPayloadSizeLimitExceeded: 'tooLarge',
  ResponsePayloadSizeLimitExceeded: 'tooLarge',
  OperationCellsExceedLimit: 'tooLarge',
  RangeExceedsLimit: 'tooLarge',
  ItemNotFound: 'missing',
  InvalidReference: 'missing',
  MergedRangeConflict: 'merged',
  FilteredRangeConflict: 'filtered',
  InvalidArgument: 'invalid',
  FormulaLengthExceedsLimit: 'invalid',
  ItemAlreadyExists: 'invalid',
  ApiNotFound: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
  UnsupportedFeature: 'unsupported',
  UnsupportedSheet: 'unsupported',
};

export class ExcelHostError extends Error {
  override readonly name = 'ExcelHostError';

  /** `hostCode` is Excel's own code, for the log; `null` when the failure is ours. */
  constructor(
    readonly code: ExcelHostErrorCode,
    readonly hostCode: string | null = null,
    cause?: unknown,
  ) {
    super(hostCode === null ? code : `${code} (${hostCode})`, { cause });
  }
}

/** Anything thrown out of `Excel.run` as an `ExcelHostError`; our own programming errors pass unchanged. */
export function toHostError(error: unknown): unknown {
  if (error instanceof ExcelHostError) return error;
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  if (typeof code !== 'string') return error;
  return new ExcelHostError(CODES[code] ?? 'unknown', code, error);
}

export const isHostError = (
  error: unknown,
  ...codes: readonly ExcelHostErrorCode[]
): error is ExcelHostError =>
  error instanceof ExcelHostError && (codes.length === 0 || codes.includes(error.code));
