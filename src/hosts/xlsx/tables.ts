/** Tables (表格, ListObject) of a sheet, as far as they bear on us: their filter and the rows they keep copies of. */
import { parseArea, type Area } from '../../workbook/address';
import type { Package } from './package';
import { prefixOf, XmlCursor } from './xml-cursor';

export interface TableFacts {
  readonly filter: { readonly area: Area | null; readonly active: boolean } | null;
  /** Header and totals row: their words are kept in the table part too, and must not differ. */
  readonly rows: readonly Area[];
}

export function readTable(opened: Package, part: string): TableFacts {
  const cursor = new XmlCursor(opened.read(part), part);
  if (!cursor.next()) return { filter: null, rows: [] };
  const prefix = prefixOf(cursor.nameText());
  const area = parseArea(cursor.attribute('ref') ?? '');
  const rows: Area[] = [];
  if (area && cursor.attribute('headerRowCount') !== '0') rows.push({ ...area, bottom: area.top });
  if (area && Number(cursor.attribute('totalsRowCount') ?? 0) > 0) rows.push({ ...area, top: area.bottom });
  let filterArea: Area | null = null;
  let [filtered, active] = [false, false];
  while (cursor.next()) {
    if (!cursor.open) continue;
    const name = cursor.nameText();
    if (name === `${prefix}autoFilter`) {
      filtered = true;
      filterArea = parseArea(cursor.attribute('ref') ?? '');
    } else if (name === `${prefix}filterColumn`) {
      active = true;
    }
  }
  return { filter: filtered ? { area: filterArea, active } : null, rows };
}
