/** The grid as the workbook behind the simulated Excel. */
import { areaToA1, MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/workbook/address';
import type {
  Selection,
  SheetStore,
  StoreListener,
  WorkbookStore,
} from '../../tests/simulated-excel/store/types';
import { alreadyExists, invalidArgument, invalidOperation } from '../../tests/simulated-excel/wire/errors';
import { sheetId, type OpenedFile } from '../workbook/open';
import { Calculation } from './calculation';
import { areaOf, Grid } from './grid';
import { emptySheet } from './empty-sheet';
import { followPerson } from './person';
import type { CommandOptions, FacadeRange, GridCommand, Univer } from './univer';
import { UniverSheet } from './univer-sheet';

const FORBIDDEN = /[\\/?*[\]:]/;
const ACTIVATED = 'sheet.operation.set-worksheet-active';
const HOME: Area = { top: 0, left: 0, bottom: 0, right: 0 };
const EVERYWHERE: Area = { ...HOME, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
/** Milliseconds after which a sheet that came to the front has been drawn. */
const DRAWN = 80;
/** Rows and columns that stay in view around a selected place. */
const AROUND = { rows: 4, columns: 2 };

export interface SheetListener {
  added(sheet: string): void;
  removed(sheet: string): void;
}

/** Milliseconds after which nothing of Univer asks for a workbook that has been put away. */
const LAST_CHECKS = 8000;

export class UniverStore implements WorkbookStore {
  readonly name: string;
  structureLocked: boolean;
  readonly calculation: WorkbookStore['calculation'];
  readonly settings: Map<string, unknown>;
  private readonly grid: Grid;
  private readonly known = new Map<string, UniverSheet>();
  private readonly engine = new Calculation();
  private readonly listeners: StoreListener[] = [];
  private readonly following: { dispose(): void };
  private serial: number;
  private scheduled = false;
  private disposed = false;
  /** Place told last, by sheet. */
  private readonly lastSelected = new Map<string, string>();
  private sheetListener: SheetListener | null = null;

  /** Shows the file in the grid. */
  constructor(
    private readonly univer: Univer,
    private readonly file: OpenedFile,
  ) {
    this.name = file.name;
    this.settings = new Map(file.settings);
    this.structureLocked = file.structureLocked;
    this.calculation = file.manual ? 'Manual' : 'Automatic';
    this.serial = file.data.sheetOrder.length + 1;
    this.following = univer.onCommandExecuted((command, options) => this.follow(command, options));
    this.grid = new Grid(univer, univer.createWorkbook(file.data));
    this.grid.onTouch = () => this.schedule();
  }

  sheets(): readonly UniverSheet[] {
    return this.grid.sheetIds().map((id) => this.sheet(id));
  }

  addSheet(name: string): UniverSheet {
    if (name === '' || name.length > 31 || FORBIDDEN.test(name)) throw invalidArgument();
    const sheets = this.sheets();
    if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw alreadyExists();
    const id = sheetId(this.serial++);
    const place = { index: sheets.length, sheet: emptySheet(id, name) };
    this.grid.execute('sheet.mutation.insert-sheet', place, { fromCollab: true });
    return this.sheet(id);
  }

  removeSheet(sheet: SheetStore): void {
    const rest = this.sheets().filter((one) => one !== sheet);
    const next = rest.find(({ visibility }) => visibility === 'visible');
    if (!next) throw invalidOperation('a workbook needs a visible sheet');
    if (this.activeId === sheet.id) this.activate(next);
    // The engine forgets what a formula looks at only when the formula goes, not when its whole sheet does.
    sheet.clear(EVERYWHERE, 'contents');
    this.grid.execute('sheet.mutation.remove-sheet', { subUnitId: sheet.id, subUnitName: sheet.name });
    this.known.delete(sheet.id);
  }

  selection(): Selection {
    const range = this.grid.workbook.getActiveRange()?.getRange();
    return { sheet: this.sheet(this.activeId), area: range ? normal(areaOf(range)) : HOME };
  }

  select(sheet: SheetStore, area: Area): void {
    this.flush();
    const place = this.withinGrid(sheet.id, area);
    this.activate(sheet);
    this.grid.asWriter(() => this.rangeOf(sheet.id, place).activate());
    // What is in view is known once the sheet has been drawn.
    this.later(DRAWN, () => this.reveal(sheet.id, place));
    this.tellSelected(sheet, area);
  }

  activate(sheet: SheetStore): void {
    if (this.activeId === sheet.id) return;
    this.grid.execute(ACTIVATED, { subUnitId: sheet.id });
    this.tellActivated(sheet);
  }

  /** Puts what was written into the grid and waits for the engine. */
  /** The grid computes after every change, whatever the file says. */
  recalculate(): void {}

  async settle(): Promise<void> {
    this.flush();
    await this.engine.settled();
  }

  flush(): void {
    for (const sheet of this.known.values()) sheet.flush();
  }

  subscribe(listener: StoreListener): void {
    this.listeners.push(listener);
  }

  /** Sheets that the person adds and takes away, by id. */
  followSheets(listener: SheetListener): void {
    this.sheetListener = listener;
  }

  /** Takes the workbook out of the grid. */
  dispose(): void {
    this.disposed = true;
    this.following.dispose();
    // Univer's checks of validations are still on their way, and look for the workbook they began with.
    setTimeout(() => afterIdleWork(() => this.univer.disposeUnit(this.grid.id)), LAST_CHECKS);
  }

  /** Unless the workbook is gone by then. */
  private later(milliseconds: number, act: () => void): void {
    setTimeout(() => {
      if (!this.disposed) act();
    }, milliseconds);
  }

  private get activeId(): string {
    return this.grid.workbook.getActiveSheet().getSheetId();
  }

  private sheet(id: string): UniverSheet {
    const known = this.known.get(id);
    if (known) return known;
    const made = new UniverSheet(id, this.grid, this.file.facts.get(id));
    this.known.set(id, made);
    return made;
  }

  private rangeOf(id: string, area: Area): FacadeRange {
    const { top, left, bottom, right } = area;
    return this.grid.facade(id).getRange(top, left, bottom - top + 1, right - left + 1);
  }

  /** Whole rows and columns reach as far as the grid does; for a cell beyond it the grid grows. */
  private withinGrid(id: string, area: Area): Area {
    this.grid.grow(id, area.top, area.left);
    const { rowCount, columnCount } = this.grid.config(id);
    return {
      ...area,
      bottom: Math.min(area.bottom, rowCount - 1),
      right: Math.min(area.right, columnCount - 1),
    };
  }

  /** Scrolls no further than needed; frozen rows and columns are in view anyway. */
  private reveal(id: string, { top, left }: Area): void {
    if (!this.grid.sheetIds().includes(id) || this.activeId !== id) return;
    const sheet = this.grid.facade(id);
    const seen = sheet.getVisibleRange?.();
    if (!seen) return;
    const { xSplit = 0, ySplit = 0 } = this.grid.config(id).freeze ?? {};
    const { startRow, endRow, startColumn, endColumn } = seen;
    const rowSeen = top < ySplit || (top >= startRow && top < endRow);
    const columnSeen = left < xSplit || (left >= startColumn && left < endColumn);
    if (rowSeen && columnSeen) return;
    const row = rowSeen ? startRow : Math.max(ySplit, top - AROUND.rows);
    const column = columnSeen ? startColumn : Math.max(xSplit, left - AROUND.columns);
    sheet.scrollToCell?.(row, column);
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.later(0, () => {
      this.scheduled = false;
      this.flush();
    });
  }

  private follow(command: GridCommand, options: CommandOptions | undefined): void {
    this.engine.follow(command, options);
    // A sheet is measured once it has been drawn.
    if (command.id === ACTIVATED) this.later(DRAWN, () => this.grid.fitNow(this.activeId));
    // While the workbook is being made there is nobody who could change it.
    if (this.grid === undefined || this.grid.writing) return;
    followPerson(command, options, this.grid.id, {
      changed: (id, area) => this.tellChanged(id, area),
      moved: (id) => this.tellChanged(id, this.sheet(id).usedArea(true) ?? HOME),
      ruled: (id) => this.known.get(id)?.readRulesAgain(),
      selected: (id, area) => {
        // The grid also sets selections of sheets in the background.
        if (id === this.activeId) this.tellSelected(this.sheet(id), normal(area));
      },
      activated: (id) => this.tellActivated(this.sheet(id)),
      added: (id) => this.sheetListener?.added(id),
      removed: (id) => {
        this.known.delete(id);
        this.sheetListener?.removed(id);
      },
    });
  }

  private tellActivated(sheet: SheetStore): void {
    for (const listener of this.listeners) listener.activated(sheet);
  }

  /** The grid says the same place several times over, and once more when the sheet comes to the front. */
  private tellSelected(sheet: SheetStore, area: Area): void {
    const place = areaToA1(area);
    if (place === this.lastSelected.get(sheet.id)) return;
    this.lastSelected.set(sheet.id, place);
    for (const listener of this.listeners) listener.selected(sheet, area);
  }

  private tellChanged(id: string, area: Area): void {
    for (const listener of this.listeners) listener.changed(this.sheet(id), normal(area));
  }
}

/** Whole rows and columns come without ends. */
const normal = ({ top, left, bottom, right }: Area): Area => ({
  top: Number.isFinite(top) ? top : 0,
  left: Number.isFinite(left) ? left : 0,
  bottom: Number.isFinite(bottom) ? bottom : EVERYWHERE.bottom,
  right: Number.isFinite(right) ? right : EVERYWHERE.right,
});

/** Univer checks the rules of every sheet when the page is idle, one after the other: this comes behind them all. */
function afterIdleWork(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(() => work());
  else work();
}
