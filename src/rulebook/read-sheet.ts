/** Reads the sheet 考核规则 over a base: what is blank keeps the base's value, what is unreadable is a problem. */
import { toA1, type CellRef } from '../workbook/address';
import { textAt, type SheetSnapshot } from '../workbook/snapshot';
import { normaliseArticle } from './articles';
import { flat, type CellReader } from './cells';
import { readBlock } from './read-block';
import type { Head, RuleBook, RuleBookProblem } from './rulebook';
import { findColumns, scanSheet, type BlockRows, type RuleColumns, type ScannedSheet } from './scan-sheet';
import { pointerStep, quote } from './shape';
import { SheetDocument } from './sheet-document';
import type { SheetItem } from './sheet-item';
import { SheetNotes } from './sheet-notes';
import { validateMeaning, type CriterionTest } from './validate';
import { SILENT_WORDS } from './words';

export interface RuleSheetReading {
  /** The base with what the sheet says. While there are problems it is not fit to grade by. */
  readonly rulebook: RuleBook;
  /** `where` is a cell (`B12`), or a JSON pointer where a value of the base is at fault. */
  readonly problems: readonly RuleBookProblem[];
  /** Where the sheet states a value, by JSON pointer, e.g. `/quotas/poor`. */
  readonly cells: ReadonlyMap<string, CellRef>;
}

/**
 * Reads what clerks wrote: words with their synonyms, numbers with units, dates in any usual form. An article that is
 * left blank keeps the base's citation as long as the value is the base's.
 */
export function readRuleSheet(
  sheet: SheetSnapshot,
  base: RuleBook,
  isCriterion?: CriterionTest,
): RuleSheetReading {
  const notes = new SheetNotes(sheet);
  const columns = findColumns(sheet);
  if (!columns) {
    const where = toA1(sheet.top, sheet.left);
    const problems = [{ code: 'missingValue', where, params: { key: '项目' } } as const];
    return { rulebook: base, problems, cells: notes.cells };
  }
  const scanned = scanSheet(sheet, columns);
  for (const row of scanned.unknown) {
    notes.report('unknownItem', row, columns.item, {
      found: quote(textAt(sheet, row, columns.item).trim()),
    });
  }
  const document = new SheetDocument(base);
  const heads = readBlocks(notes, document, scanned, columns);
  readItems(notes, document, scanned, columns, heads);
  const rulebook = document.settle(notes.reportPointer);
  validateMeaning(rulebook, isCriterion).forEach(notes.reportPointer);
  return { rulebook, problems: notes.problems, cells: notes.cells };
}

/** Reads all blocks, heads first, since indicators and tie-breaks name them; gives the heads. */
function readBlocks(
  notes: SheetNotes,
  document: SheetDocument,
  { blocks }: ScannedSheet,
  columns: RuleColumns,
): readonly Head[] {
  const byKey = new Map<string, BlockRows>();
  for (const rows of blocks) {
    const first = rows.title ?? rows.rows[0];
    if (!byKey.has(rows.block.key)) byKey.set(rows.block.key, rows);
    else if (first !== undefined) {
      notes.report('duplicateItem', first, columns.item, { found: rows.block.title });
    }
  }
  const read = (rows: BlockRows, heads: readonly Head[]) => {
    const { key, article } = rows.block;
    const first = rows.title ?? rows.rows[0];
    if (first !== undefined) {
      notes.locate(pointerStep(key), { row: first, column: columns.item }, rows.block.title);
    }
    const value = readBlock(notes, document, rows, heads);
    const citation = article && rows.title !== null ? readArticle(notes, columns, rows.title) : undefined;
    document.state([key], { value, article: citation });
  };
  const headRows = byKey.get('heads');
  if (headRows) read(headRows, []);
  const heads = document.settle(() => undefined).heads.value;
  for (const rows of byKey.values()) if (rows !== headRows) read(rows, heads);
  return heads;
}

/** 文件未规定 → `null`, 第六条 as written (the document's shape normalises it), blank → `undefined`. */
const article: CellReader = (cell) => (SILENT_WORDS.includes(flat(cell.text)) ? null : cell.text.trim());

function readArticle(notes: SheetNotes, columns: RuleColumns, row: number): string | null | undefined {
  if (columns.article === null) return undefined;
  const read = notes.read(row, columns.article, '依据条款', article);
  return typeof read === 'string' || read === null ? read : undefined;
}

function readItems(
  notes: SheetNotes,
  document: SheetDocument,
  { items }: ScannedSheet,
  columns: RuleColumns,
  heads: readonly Head[],
): void {
  const seen = new Set<SheetItem>();
  const articles = new Map<string, string | null>();
  for (const { item, row } of items) {
    if (seen.has(item)) {
      notes.report('duplicateItem', row, columns.item, { found: item.label });
      continue;
    }
    seen.add(item);
    notes.locate(item.path.map(pointerStep).join(''), { row, column: columns.value }, item.label);
    const value = notes.read(row, columns.value, item.label, item.read({ heads }));
    const citation = item.article ? readArticle(notes, columns, row) : undefined;
    document.state(item.path, { value, article: citation });
    // Rows of one ruled value have one article between them; deadlines have one each.
    const [key, part] = item.path;
    if (part === undefined || key === 'deadlines' || citation === undefined) continue;
    const normal = citation === null ? null : normaliseArticle(citation);
    const before = articles.get(key);
    if (before === undefined) articles.set(key, normal);
    else if (before !== normal && columns.article !== null) {
      notes.report('articlesDiffer', row, columns.article, { found: quote(citation ?? '') });
    }
  }
}
