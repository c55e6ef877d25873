/** The content of the sheet 考核规则 for a rule book, as plain rows; `readRuleSheet` reads it back to an equal book. */
import type { Area } from '../workbook/address';
import { articleInWords } from './articles';
import type { RuleBook } from './rulebook';
import { RULE_SHEET } from './scan-sheet';
import { SHEET_BLOCKS } from './sheet-blocks';
import { SHEET_SECTIONS } from './sheet-items';
import { NONE, SILENT } from './words';

/** A drop-down: the cells of the area may hold one of the options, or be blank. */
export interface RuleSheetChoice {
  readonly area: Area;
  readonly options: readonly string[];
}

export interface RuleSheetContent {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly merges: readonly Area[];
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** Rows by what they are, for whoever formats the sheet; the first header is the sheet's own. */
  readonly titleRows: readonly number[];
  readonly sectionRows: readonly number[];
  readonly headerRows: readonly number[];
  readonly choices: readonly RuleSheetChoice[];
}

const WIDTHS = [26, 34, 18, 60, 16];
const LAST = WIDTHS.length - 1;
const HINT =
  '只改“规定值”一列;空着的按原规定执行。文件有规定的在“依据条款”写条款号(如 第六条、第五条(三)),没有的写“文件未规定”。';
/** Blank rows at the end of a block that is made to be filled in. */
const SPARE_ROWS = 8;

/** The rows of the sheet: title, hint, single values by section, then the lists. */
export function ruleSheetRows(book: RuleBook): RuleSheetContent {
  const rows: (string | number | null)[][] = [];
  const merges: Area[] = [];
  const titleRows: number[] = [];
  const sectionRows: number[] = [];
  const headerRows: number[] = [];
  const choices: RuleSheetChoice[] = [];
  const push = (...cells: (string | number | null)[]): number => {
    rows.push(cells);
    return rows.length - 1;
  };
  const across = (row: number) => merges.push({ top: row, left: 0, bottom: row, right: LAST });
  const cited = (article: string | null): string => (article === null ? SILENT : articleInWords(article));

  titleRows.push(push(RULE_SHEET), push(HINT));
  titleRows.forEach(across);
  headerRows.push(push('项目', '规定值', '依据条款', '说明'));
  for (const section of SHEET_SECTIONS) {
    const title = push(section.title);
    sectionRows.push(title);
    across(title);
    for (const item of section.items) {
      const article = item.article ? cited(item.article(book)) : null;
      const row = push(item.label, item.write(book), article, item.note);
      if (item.options.length > 0) choices.push({ area: cellsOf(row, row, 1), options: item.options });
    }
  }
  for (const block of SHEET_BLOCKS) {
    push();
    sectionRows.push(
      push(block.title, '见下表', block.article ? cited(block.article(book)) : null, block.note),
    );
    const header = push(...block.columns.map((column) => column.title));
    headerRows.push(header);
    const entries = block.write(book);
    entries.forEach((entry) => push(...entry));
    if (entries.length === 0 && block.none) push(NONE);
    if (block.key === 'aliases') for (let spare = 0; spare < SPARE_ROWS; spare += 1) push();
    block.columns.forEach((column, index) => {
      if (column.options.length === 0 || entries.length === 0) return;
      choices.push({ area: cellsOf(header + 1, header + entries.length, index), options: column.options });
    });
  }
  return { name: RULE_SHEET, rows, merges, widths: WIDTHS, titleRows, sectionRows, headerRows, choices };
}

const cellsOf = (top: number, bottom: number, column: number): Area => ({
  top,
  left: column,
  bottom,
  right: column,
});
