/** What we use of Univer, the spreadsheet grid and formula engine, in its own notation and no more. */

export type Flag = 0 | 1;

export interface GridRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface GridColor {
  readonly rgb?: string | null;
}

export interface GridLine {
  readonly s: number;
  readonly cl: GridColor;
}

/** Lines by side: left, right, top, bottom, and the two diagonals. */
export type GridBorders = Partial<Record<'l' | 'r' | 't' | 'b' | 'tl_br' | 'bl_tr', GridLine | null>>;

/** A style; in a change `null` takes a property away. */
export interface GridStyle {
  ff?: string | null;
  fs?: number | null;
  bl?: Flag | null;
  it?: Flag | null;
  ul?: { readonly s: Flag } | null;
  st?: { readonly s: Flag } | null;
  /** 2 below, 3 above the line. */
  va?: number | null;
  cl?: GridColor | null;
  bg?: GridColor | null;
  bd?: GridBorders | null;
  /** 1 left · 2 centre · 3 right · 4 justified · 6 distributed. */
  ht?: number | null;
  /** 1 top · 2 middle · 3 bottom. */
  vt?: number | null;
  /** 3 wraps. */
  tb?: number | null;
  tr?: { readonly a: number; readonly v?: Flag } | null;
  pd?: { readonly l?: number; readonly r?: number } | null;
  n?: { readonly pattern: string } | null;
}

/** 1 text · 2 number · 3 boolean · 4 text although it looks like a number. */
export type CellType = 1 | 2 | 3 | 4;

export interface GridCell {
  v?: string | number | boolean | null;
  t?: CellType | null;
  /** With its leading `=`. */
  f?: string | null;
  /** Id of a formula that several cells share; the text stands in one of them. */
  si?: string | null;
  /** Area of an array formula. */
  ref?: string | null;
  /** Text with mixed fonts. */
  p?: { readonly body?: { readonly dataStream?: string } } | null;
  /** Style or its id. */
  s?: GridStyle | string | null;
}

/** Cells by row and column. */
export type GridCells = Record<number, Record<number, GridCell | null> | undefined>;

export interface GridRow {
  h?: number;
  /** Whether the height follows the text, and the height that came of it. */
  ia?: Flag;
  ah?: number;
  hd?: Flag;
}
export interface GridColumn {
  w?: number;
  hd?: Flag;
}

export interface GridFreeze {
  readonly xSplit: number;
  readonly ySplit: number;
  readonly startRow: number;
  readonly startColumn: number;
}

export interface SheetData {
  readonly id: string;
  name: string;
  hidden: Flag;
  tabColor?: string;
  freeze?: GridFreeze;
  zoomRatio?: number;
  rowCount: number;
  columnCount: number;
  defaultColumnWidth: number;
  defaultRowHeight: number;
  mergeData: GridRange[];
  cellData: GridCells;
  rowData: Record<number, GridRow>;
  columnData: Record<number, GridColumn>;
  showGridlines: Flag;
}

export interface WorkbookData {
  readonly id: string;
  readonly name: string;
  readonly appVersion: string;
  readonly locale: string;
  readonly styles: Record<string, GridStyle>;
  readonly sheetOrder: string[];
  readonly sheets: Record<string, SheetData>;
  readonly resources: { readonly name: string; readonly data: string }[];
}

/** A rule of conditional formatting; those without a formula differ in the rest of `rule`. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: readonly GridRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: string;
    readonly subType?: string;
    readonly value?: unknown;
    readonly style?: GridStyle;
  };
}

export interface UniverWorksheet {
  getConfig(): SheetData;
  getCellMatrix(): { getMatrix(): GridCells };
}

export interface UniverWorkbook {
  getStyles(): { getStyleByCell(cell: GridCell | null | undefined): GridStyle | null | undefined };
  getSheets(): readonly { getSheetId(): string }[];
  getSheetBySheetId(id: string): UniverWorksheet | null;
}

export interface FacadeRange {
  getRange(): GridRange;
  getFormula(): string;
  /** As it is shown, results of array formulas included. */
  getCellData(): GridCell | null;
  activate(): unknown;
}

export interface FacadeSheet {
  getSheetId(): string;
  getRange(row: number, column: number, rows: number, columns: number): FacadeRange;
  getConditionalFormattingRules?(): readonly GridRule[];
  /** Only where there is a screen. */
  scrollToCell?(row: number, column: number): unknown;
  getVisibleRange?(): GridRange | null;
}

export interface FacadeWorkbook {
  getId(): string;
  getWorkbook(): UniverWorkbook;
  getSheetBySheetId(id: string): FacadeSheet | null;
  getActiveSheet(): FacadeSheet;
  setActiveSheet(id: string): unknown;
  getActiveRange(): FacadeRange | null;
  insertSheet(name: string, options?: unknown): FacadeSheet;
  deleteSheet(id: string): boolean;
}

export interface GridCommand {
  readonly id: string;
  readonly params?: unknown;
}
export interface CommandOptions {
  readonly onlyLocal?: boolean;
  readonly fromFormula?: boolean;
  /** As if somebody else had done it: the person's own view stays where it is. */
  readonly fromCollab?: boolean;
}

export interface Univer {
  createWorkbook(data: WorkbookData): FacadeWorkbook;
  disposeUnit(id: string): boolean;
  syncExecuteCommand(id: string, params: object, options?: CommandOptions): unknown;
  onCommandExecuted(listener: (command: GridCommand, options?: CommandOptions) => void): { dispose(): void };
}
