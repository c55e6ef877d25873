/// <reference types="office-js" />
/** The one door to Excel: every batch of the add-in goes through `run`. */
import { ExcelHostError, toHostError } from './errors';

/** Is ExcelApi at least `version` (e.g. `1.12`) here? Versions are texts: 1.9 is older than 1.10. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** Asking for merged areas leaves the user's undo list alone: newer builds know that it changes nothing. */
export const mergesAreSafe = (): boolean => Office.context.requirements.isSetSupported('ExcelApiUndo', '1.7');

/** The oldest ExcelApi this host works with. */
export const FLOOR = '1.9';

export interface RunOptions {
  /** Make all changes of the run one step of Excel's own undo, where Excel can (ExcelApi 1.20). */
  readonly oneUndoStep?: boolean;
  /** Called when Excel has not answered for a while: usually a cell is being edited. */
  readonly onWaiting?: (() => void) | undefined;
  readonly waitingAfter?: number | undefined;
}

/** Milliseconds after which the pane shows that Excel keeps it waiting. */
const WAITING_AFTER = 4000;

/**
 * Contexts of `Excel.run`, which keeps every range alive until the run ends. That costs two more actions a range, so
 * other batches have a plain context: their ranges live as long as the batch, and none is needed twice.
 */
const keeping = new WeakSet<OfficeExtension.ClientRequestContext>();

/** Would ranges of this context be kept alive unless we let go of them? */
export const keepsRanges = (context: OfficeExtension.ClientRequestContext): boolean => keeping.has(context);

/** Runs one batch job, which waits for its own batches. Rejects with `ExcelHostError` for what Excel refuses. */
export async function run<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  const timer = options.onWaiting && setTimeout(options.onWaiting, options.waitingAfter ?? WAITING_AFTER);
  try {
    if (options.oneUndoStep && supports('1.20')) return await runAsOneStep(work);
    return await work(new Excel.RequestContext());
  } catch (error) {
    throw toHostError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** Grouping itself fails in places; as long as the job has not begun, it can be done without. */
async function runAsOneStep<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  let begun = false;
  const job = (context: Excel.RequestContext): Promise<T> => {
    begun = true;
    keeping.add(context);
    return work(context);
  };
  try {
    return await Excel.run({ mergeUndoGroup: true }, job);
  } catch (error) {
    if (begun) throw error;
    return work(new Excel.RequestContext());
  }
}

/** Refuses an Excel that is older than the floor. */
export function requireFloor(): void {
  if (!supports(FLOOR)) throw new ExcelHostError('unsupported', `ExcelApi ${FLOOR}`);
}

/** Runs within an existing context: event handlers can be removed only in the one they were added in. */
export async function runIn<T>(
  owner: OfficeExtension.ClientRequestContext,
  work: (context: OfficeExtension.ClientRequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await work(owner);
  } catch (error) {
    throw toHostError(error);
  }
}
