/** One workbook in the grid: its commands, and whether it is we who execute them. */
import { cellKey, columnOfKey, rowOfKey, type Area } from '../../src/workbook/address';
import type { Scalar } from '../../src/workbook/snapshot';
import { valueOf } from './cell-content';
import type { FacadeSheet, GridCell, GridCells, GridRange, GridStyle, SheetData } from './univer';
import type { CommandOptions, FacadeWorkbook, Univer } from './univer';

/** Rows or columns beyond what was asked for. */
const SPARE = 20;
const NO_STYLE: GridStyle = {};
/** Pixels of a line for each point of its letters. */
const LINE = 1.7;

export const gridRange = ({ top, left, bottom, right }: Area): GridRange => ({
  startRow: top,
  endRow: bottom,
  startColumn: left,
  endColumn: right,
});

export const areaOf = ({ startRow, startColumn, endRow, endColumn }: GridRange): Area => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

/** The sheet was taken away. */
export class SheetGone extends Error {
  constructor(id: string) {
    super(`no sheet ${id} in the grid`);
    this.name = 'SheetGone';
  }
}

export class Grid {
  private depth = 0;
  private fittings = 0;
  /** Rows with new contents on sheets that nobody has looked at since. */
  private readonly unfitted = new Map<string, Set<number>>();
  /** Something was changed that is not in the grid yet. */
  onTouch: () => void = () => undefined;

  constructor(
    readonly univer: Univer,
    readonly workbook: FacadeWorkbook,
  ) {}

  /** True while commands come from us and not from a person. */
  get writing(): boolean {
    return this.depth > 0;
  }

  get id(): string {
    return this.workbook.getId();
  }

  asWriter<T>(write: () => T): T {
    this.depth += 1;
    try {
      return write();
    } finally {
      this.depth -= 1;
    }
  }

  execute(command: string, params: object, options?: CommandOptions): void {
    this.asWriter(() => this.univer.syncExecuteCommand(command, { unitId: this.id, ...params }, options));
  }

  sheetIds(): readonly string[] {
    return this.workbook
      .getWorkbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  }

  config(sheet: string): SheetData {
    return this.worksheet(sheet).getConfig();
  }

  cells(sheet: string): GridCells {
    return this.worksheet(sheet).getCellMatrix().getMatrix();
  }

  facade(sheet: string): FacadeSheet {
    const found = this.workbook.getSheetBySheetId(sheet);
    if (!found) throw new SheetGone(sheet);
    return found;
  }

  styleOf(cell: GridCell | null | undefined): GridStyle {
    if (cell?.s === undefined || cell.s === null) return NO_STYLE;
    return this.workbook.getWorkbook().getStyles().getStyleByCell(cell) ?? NO_STYLE;
  }

  /** Formula of a cell, also of one that shares another cell's. */
  formulaOf(sheet: string, row: number, column: number, cell: GridCell): string | null {
    if (cell.f !== undefined && cell.f !== null && cell.f !== '') return cell.f;
    if (cell.si === undefined || cell.si === null) return null;
    return this.facade(sheet).getRange(row, column, 1, 1).getFormula() || null;
  }

  /** Value of a cell that an array formula fills from elsewhere. */
  shownValue(sheet: string, row: number, column: number): Scalar {
    return valueOf(this.facade(sheet).getRange(row, column, 1, 1).getCellData());
  }

  /** Puts changes of cells into the grid, as one step. */
  change(sheet: string, changes: ReadonlyMap<number, GridCell | null>): void {
    if (changes.size === 0) return;
    const cellValue: GridCells = {};
    let [lastRow, lastColumn] = [0, 0];
    for (const [key, cell] of changes) {
      const [row, column] = [rowOfKey(key), columnOfKey(key)];
      (cellValue[row] ??= {})[column] = cell;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    }
    this.grow(sheet, lastRow, lastColumn);
    this.execute('sheet.mutation.set-range-values', { subUnitId: sheet, cellValue });
    this.fitRows(sheet, Object.keys(cellValue).map(Number));
  }

  /** Rows whose height nobody has set follow their text, as soon as the sheet is seen. */
  private fitRows(sheet: string, rows: readonly number[]): void {
    const unfitted = this.unfitted.get(sheet) ?? new Set<number>();
    for (const row of rows) unfitted.add(row);
    this.unfitted.set(sheet, unfitted);
    this.fitLetters(sheet, rows);
    if (this.workbook.getActiveSheet().getSheetId() === sheet) this.fitNow(sheet);
  }

  /** The grid measures only sheets that are shown. */
  fitNow(sheet: string): void {
    const rows = this.unfitted.get(sheet);
    if (!rows || !this.sheetIds().includes(sheet)) return;
    this.unfitted.delete(sheet);
    const { rowData } = this.config(sheet);
    const free = [...rows].filter((row) => rowData[row]?.h === undefined);
    if (free.length === 0) return;
    const ranges = free.map((row) => gridRange({ top: row, left: 0, bottom: row, right: 0 }));
    const id = `fit-${this.fittings++}`;
    this.execute('sheet.operation.mark-dirty-row-auto-height', { subUnitId: sheet, ranges, id });
  }

  /** A row is never lower than a line of its largest letters, merged cells included. */
  private fitLetters(sheet: string, rows: readonly number[]): void {
    const { rowData, defaultRowHeight } = this.config(sheet);
    const cells = this.cells(sheet);
    const rowsAutoHeightInfo = rows.flatMap((row) => {
      if (rowData[row]?.h !== undefined) return [];
      const sizes = Object.values(cells[row] ?? {}).map((cell) => this.styleOf(cell).fs ?? 0);
      const autoHeight = Math.round(Math.max(0, ...sizes) * LINE);
      return autoHeight > (rowData[row]?.ah ?? defaultRowHeight) ? [{ row, autoHeight }] : [];
    });
    if (rowsAutoHeightInfo.length === 0) return;
    this.execute('sheet.mutation.set-worksheet-row-auto-height', { subUnitId: sheet, rowsAutoHeightInfo });
  }

  /** Makes the sheet large enough to hold a cell. */
  grow(sheet: string, row: number, column: number): void {
    const { rowCount, columnCount } = this.config(sheet);
    const place = { subUnitId: sheet };
    if (row >= rowCount)
      this.execute('sheet.mutation.set-worksheet-row-count', { ...place, rowCount: row + SPARE });
    if (column >= columnCount) {
      const wider = { ...place, columnCount: column + SPARE };
      this.execute('sheet.mutation.set-worksheet-column-count', wider);
    }
  }

  private worksheet(sheet: string) {
    const found = this.workbook.getWorkbook().getSheetBySheetId(sheet);
    if (!found) throw new SheetGone(sheet);
    return found;
  }
}

/** Keys of the cells that the grid holds in an area. */
export function* keysWithin(cells: GridCells, area: Area): Iterable<number> {
  for (const rowKey in cells) {
    const row = Number(rowKey);
    if (row < area.top || row > area.bottom) continue;
    for (const columnKey in cells[row]) {
      const column = Number(columnKey);
      if (column >= area.left && column <= area.right) yield cellKey(row, column);
    }
  }
}
