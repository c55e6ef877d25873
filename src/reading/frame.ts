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
  /** First row that belongs to this table's surroundings. */
  readonly above: number;
  /** Headers below over the same columns: pages of this table, or tables of their own. */
  readonly following: readonly Header[];
  /** Last row before what belongs to each of `following`; then the last row of all. */
  readonly limits: readonly number[];
  /** How many of `following` are this header once more, with nobody new named before them. */
  readonly repeats: number;
  readonly rulebook: RuleBook;
  readonly problems: ReadingProblem[];
}

/** Last row that a list of this header may reach, its repeated headers included. */
export const limitOf = ({ limits, repeats, header }: Frame): number => limits[repeats] ?? header.bottom;

/** Rows of the header where it stands again. */
export function repeatedRows({ following, repeats }: Frame): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { top, bottom } of following.slice(0, repeats)) {
    for (let row = top; row <= bottom; row += 1) rows.add(row);
  }
  return rows;
}

/** The table's place, down to `bottom`; before its end is known, down to where it may reach. */
export const sourceOf = (frame: Frame, bottom = limitOf(frame)): TableSource => {
  const { file, grid, header } = frame;
  return {
    file,
    sheet: grid.sheet,
    area: {
      top: header.top,
      left: header.left,
      bottom: Math.max(bottom, header.bottom),
      right: header.right,
    },
  };
};

/** The assessed year in the texts above the header: 考核指标及评分表(2017年度). */
export function yearOf({ grid, header, above }: Frame): number | null {
  for (let row = header.top - 1; row >= above; row -= 1) {
    const text = plain(grid.firstText(row, header.left, header.right));
    const year = /(?<!\d)(20\d{2})年度/.exec(text)?.[1];
    if (year !== undefined) return Number(year);
  }
  return null;
}
