/** Finds the sheet 考核规则 and takes it apart: which row states which item, which rows belong to which block. */
import { textAt, usedArea, valueAt, type SheetSnapshot, type Snapshot } from '../workbook/snapshot';
import { flat, labelKey, ruleCell } from './cells';
import { SHEET_BLOCKS, type BlockColumn, type SheetBlock } from './sheet-blocks';
import type { SheetItem } from './sheet-item';
import { ITEMS_BY_LABEL, ITEMS_BY_SYNONYM, SHEET_SECTIONS } from './sheet-items';

export const RULE_SHEET = '考核规则';

const TITLES = {
  item: ['项目', '规则项目'],
  value: ['规定值', '值', '取值'],
  article: ['依据条款', '依据', '条款'],
} as const;

/** Columns of the sheet; `article` is `null` where somebody removed it. */
export interface RuleColumns {
  readonly header: number;
  readonly item: number;
  readonly value: number;
  readonly article: number | null;
}

/** Titles stand near the top. */
const HEADER_WITHIN = 20;
const COLUMNS_WITHIN = 30;

/** The header row 项目 | 规定值 | 依据条款; `null` when there is none. */
export function findColumns(sheet: SheetSnapshot): RuleColumns | null {
  const area = usedArea(sheet);
  if (!area) return null;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + HEADER_WITHIN); row += 1) {
    const find = (titles: readonly string[]): number | null => {
      for (let column = area.left; column <= Math.min(area.right, area.left + COLUMNS_WITHIN); column += 1) {
        if (titles.includes(labelKey(textAt(sheet, row, column)))) return column;
      }
      return null;
    };
    const item = find(TITLES.item);
    const value = find(TITLES.value);
    if (item !== null && value !== null) return { header: row, item, value, article: find(TITLES.article) };
  }
  return null;
}

/** The sheet called 考核规则; when it was renamed, one with the title words 项目, 规定值 and 依据条款. */
export function findRuleSheet(snapshot: Snapshot): SheetSnapshot | null {
  const byName = (matches: (name: string) => boolean) =>
    snapshot.sheets.find((sheet) => matches(flat(sheet.name)));
  const named =
    byName((name) => name === RULE_SHEET) ??
    snapshot.sheets.find((sheet) => flat(sheet.name).includes(RULE_SHEET) && findColumns(sheet));
  return named ?? snapshot.sheets.find((sheet) => (findColumns(sheet)?.article ?? null) !== null) ?? null;
}

/** Rows of one block, with the column of each field as its header says. */
export interface BlockRows {
  readonly block: SheetBlock;
  /** Row of the block's title, which carries its article; `null` where only the header is there. */
  readonly title: number | null;
  columns: ReadonlyMap<BlockColumn, number>;
  readonly rows: number[];
}

export interface ScannedSheet {
  readonly items: readonly { readonly item: SheetItem; readonly row: number }[];
  readonly blocks: readonly BlockRows[];
  /** Rows that state something under a name nobody knows. */
  readonly unknown: readonly number[];
}

const SECTION_TITLES = new Set(SHEET_SECTIONS.map((section) => labelKey(section.title)));
const NOTE = /^(?:备?注|说明|填表说明)(?:\d|:|$)/;

const named = (column: BlockColumn, text: string): boolean =>
  [column.title, ...column.synonyms].some((title) => labelKey(title) === labelKey(text));

/** Takes the rows below the header apart. Blank rows, section titles and notes (注) carry nothing. */
export function scanSheet(sheet: SheetSnapshot, columns: RuleColumns): ScannedSheet {
  const items: { item: SheetItem; row: number }[] = [];
  const blocks: BlockRows[] = [];
  const unknown: number[] = [];
  let current: BlockRows | null = null;
  const open = (block: SheetBlock, title: number | null): BlockRows => {
    const places = new Map(block.columns.map((column, index) => [column, columns.item + index]));
    const rows: BlockRows = { block, title, columns: places, rows: [] };
    blocks.push(rows);
    return rows;
  };
  const bottom = sheet.top + sheet.values.length - 1;
  for (let row = columns.header + 1; row <= bottom; row += 1) {
    if (isBlankRow(sheet, row)) continue;
    const label = textAt(sheet, row, columns.item);
    const key = labelKey(label);
    const titled = SHEET_BLOCKS.find((block) => labelKey(block.title) === key);
    const headed = SHEET_BLOCKS.find((block) => isHeader(sheet, row, columns.item, block));
    const item = ITEMS_BY_LABEL.get(key) ?? (current ? undefined : ITEMS_BY_SYNONYM.get(key));
    if (titled && !headed) {
      current = open(titled, row);
    } else if (headed) {
      const before = current as BlockRows | null;
      const continues = before?.block === headed ? before : null;
      current = continues ?? open(headed, null);
      current.columns = headerColumns(sheet, row, columns.item, headed);
    } else if (item) {
      items.push({ item, row });
      current = null;
    } else if (SECTION_TITLES.has(key)) {
      current = null;
    } else if (NOTE.test(flat(label))) {
      continue;
    } else if (current) {
      current.rows.push(row);
    } else if (valueAt(sheet, row, columns.value) !== null) {
      unknown.push(row);
    }
  }
  return { items, blocks, unknown };
}

function isBlankRow(sheet: SheetSnapshot, row: number): boolean {
  const cells = sheet.values[row - sheet.top] ?? [];
  return cells.every((_, index) => ruleCell(sheet, row, sheet.left + index) === null);
}

/** A block's header has the title of its first column, and that of another one somewhere to the right. */
const isHeader = (sheet: SheetSnapshot, row: number, left: number, block: SheetBlock): boolean =>
  named(block.columns[0], textAt(sheet, row, left)) && headerColumns(sheet, row, left, block).size > 1;

function headerColumns(sheet: SheetSnapshot, row: number, left: number, block: SheetBlock) {
  const places = new Map<BlockColumn, number>();
  const width = sheet.values[row - sheet.top]?.length ?? 0;
  for (let at = left; at < sheet.left + width; at += 1) {
    const found = block.columns.find(
      (column) => !places.has(column) && named(column, textAt(sheet, row, at)),
    );
    if (found) places.set(found, at);
  }
  return places;
}
