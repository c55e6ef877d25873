/** Looks of cells, between the grid's styles and the names of Excel's API. */
import type { Area } from '../../src/workbook/address';
import type { CellLook } from '../../tests/simulated-excel/store/types';
import type { GridBorders, GridStyle } from './univer';

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Justify', 'Distributed'];
const VERTICAL = ['Bottom', 'Top', 'Center', 'Bottom'];
const WRAP = 3;
const CLIP = 2;
/** Line styles by their API names. */
const LINES: Readonly<Record<string, number>> = {
  Continuous: 1,
  Dot: 3,
  Dash: 4,
  DashDot: 5,
  DashDotDot: 6,
  Double: 7,
  SlantDashDot: 12,
};
const BLACK = '#000000';
const EDGES = { EdgeTop: 't', EdgeBottom: 'b', EdgeLeft: 'l', EdgeRight: 'r' } as const;

export function lookOf(style: GridStyle): CellLook {
  const borders: Record<string, string> = {};
  for (const [edge, side] of Object.entries(EDGES)) {
    const line = style.bd?.[side];
    if (line) borders[edge] = Object.keys(LINES).find((name) => LINES[name] === line.s) ?? 'Continuous';
  }
  return {
    fill: style.bg?.rgb ?? null,
    color: style.cl?.rgb ?? BLACK,
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1 ? 'Single' : 'None',
    font: style.ff ?? '等线',
    size: style.fs ?? 11,
    wrap: style.tb === WRAP,
    horizontal: HORIZONTAL[style.ht ?? 0] ?? 'General',
    vertical: VERTICAL[style.vt ?? 0] ?? 'Bottom',
    borders,
  };
}

/** The change of style that a change of look means for the cell at (row, column) of `area`. */
export function styleChange(look: Partial<CellLook>, area: Area, row: number, column: number): GridStyle {
  const style: GridStyle = {};
  if (look.fill !== undefined) style.bg = look.fill === null ? null : { rgb: look.fill };
  if (look.color !== undefined) style.cl = { rgb: look.color };
  if (look.bold !== undefined) style.bl = look.bold ? 1 : 0;
  if (look.italic !== undefined) style.it = look.italic ? 1 : 0;
  if (look.underline !== undefined) style.ul = { s: look.underline === 'None' ? 0 : 1 };
  if (look.font !== undefined) style.ff = look.font;
  if (look.size !== undefined) style.fs = look.size;
  if (look.wrap !== undefined) style.tb = look.wrap ? WRAP : CLIP;
  if (look.horizontal !== undefined) style.ht = HORIZONTAL.indexOf(look.horizontal) || null;
  if (look.vertical !== undefined) style.vt = VERTICAL.indexOf(look.vertical, 1);
  if (look.borders !== undefined) {
    const bd = bordersOf(look.borders, area, row, column);
    if (Object.keys(bd).length > 0) style.bd = bd;
  }
  return style;
}

/** Outer edges belong to the cells at the rim of the area, inner ones to both cells that share them. */
function bordersOf(borders: CellLook['borders'], area: Area, row: number, column: number): GridBorders {
  const bd: GridBorders = {};
  const sides = {
    t: row === area.top ? 'EdgeTop' : 'InsideHorizontal',
    b: row === area.bottom ? 'EdgeBottom' : 'InsideHorizontal',
    l: column === area.left ? 'EdgeLeft' : 'InsideVertical',
    r: column === area.right ? 'EdgeRight' : 'InsideVertical',
  } as const;
  for (const side of ['t', 'b', 'l', 'r'] as const) {
    const name = borders[sides[side]];
    if (name === undefined) continue;
    const s = LINES[name];
    bd[side] = s === undefined ? null : { s, cl: { rgb: BLACK } };
  }
  return bd;
}

/** One change of style on top of another. */
export function mergeStyles(before: GridStyle, change: GridStyle): GridStyle {
  const bd = change.bd && before.bd ? { ...before.bd, ...change.bd } : (change.bd ?? before.bd);
  const merged = { ...before, ...change };
  if (bd !== undefined) merged.bd = bd;
  return merged;
}
