/** An error that the host reports to the client; the client makes an `OfficeExtension.Error` with this code of it. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export const itemNotFound = (): RichApiError =>
  new RichApiError('ItemNotFound', "The requested resource doesn't exist.", 404);

export const invalidArgument = (
  what = 'The argument is invalid or missing or has an incorrect format.',
): RichApiError => new RichApiError('InvalidArgument', what);

export const alreadyExists = (): RichApiError =>
  new RichApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);

export const accessDenied = (): RichApiError =>
  new RichApiError('AccessDenied', 'You cannot perform the requested operation.', 403);

export const invalidOperation = (why: string): RichApiError => new RichApiError('InvalidOperation', why);

export const invalidSelection = (): RichApiError =>
  new RichApiError('InvalidSelection', 'The current selection is invalid for this action.');

/** What the simulation does not know is said by name, never answered with a guess. */
export const notImplemented = (what: string): RichApiError =>
  new RichApiError('NotImplemented', `simulated Excel: ${what} is not implemented`, 501);
