/// <reference types="office-js" />
/** The second batch of `apply`: writes what may be written, and reads back what then stands. */
import { MAX_COLUMNS, MAX_ROWS } from '../../workbook/address';
import type { CellContent, CellEdit, Edit, MarksEdit, SheetEdit } from '../../workbook/edit';
import { isOwnFormula } from '../../workbook/own';
import { arrayOf, blocksOf, type Block } from './blocks';
import { inputFor, sameFormula } from './contents';
import { queueSheet } from './generated-sheet';
import { queueMarks } from './marks';
import type { OwnWrites } from './own-writes';
import type { Runner } from './runner';
import { bySheet, contentIn, CONTENTS, type KnownFormats, type SheetEdits, type Verified } from './verify';
import { giveFormat, rangeAt, rangeNamed, wholeSheet } from './ranges';

const WHOLE_SHEET = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };

/** What stands in the workbook after writing. */
export interface Written {
  readonly cells: ReadonlyMap<CellEdit, CellContent>;
  /** Marks and sheets that are really there. */
  readonly done: ReadonlySet<MarksEdit | SheetEdit>;
}

interface QueuedBlock {
  readonly block: Block<CellEdit>;
  readonly range: Excel.Range;
}

interface QueuedSheet {
  readonly edit: SheetEdit;
  readonly sheet: Excel.Worksheet;
  readonly first: Excel.Range;
}

interface Queued {
  readonly blocks: readonly QueuedBlock[];
  readonly marks: readonly {
    readonly edit: MarksEdit;
    readonly count: OfficeExtension.ClientResult<number>;
    /** Conditional formats on the sheet before, and as there should be after. */
    readonly before: number;
    readonly expected: number;
  }[];
  readonly sheets: readonly QueuedSheet[];
}

export function write(
  runner: Runner,
  edits: readonly Edit[],
  verified: Verified,
  ownWrites: OwnWrites,
): Promise<Written> {
  const job = async (context: Excel.RequestContext): Promise<Written> => {
    const { application, workbook } = context;
    application.suspendScreenUpdatingUntilNextSync();
    const queued = bySheet(edits).map((group): Queued => {
      const { worksheets } = workbook;
      const there = group.cells.length + group.marks.length > 0 ? worksheets.getItem(group.name) : null;
      return {
        blocks: there ? queueCells(there, group, verified, ownWrites) : [],
        marks: there
          ? group.marks.map((edit) => queueMarksEdit(there, edit, verified.formats.get(group.name)))
          : [],
        sheets: queueSheets(worksheets, group, verified, ownWrites),
      };
    });
    // Read back only after everything is written: results may depend on cells of other sheets.
    for (const { blocks } of queued) for (const { range } of blocks) range.load(CONTENTS);
    await context.sync();
    for (const { sheets } of queued) for (const { sheet } of sheets) ownWrites.noteSheet('added', sheet.id);
    return collect(queued);
  };
  return runner.run(job, { oneUndoStep: true });
}

const GENERAL = 'General';

/** The edit changes the format of its cell, as far as it knows. */
const changesFormat = ({ format, formatNow }: CellEdit): boolean => format !== formatNow;

/** Sets the formats of some cells of a block; the others keep their own. */
function queueFormats(range: Excel.Range, block: Block<CellEdit>, isSet: (edit: CellEdit) => boolean): void {
  const formats = arrayOf(block, (edit) => (isSet(edit) ? (edit.format ?? null) : null));
  const different = new Set(formats.flat());
  const [only = null] = different;
  if (different.size > 1) range.numberFormat = formats;
  else if (only !== null) giveFormat(range, only);
}

const isForeign = (formula: string | null): boolean => formula !== null && !isOwnFormula(formula);

function queueCells(
  sheet: Excel.Worksheet,
  group: SheetEdits,
  { exact, formatsChosen }: Verified,
  ownWrites: OwnWrites,
): QueuedBlock[] {
  const mayChange = (edit: CellEdit): boolean => edit.format !== undefined && !formatsChosen.has(edit);
  return blocksOf(group.cells, !exact.has(group.name)).map((block) => {
    const range = rangeAt(sheet, block.area);
    const inputs = arrayOf(block, (edit) => inputFor(edit.content));
    ownWrites.note(group.name, block.area);
    // Both take formulas. Writing `values` keeps the user's undo list on newer builds; a formula that is not ours
    // (brought back by an undo) may be a dynamic array, which only `formulas` is sure to take as one.
    // Formats before, because a cell formatted as text takes whatever is written for a text.
    queueFormats(range, block, (edit) => mayChange(edit) && changesFormat(edit));
    if ([...block.cells.values()].some(({ content }) => isForeign(content.formula))) range.formulas = inputs;
    else range.values = inputs;
    // And after, because Excel gives a format of its own to a cell that has none when a formula is written into it.
    queueFormats(range, block, (edit) => mayChange(edit) && (changesFormat(edit) || edit.format === GENERAL));
    return { block, range };
  });
}

function queueSheets(
  worksheets: Excel.WorksheetCollection,
  group: SheetEdits,
  { existing }: Verified,
  ownWrites: OwnWrites,
): Queued['sheets'] {
  return group.sheets.map((edit) => {
    const there = existing.has(edit);
    const sheet = there ? worksheets.getItem(edit.sheet) : worksheets.add(edit.sheet);
    ownWrites.note(edit.sheet, WHOLE_SHEET);
    queueSheet(sheet, edit, there);
    sheet.load('id');
    const first = rangeNamed(sheet, 'A1');
    first.load('formulas');
    return { edit, sheet, first };
  });
}

function queueMarksEdit(
  sheet: Excel.Worksheet,
  edit: MarksEdit,
  known: KnownFormats | undefined,
): Queued['marks'][number] {
  const own = known?.own ?? [];
  const added = queueMarks(sheet, own, edit.marks);
  const before = known?.count ?? 0;
  const expected = before - own.length + added;
  return { edit, count: wholeSheet(sheet).conditionalFormats.getCount(), before, expected };
}

function collect(queued: readonly Queued[]): Written {
  const cells = new Map<CellEdit, CellContent>();
  const done = new Set<MarksEdit | SheetEdit>();
  for (const { blocks, marks, sheets } of queued) {
    for (const { block, range } of blocks) {
      for (const edit of block.cells.values()) cells.set(edit, contentIn(block, range, edit));
    }
    // Excel may count areas in its own way; that nothing at all has happened is what has to be noticed.
    for (const { edit, count, before, expected } of marks) {
      if (expected === before || count.value !== before) done.add(edit);
    }
    for (const { edit, first } of sheets) {
      const wanted = edit.rows[0]?.[0]?.content;
      const stands: unknown = first.formulas[0]?.[0];
      const formula = wanted?.formula ?? null;
      if (formula === null || (typeof stands === 'string' && sameFormula(formula, stands))) done.add(edit);
    }
  }
  return { cells, done };
}
