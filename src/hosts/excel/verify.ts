/// <reference types="office-js" />
/** The first of the two batches of `apply`: does everything still stand as it was read, and may it be written? */
import type { CellContent, CellEdit, Edit, MarksEdit, RefusalReason, SheetEdit } from '../../workbook/edit';
import { isGeneratedSheetFormula } from '../../workbook/own';
import { blocksOf, boundingArea, type Block } from './blocks';
import { contentOf, sameContent } from './contents';
import {
  customFormats,
  findOwnFormats,
  mayBeFormats,
  ownFormats,
  queryFormats,
  type FormatQuery,
} from './marks';
import type { Runner } from './runner';
import { supports } from './run';
import { queueEntries, type SettingEntry } from './settings';
import { filteredByTable } from './sheet-parts';
import { hiddenAlong, parseAddressList, rowsOf } from './visible';
import { rangeAt, rangeNamed, visibleCells } from './ranges';

/** What is to be done with an edit. */
export type Verdict =
  | { readonly kind: 'write' }
  /** The cell holds the wanted content already. */
  | { readonly kind: 'stands'; readonly content: CellContent }
  | { readonly kind: 'refuse'; readonly reason: RefusalReason };

export interface Verified {
  readonly verdicts: ReadonlyMap<Edit, Verdict>;
  /** Our conditional formats by sheet, and how many there are of all kinds. */
  readonly formats: ReadonlyMap<string, KnownFormats>;
  /** Sheets in which an array may reach only over cells that are wanted: under filters, beside array formulas. */
  readonly exact: ReadonlySet<string>;
  /** Sheets of ours that exist already. */
  readonly existing: ReadonlySet<SheetEdit>;
  /** Cells whose number format is another than the edit knows of: it stays. */
  readonly formatsChosen: ReadonlySet<CellEdit>;
}

export interface KnownFormats {
  readonly own: readonly string[];
  readonly count: number;
}

const WRITE: Verdict = { kind: 'write' };
const refuse = (reason: RefusalReason): Verdict => ({ kind: 'refuse', reason });

interface CellQuery {
  readonly block: Block<CellEdit>;
  readonly range: Excel.Range;
}

interface SheetQuery {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly cells: readonly CellQuery[];
  readonly visible: Excel.RangeAreas | null;
  readonly formats: FormatQuery | null;
  readonly first: Excel.Range | null;
}

/** Edits of one sheet together. */
export interface SheetEdits {
  readonly name: string;
  readonly cells: readonly CellEdit[];
  readonly marks: readonly MarksEdit[];
  readonly sheets: readonly SheetEdit[];
}

export function bySheet(edits: readonly Edit[]): SheetEdits[] {
  const groups = new Map<
    string,
    { name: string; cells: CellEdit[]; marks: MarksEdit[]; sheets: SheetEdit[] }
  >();
  for (const edit of edits) {
    const group = groups.get(edit.sheet) ?? { name: edit.sheet, cells: [], marks: [], sheets: [] };
    groups.set(edit.sheet, group);
    if (edit.kind === 'cell') group.cells.push(edit);
    else if (edit.kind === 'marks') group.marks.push(edit);
    else group.sheets.push(edit);
  }
  return [...groups.values()];
}

export interface VerifyOptions {
  /** Sheets known to be protected: those may refuse to list their visible cells. */
  readonly locked: ReadonlySet<string>;
  /** Sheets in which no filter hid rows when they were read: which cells are visible is not asked there at first. */
  readonly unfiltered: ReadonlySet<string>;
  /** Kept in the workbook in this same batch. */
  readonly journal: readonly SettingEntry[];
  /** An earlier attempt failed half-way: a sheet that it began may be finished. */
  readonly resuming: boolean;
}

export async function verify(
  runner: Runner,
  edits: readonly Edit[],
  options: VerifyOptions,
): Promise<Verified> {
  try {
    return await verifyBatch(runner, edits, options);
  } catch (error) {
    if (!mayBeFormats(error)) throw error;
    // Something in the batch is beyond this Excel: do without the two that are known to be.
    const extras = runner.formatFormulas || runner.specialCells;
    if (!extras) throw error;
    if (runner.formatFormulas) runner.formatFormulas = false;
    else runner.specialCells = false;
    return verify(runner, edits, options);
  }
}

async function verifyBatch(
  runner: Runner,
  edits: readonly Edit[],
  options: VerifyOptions,
): Promise<Verified> {
  const { locked, unfiltered, resuming, journal } = options;
  const groups = bySheet(edits);
  const verdicts = new Map<Edit, Verdict>();
  const existing = new Set<SheetEdit>();
  const exact = new Set<string>();
  const formatsChosen = new Set<CellEdit>();
  const own = new Map<string, readonly string[]>();
  const candidates = new Map<string, readonly string[]>();
  const counts = new Map<string, number>();
  const sure = await runner.run(async (context) => {
    const { worksheets, tables, protection } = context.workbook;
    tables.load('items/autoFilter/isDataFiltered,items/worksheet/id');
    protection.load('protected');
    queueEntries(context.workbook, journal);
    const queries = groups.map((group) =>
      querySheet(worksheets.getItemOrNullObject(group.name), group, {
        formulas: runner.formatFormulas,
        visible: runner.specialCells && !locked.has(group.name) && !unfiltered.has(group.name),
      }),
    );
    await context.sync();
    const filtered = filteredByTable(tables);
    if (queries.some((query) => isNewlyFiltered(query, filtered, unfiltered))) return false;
    groups.forEach((group, index) => {
      const query = queries[index];
      if (!query) return;
      const there = !query.sheet.isNullObject;
      if (there && query.formats) {
        counts.set(group.name, query.formats.items.length);
        if (runner.formatFormulas) own.set(group.name, ownFormats(query.formats));
        else candidates.set(group.name, customFormats(query.formats));
      }
      const byTable = there && filtered.has(query.sheet.id);
      if (there && needsCare(query, byTable)) exact.add(group.name);
      for (const [edit, verdict] of judgeCells(group, query, byTable)) verdicts.set(edit, verdict);
      for (const edit of there ? chosenFormats(query) : []) formatsChosen.add(edit);
      for (const edit of group.sheets) {
        if (there) existing.add(edit);
        verdicts.set(edit, judgeSheet(edit, query, { structureLocked: protection.protected, resuming }));
      }
    });
    groups.forEach((group, index) => {
      const query = queries[index];
      const count = (own.get(group.name) ?? candidates.get(group.name) ?? []).length;
      for (const edit of group.marks) if (query) verdicts.set(edit, judgeMarks(edit, query, count));
    });
    return true;
  });
  if (!sure) return verifyBatch(runner, edits, { ...options, unfiltered: new Set(), journal: [] });
  for (const [name, ids] of await findOwnFormats(runner, candidates)) own.set(name, ids);
  const formats = new Map<string, KnownFormats>();
  for (const [name, count] of counts) formats.set(name, { own: own.get(name) ?? [], count });
  return { verdicts, formats, exact, existing, formatsChosen };
}

function querySheet(
  sheet: Excel.Worksheet,
  { name, cells, marks, sheets }: SheetEdits,
  ask: { readonly formulas: boolean; readonly visible: boolean },
): SheetQuery {
  sheet.load('id,protection/protected,autoFilter/isDataFiltered');
  const blocks = blocksOf(cells);
  const around = boundingArea(blocks.map(({ area }) => area));
  const visible = around && ask.visible ? visibleCells(rangeAt(sheet, around)) : null;
  visible?.load('address,areaCount');
  const first = sheets.length > 0 ? rangeNamed(sheet, 'A1') : null;
  first?.load('formulas');
  return {
    name,
    sheet,
    cells: blocks.map((block) => ({ block, range: queryBlock(sheet, block) })),
    visible,
    formats: marks.length > 0 ? queryFormats(sheet, ask.formulas) : null,
    first,
  };
}

/** What the content of cells is made of. */
export const CONTENTS = 'values,formulas,valueTypes';

/** The cells of a block as they are now. */
function queryBlock(sheet: Excel.Worksheet, block: Block<CellEdit>): Excel.Range {
  const formats = asksForFormat(block) ? ',numberFormat' : '';
  const arrays = supports('1.12') ? ',hasSpill,savedAsArray' : '';
  return rangeAt(sheet, block.area).load(`${CONTENTS},rowHidden${formats}${arrays}`);
}

/** Only an edit that says which format it expects asks for the one that is there. */
const asksForFormat = ({ cells }: Block<CellEdit>): boolean =>
  [...cells.values()].some(({ formatNow }) => formatNow !== undefined);

function* chosenFormats({ cells }: SheetQuery): Generator<CellEdit> {
  for (const { block, range } of cells) {
    if (!asksForFormat(block)) continue;
    for (const edit of block.cells.values()) {
      const now: unknown = range.numberFormat[edit.row - block.area.top]?.[edit.column - block.area.left];
      if (edit.formatNow !== undefined && edit.formatNow !== now) yield edit;
    }
  }
}

/** Content of one cell of an answered block. */
export function contentIn({ area }: Block<CellEdit>, range: Excel.Range, edit: CellEdit): CellContent {
  const r = edit.row - area.top;
  const c = edit.column - area.left;
  return contentOf({
    value: range.values[r]?.[c],
    formula: range.formulas[r]?.[c],
    type: range.valueTypes[r]?.[c],
  });
}

/** Somebody has set a filter since the sheet was read, and it hides some rows of a block: which, has to be asked. */
const isNewlyFiltered = (
  { name, sheet, cells }: SheetQuery,
  byTable: ReadonlySet<string>,
  unfiltered: ReadonlySet<string>,
): boolean =>
  unfiltered.has(name) &&
  !sheet.isNullObject &&
  (byTable.has(sheet.id) || sheet.autoFilter.isDataFiltered) &&
  cells.some(({ range }) => range.rowHidden === null);

const holdsArrays = (range: Excel.Range): boolean =>
  supports('1.12') && (range.hasSpill !== false || range.savedAsArray !== false);

function needsCare({ sheet, cells }: SheetQuery, filteredByTable: boolean): boolean {
  return filteredByTable || sheet.autoFilter.isDataFiltered || cells.some(({ range }) => holdsArrays(range));
}

function* judgeCells(
  group: SheetEdits,
  { sheet, cells, visible }: SheetQuery,
  filteredByTable: boolean,
): Generator<[CellEdit, Verdict]> {
  if (sheet.isNullObject || sheet.protection.protected) {
    const verdict = refuse(sheet.isNullObject ? 'noSuchSheet' : 'protected');
    for (const edit of group.cells) yield [edit, verdict];
    return;
  }
  const filtered = filteredByTable || sheet.autoFilter.isDataFiltered;
  const shown =
    visible && !visible.isNullObject ? parseAddressList(visible.address, visible.areaCount) : null;
  for (const { block, range } of cells) {
    // Rows hidden by hand can be written; under a filter an array lands in the wrong rows.
    const hidden = filtered ? hiddenAlong(block.area, range.rowHidden, shown, rowsOf) : new Set<number>();
    const arrays = holdsArrays(range);
    for (const edit of block.cells.values()) {
      const now = contentIn(block, range, edit);
      if (hidden === null || hidden.has(edit.row)) yield [edit, refuse('filtered')];
      else if (sameContent(edit.content, now)) yield [edit, { kind: 'stands', content: now }];
      else if (!sameContent(edit.expected, now)) yield [edit, refuse('changed')];
      else if (arrays && (now.formula !== null || now.value !== null)) yield [edit, refuse('arrayFormula')];
      else yield [edit, WRITE];
    }
  }
}

function judgeMarks(edit: MarksEdit, { sheet }: SheetQuery, present: number): Verdict {
  if (sheet.isNullObject) return refuse('noSuchSheet');
  // Nothing to take away and nothing to put: not worth a refusal.
  if (sheet.protection.protected && (present > 0 || edit.marks.length > 0)) return refuse('protected');
  return WRITE;
}

function judgeSheet(
  edit: SheetEdit,
  { sheet, first }: SheetQuery,
  { structureLocked, resuming }: { readonly structureLocked: boolean; readonly resuming: boolean },
): Verdict {
  if (sheet.isNullObject || !first) return structureLocked ? refuse('protected') : WRITE;
  if (!edit.replaces && !resuming) return refuse('invalid');
  if (sheet.protection.protected) return refuse('protected');
  const formula: unknown = first.formulas[0]?.[0];
  if (resuming && formula === '') return WRITE;
  return typeof formula === 'string' && isGeneratedSheetFormula(formula) ? WRITE : refuse('changed');
}
