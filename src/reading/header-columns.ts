/** The columns under a header: the words over each from top to bottom, and what they mean together. */
import type { Grid } from './grid';
import { plain, stripInvisible } from './text';
import type { Lexicon } from './words/lexicon';
import { isMeasure } from './words/measure';
import type { Meaning } from './words/roles';

/** One column under a header: its texts from top to bottom, and what they mean together. */
export interface HeaderColumn {
  readonly column: number;
  readonly path: readonly string[];
  /** The lowest text: what the column itself is called. */
  readonly leaf: string;
  readonly meaning: Meaning | null;
  /** The score that a column without a meaning of its own stands under: 市级评估 over 大村 and 小村. */
  readonly under: Meaning | null;
}

export function readColumns(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const parents = new Map<number, string>();
  for (let column = left; column <= right; column += 1) {
    const path: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      let text = grid.seen(row, column);
      const blank = stripInvisible(text) === '';
      const hasBelow = row < bottom && !grid.isBlank(bottom, column) && grid.mergeAt(row, column) === null;
      // Hosts that cannot tell merges leave the cells right of a parent blank: the parent reaches over them.
      if (blank && hasBelow) text = parents.get(row) ?? '';
      else if (!blank && hasBelow) parents.set(row, text);
      else if (!blank) parents.delete(row);
      if (stripInvisible(text) !== '' && text !== path.at(-1) && !isMeasure(text)) path.push(text);
    }
    columns.push({ column, path, leaf: path.at(-1) ?? '', ...meaningOfPath(path, grid.lexicon) });
  }
  return columns;
}

/** The texts over a column, each once. */
export function columnTexts(grid: Grid, top: number, bottom: number, column: number): string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const text = grid.seen(row, column);
    if (stripInvisible(text) !== '' && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

/**
 * The lowest text decides, with the one above where it says too little by itself (满意 over 票数, 市级 over 评估); a bare
 * 得分 below 自评 takes its stage from above, a sum below 自评 likewise. Below 得分 the words 单位 and 乡镇 say who gave
 * the score.
 */
function meaningOfPath(path: readonly string[], lexicon: Lexicon): Pick<HeaderColumn, 'meaning' | 'under'> {
  const meanings = path.map((text) => lexicon.meaning(text));
  const above = meanings.slice(0, -1);
  const under = [...above].reverse().find((meaning) => meaning?.role === 'score') ?? null;
  const leaf = meanings.at(-1) ?? joinedMeaning(path, lexicon);
  if (!leaf) return { meaning: null, under };
  if (above.at(-1)?.role === 'score') {
    if (leaf.role === 'unit') return { meaning: { role: 'score', stage: 'self' }, under };
    if (leaf.role === 'township') return { meaning: { role: 'score', stage: 'township' }, under };
    // 得分 over 扣分 and 实得 keeps both; 评分 over 加分 does not make the bonus a score.
  }
  const stage = meanings.reduceRight<Meaning['stage']>(
    (found, meaning) => found ?? meaning?.stage ?? null,
    null,
  );
  return { meaning: leaf.stage === null && stage !== null ? { ...leaf, stage } : leaf, under };
}

function joinedMeaning(path: readonly string[], lexicon: Lexicon): Meaning | null {
  const leaf = path.at(-1) ?? '';
  const parent = path.at(-2) ?? '';
  if (leaf === '' || parent === '' || leaf.length > LONGEST_TAIL || !lexicon.meaning(parent)) return null;
  return lexicon.meaning(plain(parent) + plain(leaf));
}

/** 票数, 率, 评估: tails that belong to the word above. */
const LONGEST_TAIL = 6;

const NUMBERING_WORD = /^(?:栏次|栏目|列次|[甲乙丙丁戊己庚辛壬癸]|[A-Za-z])$/;
const NUMBERING_FIGURE = /^\(?(\d{1,2})\)?(?:栏|列)?(?:=.*)?$/;

/** 栏次: 甲 乙 丙 1 2 3 4=1+2+3 below the words of a header, which number its columns. */
export function isNumberingRow(grid: Grid, row: number, left: number, right: number): boolean {
  let figures = 0;
  let filled = 0;
  for (let column = left; column <= right; column += 1) {
    if (grid.isBlank(row, column)) continue;
    filled += 1;
    const text = plain(grid.text(row, column));
    if (NUMBERING_WORD.test(text)) continue;
    const figure = NUMBERING_FIGURE.exec(text)?.[1];
    if (figure === undefined || Number(figure) !== figures + 1) return false;
    figures += 1;
  }
  return filled >= 3 && figures >= 2 && filled * 2 > right - left;
}
