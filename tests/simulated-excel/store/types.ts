/**
 * What stands behind the simulated Excel: a workbook as cells and their looks. The object model of this folder speaks
 * to it only through these types, so that a real grid and formula engine can take the place of the memory.
 */
import type { Area } from '../../../src/workbook/address';
import type { Scalar, Visibility } from '../../../src/workbook/snapshot';

export interface StoredCell {
  readonly value: Scalar;
  /** With its leading `=`. */
  readonly formula: string | null;
  readonly format: string;
  /** Member of an array formula over several cells. */
  readonly array: boolean;
}

/** What is put into a cell after the host has understood what was typed. */
export interface Entry {
  readonly value: Scalar;
  readonly formula: string | null;
  /** A number format that comes with the entry, e.g. of `5%`; absent: the cell keeps its own. */
  readonly format?: string;
}

export interface CellLook {
  readonly fill: string | null;
  readonly color: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** API name, e.g. `Single`. */
  readonly underline: string;
  readonly font: string;
  readonly size: number;
  readonly wrap: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  /** Style of the borders by their API name, e.g. `EdgeTop`. */
  readonly borders: Readonly<Record<string, string>>;
}

export interface ConditionalLook {
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: string | null;
}

export interface StoredConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** API name of its kind; only `Custom` ones carry a formula. */
  readonly kind: string;
  formula: string;
  stopIfTrue: boolean;
  look: ConditionalLook;
}

export interface PageSetup {
  orientation: string;
  paperSize: string;
  titleRows: string | null;
  fitWide: number | null;
  fitTall: number | null;
  centerHorizontally: boolean;
  /** Percent of its own size, where the sheet is not fitted to the page. */
  scale: number | null;
  /** Rows, counted from 0, before which a new page begins. */
  breaks: number[];
}

export interface StoredTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  /** The table's own filter hides rows now. */
  filtered: boolean;
}

export interface SheetStore {
  readonly id: string;
  name: string;
  visibility: Visibility;
  protected: boolean;
  /** An auto-filter hides rows now. */
  filtered: boolean;
  frozenRows: number;
  showGridlines: boolean;
  readonly page: PageSetup;
  readonly conditionalFormats: StoredConditionalFormat[];
  readonly tables: StoredTable[];

  cell(row: number, column: number): StoredCell | null;
  enter(row: number, column: number, entry: Entry): void;
  setFormat(row: number, column: number, format: string): void;
  clear(area: Area, what: 'all' | 'contents' | 'formats'): void;
  /** Smallest area that holds every cell with content, or also every cell with a format. */
  usedArea(valuesOnly: boolean): Area | null;

  look(row: number, column: number): CellLook;
  setLook(area: Area, look: Partial<CellLook>): void;
  columnWidth(column: number): number;
  setColumnWidth(column: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, points: number): void;

  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
}

export interface Selection {
  readonly sheet: SheetStore;
  readonly area: Area;
  /** Further areas, picked together with the first. */
  readonly others?: readonly Area[];
}

/** What a person does in the grid, so that the host can tell the add-in. */
export interface StoreListener {
  changed(sheet: SheetStore, area: Area): void;
  /** Other cells of the sheet were selected; never for a sheet that merely came to the front. */
  selected(sheet: SheetStore, area: Area, others?: readonly Area[]): void;
  /** Another sheet came to the front. */
  activated(sheet: SheetStore): void;
}

export interface WorkbookStore {
  readonly name: string;
  /** Sheets can be neither added nor taken away. */
  structureLocked: boolean;
  readonly calculation: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  readonly settings: Map<string, unknown>;
  sheets(): readonly SheetStore[];
  addSheet(name: string): SheetStore;
  removeSheet(sheet: SheetStore): void;
  selection(): Selection;
  select(sheet: SheetStore, area: Area): void;
  /** Brings a sheet to the front, with the cells that were selected on it before. */
  activate(sheet: SheetStore): void;
  /** Has everything calculated before values are next read, also where calculation is manual. */
  recalculate(): void;
  /** Calculates what is out of date. Asked before values are read. */
  settle(): Promise<void> | void;
  subscribe(listener: StoreListener): void;
}
