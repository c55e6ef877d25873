/** A workbook kept in memory, and the person who edits it. */
import { areaToA1, parseArea, type Area } from '../../../src/workbook/address';
import { alreadyExists, invalidArgument, invalidOperation } from '../wire/errors';
import { understand } from './entry';
import { MemorySheet } from './memory-sheet';
import type { Selection, SheetStore, StoreListener, WorkbookStore } from './types';

/** Gives formula cells their values. Without one they keep the 0 they are entered with. */
export type Calculator = (workbook: MemoryWorkbook) => Promise<void> | void;

const FORBIDDEN = /[\\/?*[\]:]/;
const HOME: Area = { top: 0, left: 0, bottom: 0, right: 0 };

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (!area) throw invalidArgument(`not an address: ${address}`);
  return area;
}

export class MemoryWorkbook implements WorkbookStore {
  structureLocked = false;
  calculation: WorkbookStore['calculation'] = 'Automatic';
  readonly settings = new Map<string, unknown>();
  private readonly list: MemorySheet[] = [];
  private readonly listeners: StoreListener[] = [];
  private readonly selections = new Map<SheetStore, readonly [Area, ...Area[]]>();
  private active: SheetStore | null = null;
  private serial = 0;
  private stale = false;

  constructor(
    readonly name: string,
    private readonly calculator: Calculator | null = null,
  ) {}

  sheets(): readonly MemorySheet[] {
    return this.list;
  }

  sheet(name: string): MemorySheet {
    const found = this.list.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  addSheet(name: string): MemorySheet {
    if (name === '' || name.length > 31 || FORBIDDEN.test(name)) throw invalidArgument();
    if (this.list.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase())) throw alreadyExists();
    const id = `{00000000-0001-0000-${String(this.serial++).padStart(4, '0')}-000000000000}`;
    const sheet = new MemorySheet(id, name, () => {
      this.stale ||= this.calculation !== 'Manual';
    });
    this.list.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  removeSheet(sheet: SheetStore): void {
    const visible = this.list.filter((one) => one.visibility === 'visible');
    if (visible.length === 1 && visible[0] === sheet)
      throw invalidOperation('a workbook needs a visible sheet');
    this.list.splice(
      this.list.findIndex((one) => one === sheet),
      1,
    );
    const next = this.list.find((one) => one.visibility === 'visible') ?? this.list[0];
    if (this.active === sheet && next) this.activate(next);
  }

  selection(): Selection {
    const sheet = this.active ?? this.addSheet('Sheet1');
    const [area, ...others] = this.selections.get(sheet) ?? [HOME];
    return others.length > 0 ? { sheet, area, others } : { sheet, area };
  }

  select(sheet: SheetStore, area: Area, ...others: readonly Area[]): void {
    this.activate(sheet);
    const before = this.selections.get(sheet) ?? [HOME];
    this.selections.set(sheet, [area, ...others]);
    if (before.map(areaToA1).join() === [area, ...others].map(areaToA1).join()) return;
    for (const listener of this.listeners) listener.selected(sheet, area, others);
  }

  activate(sheet: SheetStore): void {
    if (this.active === sheet) return;
    this.active = sheet;
    for (const listener of this.listeners) listener.activated(sheet);
  }

  recalculate(): void {
    this.stale = true;
  }

  async settle(): Promise<void> {
    if (!this.stale || this.calculator === null) return;
    this.stale = false;
    await this.calculator(this);
    this.stale = false;
  }

  subscribe(listener: StoreListener): void {
    this.listeners.push(listener);
  }

  /** A person types into the cells of an area, row by row. */
  type(name: string, address: string, rows: readonly (readonly unknown[])[]): void {
    const sheet = this.sheet(name);
    const area = areaOf(address);
    rows.forEach((cells, r) =>
      cells.forEach((input, c) => {
        const format = sheet.cell(area.top + r, area.left + c)?.format ?? 'General';
        sheet.enter(area.top + r, area.left + c, understand(input, format));
      }),
    );
    for (const listener of this.listeners) listener.changed(sheet, area);
  }
}
