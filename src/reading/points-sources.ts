/** Where the points (分值) of a row may stand: in a column of their own, inside a name, or in the criterion. */
import type { CellRef } from '../workbook/address';
import { decimalFromText, sum, type Decimal } from '../workbook/decimal';
import type { FormColumns } from './form-columns';
import type { Grid } from './grid';
import { readNumber, valueOf } from './number';
import { plain, pointsInName } from './text';

/** column 分值 · name (10分) behind the item · upper: in the name of a level above · criterion … */
export type PointsSource = 'column' | 'name' | 'criterion' | `upper${number}`;

export interface PointsAt {
  readonly value: Decimal;
  readonly place: CellRef | null;
  /** Rows with the same pool share these points: one cell merged over them, or one name above them. */
  readonly pool: string;
}

const IN_BRACKETS = /\((?:[^()]*?[^\d.()])?(\d+(?:\.\d+)?)分\)/g;

export function pointsOfRow(
  grid: Grid,
  columns: FormColumns,
  row: number,
  label: string,
  carried: ReadonlyMap<number, { readonly text: string; readonly row: number }>,
): ReadonlyMap<PointsSource, PointsAt> {
  const found = new Map<PointsSource, PointsAt>();
  const own = columnPointsAt(grid, columns.points, row);
  const deepest = columns.levels.filter((column) => grid.seen(row, column) === label).at(-1) ?? null;
  const name = pointsInName(label);
  const namePool = deepest === null ? row : (grid.mergeAt(row, deepest)?.top ?? row);
  const inName: PointsAt | null =
    name === null
      ? null
      : { value: name, place: { row: namePool, column: deepest ?? columns.left }, pool: `n${namePool}` };
  if (own) found.set('column', own);
  else if (inName)
    found.set('column', {
      ...inName,
      place: columns.points === null ? inName.place : { row, column: columns.points },
    });
  if (inName) found.set('name', inName);
  columns.levels.forEach((column, index) => {
    if (column === deepest) return;
    const above = carried.get(column);
    const value = above ? pointsInName(above.text) : null;
    if (above && value !== null) {
      found.set(`upper${index}`, {
        value,
        place: { row: above.row, column },
        pool: `u${index}:${above.row}`,
      });
    }
  });
  if (columns.criterion !== null) {
    const text = plain(grid.seen(row, columns.criterion));
    const place = { row: grid.mergeAt(row, columns.criterion)?.top ?? row, column: columns.criterion };
    const brackets = [...text.matchAll(IN_BRACKETS)].flatMap(
      ([, digits = '']) => decimalFromText(digits) ?? [],
    );
    if (brackets.length > 0) found.set('criterion', { value: sum(brackets), place, pool: `c${place.row}` });
  }
  return found;
}

/** Points in their own column; a cell merged downward gives them to all its rows together. */
function columnPointsAt(grid: Grid, column: number | null, row: number): PointsAt | null {
  if (column === null) return null;
  const merge = grid.mergeAt(row, column);
  const top = merge?.top ?? row;
  const own = merge && merge.left !== column ? null : valueOf(readNumber(grid.value(top, column), 'points'));
  return own === null ? null : { value: own, place: { row: top, column }, pool: `p${top}` };
}
