/** A sheet of the grid as the simulated Excel sees it. */
import { cellKey, columnOfKey, contains, rowOfKey, type Area } from '../../src/workbook/address';
import type { Visibility } from '../../src/workbook/snapshot';
import type {
  CellLook,
  Entry,
  PageSetup,
  SheetStore,
  StoredCell,
  StoredConditionalFormat,
  StoredTable,
} from '../../tests/simulated-excel/store/types';
import type { SheetFacts } from '../workbook/open';
import { contentChange, NO_CONTENT, valueOf } from './cell-content';
import { areaOf, gridRange, keysWithin, type Grid } from './grid';
import { lookOf, mergeStyles, styleChange } from './looks';
import { SheetRules } from './sheet-rules';
import type { GridCell, GridStyle } from './univer';

const GENERAL = 'General';
const POINTS_PER_PIXEL = 0.75;
const WHOLE: Area = { top: 0, left: 0, bottom: Infinity, right: Infinity };

type KeptFacts = Pick<SheetFacts, 'visibility' | 'protected' | 'filtered' | 'arrays'>;
/** Of a sheet that came into being here. */
const PLAIN_FACTS: KeptFacts = { visibility: 'visible', protected: false, filtered: false, arrays: [] };

/** What was written and is not in the grid yet: writing it cell by cell would cost a calculation each. */
interface Pending {
  content?: GridCell;
  style?: GridStyle;
}

export class UniverSheet implements SheetStore {
  protected: boolean;
  filtered: boolean;
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
  readonly tables: StoredTable[] = [];
  private readonly pending = new Map<number, Pending>();
  private readonly rules: SheetRules;

  constructor(
    readonly id: string,
    private readonly grid: Grid,
    private readonly facts: KeptFacts = PLAIN_FACTS,
  ) {
    this.protected = facts.protected;
    this.filtered = facts.filtered;
    this.rules = new SheetRules(grid, id);
  }

  get name(): string {
    return this.grid.config(this.id).name;
  }
  set name(name: string) {
    this.execute('sheet.mutation.set-worksheet-name', { name });
  }

  get visibility(): Visibility {
    if (this.grid.config(this.id).hidden !== 1) return 'visible';
    return this.facts.visibility === 'veryHidden' ? 'veryHidden' : 'hidden';
  }
  set visibility(visibility: Visibility) {
    this.execute('sheet.mutation.set-worksheet-hidden', { hidden: visibility === 'visible' ? 0 : 1 });
  }

  get frozenRows(): number {
    return this.grid.config(this.id).freeze?.ySplit ?? 0;
  }
  set frozenRows(rows: number) {
    const { xSplit = 0, startColumn = -1 } = this.grid.config(this.id).freeze ?? {};
    const place = { xSplit, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn };
    this.execute('sheet.mutation.set-frozen', place);
  }

  get showGridlines(): boolean {
    return this.grid.config(this.id).showGridlines !== 0;
  }
  set showGridlines(show: boolean) {
    this.execute('sheet.mutation.toggle-gridlines', { showGridlines: show ? 1 : 0 });
  }

  get conditionalFormats(): StoredConditionalFormat[] {
    return this.rules.list;
  }

  cell(row: number, column: number): StoredCell | null {
    const stored = this.grid.cells(this.id)[row]?.[column];
    const pending = this.pending.size === 0 ? undefined : this.pending.get(cellKey(row, column));
    const array =
      this.facts.arrays.length > 0 && this.facts.arrays.some((area) => contains(area, row, column));
    if (!stored && !pending && !array) return null;
    const content = pending?.content ?? stored ?? {};
    const formula = this.grid.formulaOf(this.id, row, column, content);
    const member = array && formula === null ? this.grid.shownValue(this.id, row, column) : null;
    const format = this.style(stored, pending).n?.pattern ?? GENERAL;
    return { value: member ?? valueOf(content), formula, format, array };
  }

  enter(row: number, column: number, { value, formula, format }: Entry): void {
    const pending = this.at(row, column);
    pending.content = contentChange(value, formula);
    if (format === undefined) return;
    const stored = this.grid.cells(this.id)[row]?.[column];
    if ((this.style(stored, pending).n?.pattern ?? GENERAL) === GENERAL) this.setFormat(row, column, format);
  }

  setFormat(row: number, column: number, format: string): void {
    this.restyle(row, column, { n: format === GENERAL ? null : { pattern: format } });
  }

  clear(area: Area, what: 'all' | 'contents' | 'formats'): void {
    this.flush();
    const change = what === 'all' ? null : what === 'contents' ? NO_CONTENT : { s: null };
    const changes = new Map<number, GridCell | null>();
    for (const key of keysWithin(this.grid.cells(this.id), area)) changes.set(key, change && { ...change });
    this.grid.change(this.id, changes);
    if (what === 'all') this.unmerge(area);
  }

  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    const grow = (key: number) => {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, column), Math.max(right, column)];
    };
    const cells = this.grid.cells(this.id);
    for (const key of keysWithin(cells, WHOLE)) {
      const stored = cells[rowOfKey(key)]?.[columnOfKey(key)];
      const pending = this.pending.get(key);
      const content = pending?.content ?? stored ?? {};
      const filled = valueOf(content) !== null || (content.f ?? null) !== null;
      if (filled || (!valuesOnly && (stored?.s ?? null) !== null)) grow(key);
    }
    for (const [key, { content, style }] of this.pending) {
      const filled = content && (valueOf(content) !== null || (content.f ?? null) !== null);
      if (filled || (!valuesOnly && style)) grow(key);
    }
    return bottom < 0 ? null : { top, left, bottom, right };
  }

  look(row: number, column: number): CellLook {
    const stored = this.grid.cells(this.id)[row]?.[column];
    return lookOf(this.style(stored, this.pending.get(cellKey(row, column))));
  }

  setLook(area: Area, look: Partial<CellLook>): void {
    const { rowCount, columnCount } = this.grid.config(this.id);
    // Whole columns and rows: as far as the grid reaches.
    const bottom = area.bottom > area.top + rowCount ? rowCount - 1 : area.bottom;
    const right = area.right > area.left + columnCount ? columnCount - 1 : area.right;
    for (let row = area.top; row <= bottom; row++) {
      for (let column = area.left; column <= right; column++) {
        this.restyle(row, column, styleChange(look, area, row, column));
      }
    }
  }

  columnWidth(column: number): number {
    const { columnData, defaultColumnWidth } = this.grid.config(this.id);
    return (columnData[column]?.w ?? defaultColumnWidth) * POINTS_PER_PIXEL;
  }

  setColumnWidth(column: number, points: number): void {
    this.grid.grow(this.id, 0, column);
    const ranges = [gridRange({ top: 0, left: column, bottom: this.lastRow, right: column })];
    const colWidth = Math.round(points / POINTS_PER_PIXEL);
    this.execute('sheet.mutation.set-worksheet-col-width', { ranges, colWidth });
  }

  rowHeight(row: number): number {
    const { rowData, defaultRowHeight } = this.grid.config(this.id);
    return (rowData[row]?.h ?? defaultRowHeight) * POINTS_PER_PIXEL;
  }

  setRowHeight(row: number, points: number): void {
    this.grid.grow(this.id, row, 0);
    const ranges = [gridRange({ top: row, left: 0, bottom: row, right: 0 })];
    const rowHeight = Math.round(points / POINTS_PER_PIXEL);
    this.execute('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight });
  }

  merges(): readonly Area[] {
    return this.grid.config(this.id).mergeData.map(areaOf);
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.grid.grow(this.id, area.bottom, area.right);
    this.execute('sheet.mutation.add-worksheet-merge', { ranges: [gridRange(area)] });
  }

  unmerge(area: Area): void {
    this.execute('sheet.mutation.remove-worksheet-merge', { ranges: [gridRange(area)] });
  }

  isRowHidden(row: number): boolean {
    return this.grid.config(this.id).rowData[row]?.hd === 1;
  }

  isColumnHidden(column: number): boolean {
    return this.grid.config(this.id).columnData[column]?.hd === 1;
  }

  /** Puts what was written into the grid. */
  flush(): void {
    if (this.pending.size > 0) {
      const changes = new Map<number, GridCell>();
      for (const [key, { content, style }] of this.pending) {
        changes.set(key, { ...content, ...(style && { s: style }) });
      }
      this.pending.clear();
      this.grid.change(this.id, changes);
    }
    this.rules.flush();
  }

  /** Somebody else changed the rules, or moved them with rows and columns. */
  readRulesAgain(): void {
    this.rules.readAgain();
  }

  private get lastRow(): number {
    return this.grid.config(this.id).rowCount - 1;
  }

  private execute(command: string, params: object): void {
    this.grid.execute(command, { subUnitId: this.id, ...params });
  }

  private at(row: number, column: number): Pending {
    const key = cellKey(row, column);
    const known = this.pending.get(key);
    if (known) return known;
    const pending: Pending = {};
    this.pending.set(key, pending);
    this.grid.onTouch();
    return pending;
  }

  private restyle(row: number, column: number, change: GridStyle): void {
    const pending = this.at(row, column);
    pending.style = pending.style ? mergeStyles(pending.style, change) : change;
  }

  private style(stored: GridCell | null | undefined, pending: Pending | undefined): GridStyle {
    const style = this.grid.styleOf(stored);
    return pending?.style ? mergeStyles(style, pending.style) : style;
  }
}
