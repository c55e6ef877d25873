/** A table about to be read: its header, where it may reach, and what to report to. */
import type { RuleBook } from '../rulebook/rulebook';
import type { Grid } from './grid';
import type { Header } from './header';
import type { ReadingProblem, TableSource } from './record';

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
