/** What stands around a table on its sheet: titles above, notes and signatures below. */
import type { BookSheet } from '../support/workbooks';
import type { Draw } from './draw';
import { Paper, type Table } from './table';
import type { Book, PartTruth } from './truth';
import { note, signature } from './words';

export interface Setting {
  readonly draw: Draw;
  readonly book: Book;
  readonly year: number;
  readonly topic: string;
}

export interface Part {
  readonly sheets: readonly BookSheet[];
  readonly truth: PartTruth;
}

export const titleOf = ({ draw, year, topic }: Setting, what: string): string =>
  draw.pick([
    `弥勒市${year}年度${topic}${what}`,
    `${year}年${topic}${what}`,
    `${topic}${what}(${year}年度)`,
    `${year}年度${topic}${what}`,
  ]);

/** Lays one table (or two beside each other) with a title above and lines below. */
export function sheetOf(setting: Setting, name: string, what: string, annex: string, tables: readonly Table[], subtitle?: string): BookSheet {
  const { draw } = setting;
  const paper = new Paper(name);
  let row = 0;
  const titled = draw.chance(0.85);
  if (titled && draw.chance(0.5)) paper.put(row++, 0, annex);
  if (titled) {
    paper.put(row, 0, titleOf(setting, what));
    const width = tables[0]?.columns.length ?? 1;
    if (draw.chance(0.7)) paper.merge(row, 0, row, width - 1);
    row += 1;
  }
  if (titled && draw.chance(0.15)) row += 1;
  if (subtitle) paper.put(row++, 0, subtitle);
  let left = 0;
  for (const table of tables) {
    paper.lay(table, row, left);
    left += table.columns.length + 1;
  }
  tail(draw, paper);
  return paper.sheet();
} // prettier-ignore

export function tail(draw: Draw, paper: Paper): void {
  for (const text of [draw.chance(0.5) && note(draw), draw.chance(0.5) && signature(draw)]) {
    if (!text) continue;
    const row = paper.end + (draw.chance(0.3) ? 1 : 0);
    paper.put(row, 0, text);
  }
}
