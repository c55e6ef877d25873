/** A sheet kept in memory. */
import { cellKey, columnOfKey, contains, rowOfKey, type Area } from '../../../src/workbook/address';
import type { Visibility } from '../../../src/workbook/snapshot';
import type {
  CellLook,
  Entry,
  PageSetup,
  SheetStore,
  StoredCell,
  StoredConditionalFormat,
  StoredTable,
} from './types';

interface MemoryCell extends StoredCell {
  value: StoredCell['value'];
  formula: string | null;
  format: string;
  array: boolean;
}

const PLAIN: CellLook = {
  fill: null,
  color: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  font: '等线',
  size: 11,
  wrap: false,
  horizontal: 'General',
  vertical: 'Center',
  borders: {},
};

export const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export class MemorySheet implements SheetStore {
  visibility: Visibility = 'visible';
  protected = false;
  filtered = false;
  frozenRows = 0;
  showGridlines = true;
  readonly page: PageSetup = {
    orientation: 'Portrait',
    paperSize: 'A4',
    titleRows: null,
    fitWide: null,
    fitTall: null,
    centerHorizontally: false,
    scale: null,
    breaks: [],
  };
  readonly conditionalFormats: StoredConditionalFormat[] = [];
  readonly tables: StoredTable[] = [];
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly cells = new Map<number, MemoryCell>();
  private readonly looks = new Map<number, CellLook>();
  private readonly widths = new Map<number, number>();
  private readonly heights = new Map<number, number>();
  private mergedAreas: Area[] = [];

  constructor(
    readonly id: string,
    public name: string,
    private readonly onEntry: () => void,
  ) {}

  cell(row: number, column: number): StoredCell | null {
    return this.cells.get(cellKey(row, column)) ?? null;
  }

  enter(row: number, column: number, entry: Entry): void {
    const cell = this.make(row, column);
    cell.value = entry.value;
    cell.formula = entry.formula;
    cell.array = false;
    if (entry.format !== undefined && cell.format === 'General') cell.format = entry.format;
    this.onEntry();
  }

  /** Puts the value of a formula; not an entry. */
  compute(row: number, column: number, value: StoredCell['value']): void {
    const cell = this.cells.get(cellKey(row, column));
    if (cell?.formula) cell.value = value;
  }

  setFormat(row: number, column: number, format: string): void {
    this.make(row, column).format = format;
  }

  /** Makes the formula of the first cell one over the whole area, as Ctrl+Shift+Enter does. */
  enterArray(area: Area, formula: string, value: StoredCell['value']): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        Object.assign(this.make(row, column), { formula, value, array: true });
      }
    }
    this.onEntry();
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    for (const [key, cell] of this.cells) {
      if (!contains(area, rowOfKey(key), columnOfKey(key))) continue;
      if (what !== 'formats') Object.assign(cell, { value: null, formula: null, array: false });
      if (what !== 'contents') cell.format = 'General';
      if (what === 'all') this.cells.delete(key);
    }
    if (what === 'contents') return this.onEntry();
    for (const key of [...this.looks.keys()]) {
      if (contains(area, rowOfKey(key), columnOfKey(key))) this.looks.delete(key);
    }
    if (what === 'all') this.unmerge(area);
    this.onEntry();
  }

  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const grow = (key: number) => {
      const row = rowOfKey(key);
      const column = columnOfKey(key);
      used = {
        top: Math.min(used?.top ?? row, row),
        left: Math.min(used?.left ?? column, column),
        bottom: Math.max(used?.bottom ?? row, row),
        right: Math.max(used?.right ?? column, column),
      };
    };
    for (const [key, cell] of this.cells) {
      if (cell.value !== null || cell.formula !== null || (!valuesOnly && cell.format !== 'General'))
        grow(key);
    }
    if (!valuesOnly) for (const key of this.looks.keys()) grow(key);
    return used;
  }

  look(row: number, column: number): CellLook {
    return this.looks.get(cellKey(row, column)) ?? PLAIN;
  }

  setLook(area: Area, look: Partial<CellLook>): void {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const before = this.look(row, column);
        const borders = look.borders ? { ...before.borders, ...look.borders } : before.borders;
        this.looks.set(cellKey(row, column), { ...before, ...look, borders });
      }
    }
  }

  columnWidth(column: number): number {
    return this.widths.get(column) ?? 48;
  }

  setColumnWidth(column: number, points: number): void {
    this.widths.set(column, points);
  }

  rowHeight(row: number): number {
    return this.heights.get(row) ?? 15;
  }

  setRowHeight(row: number, points: number): void {
    this.heights.set(row, points);
  }

  merges(): readonly Area[] {
    return this.mergedAreas;
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.mergedAreas.push(area);
  }

  unmerge(area: Area): void {
    this.mergedAreas = this.mergedAreas.filter((merged) => !overlap(merged, area));
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.has(column);
  }

  private make(row: number, column: number): MemoryCell {
    const key = cellKey(row, column);
    const known = this.cells.get(key);
    if (known) return known;
    const cell: MemoryCell = { value: null, formula: null, format: 'General', array: false };
    this.cells.set(key, cell);
    return cell;
  }
}
