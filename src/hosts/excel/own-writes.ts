/**
 * Remembers what we did: cells written a moment ago, for an Excel (below 1.14) whose change events don't say who changed
 * a cell, and sheets added or deleted, for which no Excel reports who did it.
 */
import { parseArea, type Area } from '../../workbook/address';

/** Milliseconds within which events of a write arrive. */
const REMEMBERED = 3000;

interface Noted {
  readonly sheet: string;
  readonly area: Area;
  readonly until: number;
}

export type SheetAct = 'added' | 'deleted';

export class OwnWrites {
  private noted: Noted[] = [];
  private readonly sheets = new Set<string>();

  constructor(private readonly now: () => number = Date.now) {}

  note(sheet: string, area: Area): void {
    const time = this.now();
    this.noted = this.noted.filter(({ until }) => until > time);
    this.noted.push({ sheet, area, until: time + REMEMBERED });
  }

  noteSheet(act: SheetAct, id: string): void {
    this.sheets.add(`${act} ${id}`);
  }

  /** Did we add or delete the sheet with this id? Ids are given once. */
  madeSheet(act: SheetAct, id: string): boolean {
    return this.sheets.has(`${act} ${id}`);
  }

  /** Is a change at this address (of a sheet known by name) one of ours? Large writes are reported in pieces. */
  covers(sheet: string, address: string): boolean {
    const changed = parseArea(address);
    const time = this.now();
    if (!changed) return false;
    return this.noted.some(
      ({ sheet: name, area, until }) =>
        until > time &&
        name === sheet &&
        changed.top >= area.top &&
        changed.bottom <= area.bottom &&
        changed.left >= area.left &&
        changed.right <= area.right,
    );
  }
}
