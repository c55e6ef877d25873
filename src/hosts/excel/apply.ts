/**
 * Applies edits in two batches: look, then write and read back. What no longer fits is refused with a reason; what
 * Excel refuses after all is found by halving, so that one bad cell does not hold up a county.
 */
import type { Applied, CellContent, CellEdit, Edit, Refusal, RefusalReason } from '../../workbook/edit';
import { sameContent } from './contents';
import { isHostError, type ExcelHostError } from './errors';
import type { OwnWrites } from './own-writes';
import type { Runner } from './runner';
import type { SettingEntry } from './settings';
import { verify, type Verified } from './verify';
import { write, type Written } from './write';

export interface ApplyContext {
  readonly runner: Runner;
  readonly ownWrites: OwnWrites;
  /** Sheets known to be protected. */
  readonly locked: ReadonlySet<string>;
  /** Sheets in which no filter hid rows when they were read. */
  readonly unfiltered: ReadonlySet<string>;
  /** To be kept in the workbook before anything is changed. */
  readonly journal: readonly SettingEntry[];
}

interface Attempting extends ApplyContext {
  /** Filled with the sheets whose older marks are gone. */
  readonly unmarked: Set<string>;
}

interface Outcome {
  readonly written: ReadonlyMap<CellEdit, CellContent>;
  readonly refused: ReadonlyMap<Edit, RefusalReason>;
}

/** Edits are taken in portions that one request carries; an ordinary county is one portion. */
export async function applyEdits(context: ApplyContext, edits: readonly Edit[]): Promise<Applied> {
  const written = new Map<CellEdit, CellContent>();
  const refused = new Map<Edit, RefusalReason>();
  const attempting = { ...context, unmarked: new Set<string>() };
  for (const [index, portion] of portionsOf(edits, context.runner.payload).entries()) {
    const outcome = await attempt(index === 0 ? attempting : { ...attempting, journal: [] }, portion, false);
    for (const [edit, content] of outcome.written) written.set(edit, content);
    for (const [edit, reason] of outcome.refused) refused.set(edit, reason);
  }
  return { ...inOrder(edits, { written, refused }), unmarked: [...attempting.unmarked] };
}

function inOrder(edits: readonly Edit[], { written, refused }: Outcome): Applied {
  const stands: CellEdit[] = [];
  const refusals: Refusal[] = [];
  for (const edit of edits) {
    const reason = refused.get(edit);
    if (reason) refusals.push({ edit, reason });
    else if (edit.kind === 'cell') {
      const content = written.get(edit);
      // What stands there now, as Excel spells and computes it: an undo has to expect just that.
      if (content) stands.push({ ...edit, content });
    }
  }
  return { written: stands, refused: refusals };
}

/** Failures that concern the whole workbook: there is no use in trying the edits one by one. */
const GLOBAL: Readonly<Partial<Record<ExcelHostError['code'], RefusalReason>>> = {
  editing: 'editing',
  protected: 'protected',
};

async function attempt(context: Attempting, edits: readonly Edit[], resuming: boolean): Promise<Outcome> {
  let verified: Verified;
  try {
    verified = await verify(context.runner, edits, { ...context, resuming });
  } catch (error) {
    const reason = isHostError(error) ? GLOBAL[error.code] : undefined;
    if (reason) return { written: new Map(), refused: new Map(edits.map((edit) => [edit, reason])) };
    if (isHostError(error, 'tooLarge') && edits.length > 1) return attemptHalves(context, edits, resuming);
    throw error;
  }
  const written = new Map<CellEdit, CellContent>();
  const refused = new Map<Edit, RefusalReason>();
  const wanted: Edit[] = [];
  for (const edit of edits) {
    const verdict = verified.verdicts.get(edit);
    if (verdict?.kind === 'refuse') refused.set(edit, verdict.reason);
    else if (verdict?.kind === 'stands' && edit.kind === 'cell') written.set(edit, verdict.content);
    else if (!isIdle(edit, verified)) wanted.push(edit);
  }
  const outcome = wanted.length === 0 ? null : await writeOrHalve(context, wanted, verified);
  for (const [edit, content] of outcome?.written ?? []) written.set(edit, content);
  for (const [edit, reason] of outcome?.refused ?? []) refused.set(edit, reason);
  return { written, refused };
}

/** No marks there, none wanted. */
const isIdle = (edit: Edit, { formats }: Verified): boolean =>
  edit.kind === 'marks' && edit.marks.length === 0 && (formats.get(edit.sheet)?.own.length ?? 0) === 0;

async function writeOrHalve(
  context: Attempting,
  edits: readonly Edit[],
  verified: Verified,
): Promise<Outcome> {
  try {
    const outcome = judge(edits, await write(context.runner, edits, verified, context.ownWrites));
    for (const edit of edits) {
      const had = edit.kind === 'marks' && (verified.formats.get(edit.sheet)?.own.length ?? 0) > 0;
      if (had && !outcome.refused.has(edit)) context.unmarked.add(edit.sheet);
    }
    return outcome;
  } catch (error) {
    if (!isHostError(error)) throw error;
    const [only, ...more] = edits;
    if (GLOBAL[error.code] !== undefined || (only && more.length === 0)) {
      return afterFailure(context, edits, error);
    }
    return attemptHalves(context, edits, true);
  }
}

async function attemptHalves(
  context: Attempting,
  edits: readonly Edit[],
  resuming: boolean,
): Promise<Outcome> {
  const middle = Math.ceil(edits.length / 2);
  const left = await attempt(context, edits.slice(0, middle), resuming);
  const right = await attempt(context, edits.slice(middle), resuming);
  return {
    written: new Map([...left.written, ...right.written]),
    refused: new Map([...left.refused, ...right.refused]),
  };
}

/** A batch that fails may have done a part: look what stands. */
async function afterFailure(
  context: Attempting,
  edits: readonly Edit[],
  error: ExcelHostError,
): Promise<Outcome> {
  const reason = reasonFor(error);
  const written = new Map<CellEdit, CellContent>();
  const refused = new Map<Edit, RefusalReason>();
  let after: Verified | null = null;
  try {
    after = await verify(context.runner, edits, { ...context, journal: [], resuming: true });
  } catch (again) {
    if (!isHostError(again)) throw again;
  }
  for (const edit of edits) {
    const verdict = after?.verdicts.get(edit);
    if (verdict?.kind === 'stands' && edit.kind === 'cell') written.set(edit, verdict.content);
    else refused.set(edit, reason);
  }
  return { written, refused };
}

function reasonFor({ code }: ExcelHostError): RefusalReason {
  if (code === 'editing' || code === 'protected' || code === 'merged' || code === 'filtered') return code;
  return code === 'missing' ? 'noSuchSheet' : 'invalid';
}

/** Compares what was wanted with what stands. */
function judge(edits: readonly Edit[], { cells, done }: Written): Outcome {
  const written = new Map<CellEdit, CellContent>();
  const refused = new Map<Edit, RefusalReason>();
  const untouched: CellEdit[] = [];
  for (const edit of edits) {
    if (edit.kind !== 'cell') {
      if (!done.has(edit)) refused.set(edit, 'protected');
      continue;
    }
    const now = cells.get(edit);
    if (now && sameContent(edit.content, now)) written.set(edit, now);
    else if (now && sameContent(edit.expected, now)) untouched.push(edit);
    else refused.set(edit, 'invalid');
  }
  // Nothing at all was taken: the workbook is a read-only view. Single cells: they lie under a merged one.
  for (const edit of untouched)
    refused.set(edit, written.size === 0 && untouched.length > 1 ? 'protected' : 'merged');
  return { written, refused };
}

/** Bytes that a cell takes on its way to Excel and back, next to its formulas and texts. */
const CELL_BYTES = 120;

/** Bytes of an edit in the larger of request and answer: either may carry only so many. */
function bytesOf(edit: Edit): number {
  const ofContent = ({ formula, value }: CellContent): number =>
    textBytes(formula ?? '') + (typeof value === 'string' ? textBytes(value) : 8);
  if (edit.kind === 'cell') return CELL_BYTES + Math.max(ofContent(edit.expected), ofContent(edit.content));
  if (edit.kind === 'marks')
    return 1500 + edit.marks.reduce((sum, mark) => sum + 800 + 12 * mark.areas.length, 0);
  return edit.rows.reduce(
    (sum, row) => sum + row.reduce((all, cell) => all + 4 + (cell ? ofContent(cell.content) : 0), 0),
    10_000,
  );
}

/** Bytes of a text on its way: quotes are escaped, Chinese takes three. */
function textBytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += 2;
    else if (code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}

export function portionsOf(edits: readonly Edit[], budget: number): Edit[][] {
  const portions: Edit[][] = [];
  let filled = Infinity;
  for (const edit of edits) {
    const bytes = bytesOf(edit);
    if (filled + bytes > budget) {
      portions.push([]);
      filled = 0;
    }
    portions[portions.length - 1]?.push(edit);
    filled += bytes;
  }
  return portions;
}
