/** All of a sheet part that is not cells: where things stand, protection, filter, merged areas, hidden columns. */
import { parseArea, type Area } from '../../workbook/address';
import { broken, checkLimit } from './errors';
import type { Limits } from './limits';
import { nameCode, prefixOf, type XmlCursor } from './xml-cursor';

export interface ColumnRecord {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  readonly hidden: boolean;
}

export class SheetFrame {
  /** Prefix of the spreadsheet elements, e.g. `x:`. */
  readonly prefix: string;
  readonly root: number;
  /** Place of the `ref` of `dimension`, between its quotes. */
  dimension: { readonly from: number; readonly to: number; readonly area: Area | null } | null = null;
  readonly columns: ColumnRecord[] = [];
  readonly merges: Area[] = [];
  protected = false;
  filterMode = false;
  /** Area of the sheet's own auto-filter and whether it has criteria. */
  autoFilter: { readonly area: Area | null; readonly active: boolean } | null = null;
  /** Relationship ids of the tables. */
  readonly tables: string[] = [];
  /** Where `sheetData` stands; `contentEnd` is its closing tag. */
  readonly data = { start: -1, openEnd: -1, contentEnd: -1, end: -1, selfClosing: false };

  private readonly names: ReadonlyMap<number, string>;

  constructor(
    cursor: XmlCursor,
    private readonly limits: Limits,
  ) {
    if (!cursor.next() || !cursor.open) throw broken(cursor.part, 'root');
    this.prefix = prefixOf(cursor.nameText());
    this.root = cursor.name;
    this.names = new Map(
      [
        'sheetPr',
        'dimension',
        'cols',
        'sheetData',
        'sheetProtection',
        'autoFilter',
        'mergeCells',
        'tableParts',
      ].map((name) => [nameCode(this.prefix + name), name]),
    );
  }

  /** Reads the child of the root that the cursor stands on; false when it is `sheetData`, whose cells come next. */
  readChild(cursor: XmlCursor): boolean {
    switch (this.names.get(cursor.name)) {
      case 'sheetData':
        this.data.start = cursor.start;
        this.data.openEnd = cursor.end;
        this.data.selfClosing = cursor.selfClosing;
        return false;
      case 'sheetPr':
        this.filterMode = isTrue(cursor.attribute('filterMode'));
        break;
      case 'dimension': {
        const span = cursor.attributeSpan('ref');
        if (span)
          this.dimension = { from: span.from, to: span.to, area: parseArea(cursor.attribute('ref') ?? '') };
        break;
      }
      case 'cols':
        this.each(cursor, 'col', () => this.readColumn(cursor));
        return true;
      case 'sheetProtection':
        this.protected = isTrue(cursor.attribute('sheet'));
        break;
      case 'autoFilter': {
        const area = parseArea(cursor.attribute('ref') ?? '');
        let active = false;
        this.each(cursor, 'filterColumn', () => (active = true));
        this.autoFilter = { area, active };
        return true;
      }
      case 'mergeCells':
        this.each(cursor, 'mergeCell', () => {
          const area = parseArea(cursor.attribute('ref') ?? '');
          if (area) this.merges.push(area);
          checkLimit('areas', this.merges.length, this.limits.areas);
        });
        return true;
      case 'tableParts':
        this.each(cursor, 'tablePart', () => {
          for (const name of cursor.attributeNames()) {
            if (/(?:^|:)id$/.test(name)) this.tables.push(cursor.attribute(name) ?? '');
          }
        });
        return true;
    }
    cursor.skip();
    return true;
  }

  private readColumn(cursor: XmlCursor): void {
    const first = Number(cursor.attribute('min')) - 1;
    const last = Number(cursor.attribute('max')) - 1;
    if (!(first >= 0) || !(last >= first)) return;
    checkLimit('areas', this.columns.length, this.limits.areas);
    this.columns.push({
      first,
      last,
      style: Number(cursor.attribute('style') ?? 0) || 0,
      hidden: isTrue(cursor.attribute('hidden')) || isNothing(cursor.attribute('width')),
    });
  }

  /** Visits the children of one name; leaves the cursor on the closing tag. */
  private each(cursor: XmlCursor, name: string, visit: () => void): void {
    if (cursor.selfClosing) return;
    const { level } = cursor;
    const code = nameCode(this.prefix + name);
    while (cursor.next()) {
      if (!cursor.open && cursor.level === level) return;
      if (cursor.open && cursor.level === level + 1 && cursor.name === code) visit();
    }
    throw broken(cursor.part, 'unclosed');
  }
}

/** A width that leaves nothing to see. */
const isNothing = (width: string | undefined): boolean => width !== undefined && Number(width) === 0;

/** An xsd:boolean that is there and not set. */
export const isFalse = (value: string | undefined): boolean =>
  value === '0' || value === 'false' || value === 'off';
/** An xsd:boolean that is set. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
