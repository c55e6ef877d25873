/** A table about to be read: its header, where it may reach, and what to report to. */
import type { RuleBook } from '../rulebook/rulebook';
import type { Grid } from './grid';
import type { Header } from './header';
import type { ReadingProblem, TableSource } from './record';
import { plain } from './text';

export interface Frame {
  readonly file: string;
  readonly grid: Grid;
  readonly header: Header;
  /** First row that belongs to this table's surroundings, and last row it may reach. */
  readonly above: number;
  readonly limit: number;
  readonly rulebook: RuleBook;
  readonly problems: ReadingProblem[];
}

/** The table's place, down to `bottom`; before its end is known, down to where it may reach. */
export const sourceOf = ({ file, grid, header, limit }: Frame, bottom = limit): TableSource => ({
  file,
  sheet: grid.sheet,
  area: { top: header.top, left: header.left, bottom: Math.max(bottom, header.bottom), right: header.right },
});

/** The assessed year in the texts above the header: 考核指标及评分表(2017年度). */
export function yearOf({ grid, header, above }: Frame): number | null {
  for (let row = header.top - 1; row >= above; row -= 1) {
    const text = plain(grid.firstText(row, header.left, header.right));
    const year = /(?<!\d)(20\d{2})年度/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
