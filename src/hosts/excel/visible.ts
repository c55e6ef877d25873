/** Hidden rows and columns, from the list of what is visible. */
import { parseArea, type Area } from '../../workbook/address';

/**
 * Areas of an address list such as `'Sheet 1'!A1:B2,'Sheet 1'!A4:B4`; `null` when it is not understood or has not the
 * announced number of areas (Excel may cut long lists short).
 */
export function parseAddressList(list: string, count?: number): Area[] | null {
  const areas: Area[] = [];
  // Names of sheets may hold commas, but within quotes only.
  for (const part of list.replace(/'(?:[^']|'')*'!/g, '').split(',')) {
    const area = parseArea(part.slice(part.lastIndexOf('!') + 1).trim());
    if (!area) return null;
    areas.push(area);
  }
  return count !== undefined && areas.length !== count ? null : areas;
}

/** Numbers from `from` to `to` that no visible area covers. */
function uncovered(from: number, to: number, spans: readonly (readonly [number, number])[]): Set<number> {
  const shown = new Set<number>();
  for (const [first, last] of spans) {
    for (let index = Math.max(first, from); index <= Math.min(last, to); index++) shown.add(index);
  }
  const hidden = new Set<number>();
  for (let index = from; index <= to; index++) if (!shown.has(index)) hidden.add(index);
  return hidden;
}

export const rowsOf = (area: Area): readonly [number, number] => [area.top, area.bottom];
export const columnsOf = (area: Area): readonly [number, number] => [area.left, area.right];

/**
 * Hidden rows (or columns) of an area. `state` is what the API says of all at once: `true`, `false`, or `null` for
 * mixed; only then the visible areas are needed. `null` when they are needed and not known.
 */
export function hiddenAlong(
  area: Area,
  state: unknown,
  visible: readonly Area[] | null,
  along: (area: Area) => readonly [number, number],
): Set<number> | null {
  const [from, to] = along(area);
  if (state === false) return new Set();
  if (state === true) return uncovered(from, to, []);
  return visible && uncovered(from, to, visible.map(along));
}
