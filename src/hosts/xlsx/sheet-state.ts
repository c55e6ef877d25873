/** One sheet of an open workbook: what was read, what was changed since, and the snapshot of both together. */
import { cellKey, columnOfKey, rowOfKey, type Area } from '../../workbook/address';
import type { CellContent, Mark } from '../../workbook/edit';
import type { Scalar, SheetSnapshot, Visibility } from '../../workbook/snapshot';
import { AreaIndex } from './area-index';
import type { CellChange } from './cell-change';
import { findSorted } from './growing';
import { DisplayedTexts } from './number-formats';
import type { SheetContent } from './sheet-reader';
import type { StyleFormats } from './styles';

/** Facts about a sheet that stand outside its own part. */
export interface SheetSurroundings {
  readonly name: string;
  readonly part: string;
  readonly visibility: Visibility;
  readonly styles: StyleFormats;
  readonly date1904: boolean;
  readonly shownPrecision: boolean;
  /** Filters of its tables. */
  readonly tableFilters: readonly { readonly area: Area | null; readonly active: boolean }[];
  /** Header and totals rows of its tables, whose words the table knows by heart. */
  readonly tableRows: readonly Area[];
}

export class SheetState {
  /** Marks to be set; `null` leaves those that are there. */
  marks: readonly Mark[] | null = null;
  private readonly edits = new Map<number, CellContent>();
  private readonly provided = new Map<number, Scalar>();
  private readonly merges: AreaIndex;
  private readonly fixed: AreaIndex;
  private readonly tableRows: AreaIndex;
  private made: SheetSnapshot | null = null;

  constructor(
    readonly around: SheetSurroundings,
    readonly content: SheetContent,
  ) {
    this.merges = new AreaIndex(content.frame.merges);
    this.fixed = new AreaIndex(content.arrays);
    this.tableRows = new AreaIndex(around.tableRows);
  }

  get cellsChanged(): boolean {
    return this.edits.size > 0 || this.provided.size > 0;
  }

  /** What a cell holds now, changes included. */
  contentAt(row: number, column: number): CellContent {
    const key = cellKey(row, column);
    const edited = this.edits.get(key);
    if (edited) return edited;
    const { grid, formulas } = this.content;
    const value = this.provided.get(key) ?? grid.values[row - grid.top]?.[column - grid.left] ?? null;
    return { formula: formulas.get(key) ?? null, value };
  }

  mergeAt = (row: number, column: number): Area | undefined => this.merges.at(row, column);
  arrayAt = (row: number, column: number): Area | undefined => this.fixed.at(row, column);
  tableRowAt = (row: number, column: number): Area | undefined => this.tableRows.at(row, column);

  set(row: number, column: number, content: CellContent): void {
    const key = cellKey(row, column);
    this.edits.set(key, content);
    this.provided.delete(key);
    this.made = null;
  }

  /** Takes over a computed value for a formula cell; anything else is no business of a recalculation. */
  provide(key: number, value: Scalar): void {
    const edited = this.edits.get(key);
    if (edited) {
      if (edited.formula !== null) this.edits.set(key, { formula: edited.formula, value });
    } else if (this.content.formulas.has(key)) {
      this.provided.set(key, value);
    }
    this.made = null;
  }

  /** Changes to be written into the part. */
  changes(): Map<number, CellChange> {
    const changes = new Map<number, CellChange>();
    for (const [key, value] of this.provided) changes.set(key, { kind: 'cached', value });
    for (const [key, content] of this.edits) changes.set(key, { kind: 'content', content });
    return changes;
  }

  snapshot(): SheetSnapshot {
    return (this.made ??= this.makeSnapshot());
  }

  private makeSnapshot(): SheetSnapshot {
    const { around, content } = this;
    const { frame } = content;
    const { grid, formulas, uncomputed } = this.cellsNow();
    const bottom = grid.top + grid.values.length - 1;
    const right = grid.left + grid.values.reduce((most, row) => Math.max(most, row.length), 0) - 1;
    const formats = {
      get: (key: number): string | undefined => {
        const place = findSorted(content.formatKeys, key);
        return place < 0 ? undefined : around.styles.formats[content.formatIndexes[place]];
      },
    };
    const valueOf = (key: number): Scalar =>
      grid.values[rowOfKey(key) - grid.top]?.[columnOfKey(key) - grid.left] ?? null;
    return {
      name: around.name,
      visibility: around.visibility,
      protected: frame.protected,
      ...grid,
      formulas,
      uncomputed,
      formats,
      texts: new DisplayedTexts(valueOf, formats, around.date1904),
      merges: frame.merges,
      hiddenRows: new Set(content.hiddenRows.filter((row) => row <= bottom)),
      hiddenColumns: this.hiddenColumns(right),
      filtered: this.isFiltered(),
      formattedRows: content.rowNumbers.reduce((most, row) => Math.max(most, row + 1), 0),
      ...(around.date1904 ? { date1904: true } : {}),
      ...(around.shownPrecision ? { shownPrecision: true } : {}),
    };
  }

  private hiddenColumns(right: number): ReadonlySet<number> {
    const hidden = new Set<number>();
    for (const record of this.content.frame.columns) {
      if (!record.hidden) continue;
      for (let column = record.first; column <= Math.min(record.last, right); column++) hidden.add(column);
    }
    return hidden;
  }

  private isFiltered(): boolean {
    const { frame, hiddenRows } = this.content;
    if (hiddenRows.length === 0) return false;
    if (frame.filterMode) return true;
    const own = frame.autoFilter ? [frame.autoFilter] : [];
    return [...own, ...this.around.tableFilters].some(
      ({ area, active }) =>
        active && area !== null && hiddenRows.some((row) => row >= area.top && row <= area.bottom),
    );
  }

  /** Values and formulas with all changes; rows that did not change are shared with what was read. */
  private cellsNow(): Pick<SheetContent, 'grid' | 'formulas' | 'uncomputed'> {
    const { grid, formulas, uncomputed } = this.content;
    if (!this.cellsChanged) return { grid, formulas, uncomputed };
    const nowFormulas = new Map(formulas);
    const nowUncomputed = new Set(uncomputed);
    const values = new Map<number, Scalar>(this.provided);
    for (const [key, { formula, value }] of this.edits) {
      values.set(key, value);
      if (formula === null) nowFormulas.delete(key);
      else nowFormulas.set(key, formula.startsWith('=') ? formula : `=${formula}`);
      if (formula !== null && value === null) nowUncomputed.add(key);
      else nowUncomputed.delete(key);
    }
    for (const [key, value] of this.provided) if (value !== null) nowUncomputed.delete(key);
    return { grid: withValues(grid, values), formulas: nowFormulas, uncomputed: nowUncomputed };
  }
}

/** A grid with some values exchanged, grown where they lie outside. */
function withValues(grid: SheetContent['grid'], values: ReadonlyMap<number, Scalar>): SheetContent['grid'] {
  if (values.size === 0) return grid;
  let top = grid.values.length > 0 ? grid.top : Infinity;
  let left = grid.values.length > 0 ? grid.left : Infinity;
  let bottom = grid.top + grid.values.length - 1;
  for (const key of values.keys()) {
    top = Math.min(top, rowOfKey(key));
    bottom = Math.max(bottom, rowOfKey(key));
    left = Math.min(left, columnOfKey(key));
  }
  const shift = Math.max(0, grid.values.length > 0 ? grid.left - left : 0);
  const rows: (readonly Scalar[])[] = new Array<readonly Scalar[]>(bottom - top + 1).fill([]);
  grid.values.forEach((row, index) => {
    const moved = shift === 0 || row.length === 0 ? row : [...new Array<Scalar>(shift).fill(null), ...row];
    rows[index + grid.top - top] = moved;
  });
  const copied = new Map<number, Scalar[]>();
  for (const [key, value] of values) {
    const index = rowOfKey(key) - top;
    let row = copied.get(index);
    if (!row) {
      row = [...rows[index]];
      copied.set(index, row);
      rows[index] = row;
    }
    const column = columnOfKey(key) - left;
    while (row.length < column) row.push(null);
    row[column] = value;
  }
  return { top, left, values: rows };
}
