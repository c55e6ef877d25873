/** The way back to a file: the original bytes, with what differs now written into them and nothing else touched. */
import { openWorkbook, XlsxError, type XlsxWorkbook } from '../../src/hosts/xlsx';
import { keptIn } from '../../src/workbook/kept';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { adjustmentSheetEdit, planEdits, planLists } from '../../src/plan';
import { FIRST_ADJUSTMENT_ROW } from '../../src/reading/adjustments';
import { judge, saidIn } from '../../src/runs';
import type { Edit } from '../../src/workbook/edit';
import { isAdjustmentSheetFormula, isGeneratedSheetFormula, isOwnMarkFormula } from '../../src/workbook/own';
import type { SheetStore, WorkbookStore } from '../../tests/simulated-excel/store/types';
import { differences } from './differences';
import type { OpenedFile } from './open';
import { withSettings } from './settings-part';

export interface SavedFile {
  /** The source itself when nothing was changed. */
  readonly bytes: Uint8Array;
  readonly cells: number;
  readonly refused: number;
  /** Sheets of the grid that the file does not have, or not under this name. */
  readonly notSaved: readonly string[];
  /** Sheets of the file that the grid does not have any more. */
  readonly kept: readonly string[];
}

export const gradedName = (file: string): string => file.replace(/(\.xls[xm])?$/i, '-评分$1');

export async function saveGraded(file: OpenedFile, store: WorkbookStore): Promise<SavedFile> {
  await store.settle();
  const sheets = new Map(store.sheets().map((sheet) => [sheet.id, sheet]));
  const generated = new Set(
    store
      .sheets()
      .filter(isGenerated)
      .map((sheet) => sheet.name),
  );
  const workbook = openWorkbook(file.source, file.name);
  let [cells, refused] = [0, 0];
  const computed = new Map<string, ReturnType<typeof differences>['computed']>();
  for (const before of workbook.snapshot.sheets) {
    const id = idOf(file, before.name);
    const sheet = id === undefined ? undefined : sheets.get(id);
    if (!sheet || generated.has(before.name)) continue;
    const found = differences(before, sheet, file.facts.get(sheet.id)?.arrays ?? []);
    const applied = workbook.applyEdits(found.edits);
    cells += applied.written.length;
    refused += applied.refused.length;
    computed.set(before.name, found.computed);
  }
  const inFile = new Set(workbook.snapshot.sheets.map(({ name }) => name));
  const applied = workbook.applyEdits([
    ...adjustedSheets(store.sheets(), inFile),
    ...ownEdits(file, store, generated, workbook),
  ]);
  const asked = applied.refused.filter(({ edit }) => edit.kind !== 'marks' || edit.marks.length > 0);
  const names = new Set(workbook.snapshot.sheets.map(({ name }) => name));
  if (cells > 0) for (const [name, values] of computed) workbook.provide(name, values);
  return {
    bytes: withKept(workbook, store),
    cells,
    refused: refused + asked.length,
    notSaved: [...sheets.values()].filter(({ name }) => !names.has(name)).map(({ name }) => name),
    kept: [...file.facts].filter(([id]) => !sheets.has(id)).map(([, { name }]) => name),
  };
}

/** Reasons, bindings and the records of runs travel with the file, as they do from Excel. */
function withKept(workbook: XlsxWorkbook, { settings }: WorkbookStore): Uint8Array {
  const saved = workbook.save();
  const bytes = withSettings(saved, settings);
  // A signature covers every part: a new one would make it void.
  if (bytes !== saved && workbook.signed) throw new XlsxError('signed', { file: workbook.file });
  return bytes;
}

const idOf = (file: OpenedFile, name: string): string | undefined =>
  [...file.facts].find(([, facts]) => facts.name === name)?.[0];

/** Sheets that every run writes anew. Decisions of people (等次调整) are not among them: those are saved as they stand. */
const isGenerated = (sheet: SheetStore): boolean =>
  isGeneratedSheetFormula(sheet.cell(0, 0)?.formula ?? null) && !isAdjusted(sheet);

const isAdjusted = (sheet: SheetStore): boolean =>
  isAdjustmentSheetFormula(sheet.cell(0, 0)?.formula ?? null);

/** The sheet 等次调整 where the file has none yet. */
function adjustedSheets(sheets: readonly SheetStore[], known: ReadonlySet<string>): readonly Edit[] {
  return sheets
    .filter((sheet) => isAdjusted(sheet) && !known.has(sheet.name))
    .map((sheet) => {
      const width = WORKBOOK_WORDS.adjustments.headings.length;
      const bottom = sheet.usedArea(true)?.bottom ?? 0;
      const lines = Array.from({ length: Math.max(0, bottom + 1 - FIRST_ADJUSTMENT_ROW) }, (_, line) =>
        Array.from(
          { length: width },
          (__, column) => sheet.cell(FIRST_ADJUSTMENT_ROW + line, column)?.value ?? null,
        ),
      );
      return adjustmentSheetEdit({ sheet: sheet.name, replaces: false }, lines, WORKBOOK_WORDS);
    });
}

const isMarked = (sheet: SheetStore): boolean =>
  sheet.conditionalFormats.some(({ formula }) => isOwnMarkFormula(formula));

/**
 * Sheets and marks of ours, made anew from the cells: the same plan gives the same sheets as in the grid, in the looks
 * and with the print set-up that the file host gives them.
 */
function ownEdits(
  file: OpenedFile,
  store: WorkbookStore,
  generated: ReadonlySet<string>,
  workbook: XlsxWorkbook,
): readonly Edit[] {
  const marked = store.sheets().some(isMarked);
  const clearing = [...file.facts.values()]
    .filter((facts) => facts.marked && !marked)
    .map((facts): Edit => ({ kind: 'marks', sheet: facts.name, marks: [] }));
  if (!marked && generated.size === 0) return clearing;
  const { stage, said } = saidIn((key) => keptIn(store.settings, key));
  const { assessment, open, settled } = judge(workbook.snapshot, stage, said);
  const [results = []] = planEdits(assessment, open, { marks: marked, words: WORKBOOK_WORDS });
  const [lists = []] = planLists(assessment, { open, settled }, WORKBOOK_WORDS);
  const wanted = [...results, ...lists].filter(
    (edit) => (edit.kind === 'sheet' && generated.has(edit.sheet)) || (edit.kind === 'marks' && marked),
  );
  return [...wanted, ...clearing];
}
