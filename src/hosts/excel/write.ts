/// <reference types="office-js" />
/** The second batch of `apply`: writes what may be written, and reads back what then stands. */
import type { CellContent, CellEdit, Edit, MarksEdit, SheetEdit } from '../../workbook/edit';
import { arrayOf, blocksOf, type Block } from './blocks';
import { inputFor } from './contents';
import { queueSheet } from './generated-sheet';
import { queueMarks } from './marks';
import type { OwnWrites } from './own-writes';
import type { Runner } from './runner';
import { bySheet, contentIn, queryBlock, type KnownFormats, type SheetEdits, type Verified } from './verify';
import { rangeAt, rangeNamed, wholeSheet } from './ranges';

/** What stands in the workbook after writing. */
export interface Written {
  readonly cells: ReadonlyMap<CellEdit, CellContent>;
  /** Marks and sheets that are really there. */
  readonly done: ReadonlySet<MarksEdit | SheetEdit>;
}

interface Queued {
  readonly blocks: readonly { readonly block: Block<CellEdit>; readonly range: Excel.Range }[];
  readonly marks: readonly {
    readonly edit: MarksEdit;
    readonly count: OfficeExtension.ClientResult<number>;
    readonly expected: number;
  }[];
  readonly sheets: readonly { readonly edit: SheetEdit; readonly first: Excel.Range }[];
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
    const groups = bySheet(edits);
    const writes = groups.map((group) => queueCells(workbook.worksheets, group, verified, ownWrites));
    const others = groups.map((group) => queueOthers(workbook.worksheets, group, verified));
    // Read back only after everything is written: results may depend on cells of other sheets.
    const queued = groups.map((group, index): Queued => ({
      blocks: (writes[index] ?? []).map((block) => ({
        block,
        range: queryBlock(workbook.worksheets.getItem(group.name), block),
      })),
      marks: others[index]?.marks ?? [],
      sheets: others[index]?.sheets ?? [],
    }));
    await context.sync();
    return collect(queued);
  };
  return runner.run(job, { oneUndoStep: true });
}

function queueCells(
  worksheets: Excel.WorksheetCollection,
  group: SheetEdits,
  { exact }: Verified,
  ownWrites: OwnWrites,
): Block<CellEdit>[] {
  if (group.cells.length === 0) return [];
  const sheet = worksheets.getItem(group.name);
  const blocks = blocksOf(group.cells, !exact.has(group.name));
  for (const block of blocks) {
    ownWrites.note(group.name, block.area);
    rangeAt(sheet, block.area).formulas = arrayOf(block, (edit) => inputFor(edit.content));
  }
  return blocks;
}

function queueOthers(
  worksheets: Excel.WorksheetCollection,
  group: SheetEdits,
  { formats, existing }: Verified,
): Pick<Queued, 'marks' | 'sheets'> {
  return {
    marks: group.marks.map((edit) => queueMarksEdit(worksheets, edit, formats.get(group.name))),
    sheets: group.sheets.map((edit) => {
      const there = existing.has(edit);
      const sheet = there ? worksheets.getItem(edit.sheet) : worksheets.add(edit.sheet);
      queueSheet(sheet, edit, there);
      const first = rangeNamed(sheet, 'A1');
      first.load('formulas');
      return { edit, first };
    }),
  };
}

function queueMarksEdit(
  worksheets: Excel.WorksheetCollection,
  edit: MarksEdit,
  known: KnownFormats | undefined,
): Queued['marks'][number] {
  const own = known?.own ?? [];
  const sheet = worksheets.getItem(edit.sheet);
  const added = queueMarks(sheet, own, edit.marks);
  const expected = (known?.count ?? 0) - own.length + added;
  return { edit, count: wholeSheet(sheet).conditionalFormats.getCount(), expected };
}

function collect(queued: readonly Queued[]): Written {
  const cells = new Map<CellEdit, CellContent>();
  const done = new Set<MarksEdit | SheetEdit>();
  for (const { blocks, marks, sheets } of queued) {
    for (const { block, range } of blocks) {
      for (const edit of block.cells.values()) cells.set(edit, contentIn(block, range, edit));
    }
    for (const { edit, count, expected } of marks) if (count.value === expected) done.add(edit);
    for (const { edit, first } of sheets) {
      const wanted = edit.rows[0]?.[0]?.content;
      const stands: unknown = first.formulas[0]?.[0];
      if (!wanted || wanted.formula === null || typeof stands === 'string') done.add(edit);
    }
  }
  return { cells, done };
}
