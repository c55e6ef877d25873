/** Cell styles and differential styles of a workbook in the grid's notation. */
import { GENERAL } from '../../src/hosts/xlsx/number-formats';
import type { StyleFormats } from '../../src/hosts/xlsx/styles';
import type { Flag, GridBorders, GridStyle } from '../grid/univer';
import { colorOf, type ReadColor } from './colors';
import type { NotDrawnList } from './not-drawn';
import { child, children, flagOf, numberOf, type XmlElement } from './xml-tree';

const LINES: Readonly<Record<string, number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};
const HORIZONTAL: Readonly<Record<string, number>> = {
  left: 1,
  center: 2,
  centerContinuous: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};
const VERTICAL: Readonly<Record<string, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
  justify: 2,
  distributed: 2,
};
const SIDES = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;
const WRAP = 3;
/** Pixels of one step of indentation. */
const INDENT = 9;

export interface WorkbookStyles {
  /** By `styleId(index)`. */
  readonly cells: Record<string, GridStyle>;
  readonly differential: readonly GridStyle[];
  /** Name of the font in which widths of columns are counted. */
  readonly defaultFont: string;
}

export const NO_GRID_STYLES: WorkbookStyles = { cells: {}, differential: [], defaultFont: '' };

export const styleId = (index: number): string => `x${index}`;

export function readStyles(
  root: XmlElement,
  formats: StyleFormats,
  color: ReadColor,
  notDrawn: NotDrawnList,
): WorkbookStyles {
  const fonts = children(child(root, 'fonts'), 'font').map((font) => fontStyle(font, color));
  const fillElements = children(child(root, 'fills'), 'fill');
  const fills = fillElements.map((fill) => fillStyle(fill, color, false));
  const borders = children(child(root, 'borders'), 'border').map((border) => borderStyle(border, color));
  const cells: Record<string, GridStyle> = {};
  const usedFills = new Set<number>();
  children(child(root, 'cellXfs'), 'xf').forEach((xf, index) => {
    const fill = numberOf(xf, 'fillId', 0);
    usedFills.add(fill);
    const pattern = formats.formats[formats.byStyle[index] ?? 0] ?? GENERAL;
    cells[styleId(index)] = {
      ...fonts[numberOf(xf, 'fontId', 0)],
      ...fills[fill],
      ...borders[numberOf(xf, 'borderId', 0)],
      ...alignment(child(xf, 'alignment')),
      ...(pattern === GENERAL ? {} : { n: { pattern } }),
    };
  });
  for (const index of usedFills) countFill(fillElements[index], notDrawn);
  const differential = children(child(root, 'dxfs'), 'dxf').map((dxf) => ({
    ...fontStyle(child(dxf, 'font'), color),
    ...fillStyle(child(dxf, 'fill'), color, true),
    ...borderStyle(child(dxf, 'border'), color),
  }));
  return { cells, differential, defaultFont: fonts[0]?.ff ?? '' };
}

const flag = (element: XmlElement): Flag => (flagOf(element, 'val', true) ? 1 : 0);

function fontStyle(font: XmlElement | undefined, color: ReadColor): GridStyle {
  const style: GridStyle = {};
  for (const part of font?.children ?? []) {
    const value = part.attributes['val'];
    if (part.name === 'name' && value !== undefined) style.ff = value;
    else if (part.name === 'sz') style.fs = numberOf(part, 'val', 11);
    else if (part.name === 'b') style.bl = flag(part);
    else if (part.name === 'i') style.it = flag(part);
    else if (part.name === 'u') style.ul = { s: value === 'none' ? 0 : 1 };
    else if (part.name === 'strike') style.st = { s: flag(part) };
    else if (part.name === 'vertAlign' && value !== 'baseline') style.va = value === 'superscript' ? 3 : 2;
    else if (part.name === 'color') {
      const rgb = color(part);
      if (rgb !== null) style.cl = { rgb };
    }
  }
  return style;
}

/** Differential styles name the colour of a solid fill as its background. */
function fillStyle(fill: XmlElement | undefined, color: ReadColor, differential: boolean): GridStyle {
  const gradient = child(fill, 'gradientFill');
  const pattern = child(fill, 'patternFill');
  if (pattern?.attributes['patternType'] === 'none') return {};
  const rgb = gradient
    ? color(child(gradient.children[gradient.children.length - 1], 'color'))
    : differential
      ? (colorOf(color, pattern, 'bgColor') ?? colorOf(color, pattern, 'fgColor'))
      : colorOf(color, pattern, 'fgColor');
  return rgb === null ? {} : { bg: { rgb } };
}

function countFill(fill: XmlElement | undefined, notDrawn: NotDrawnList): void {
  if (child(fill, 'gradientFill')) notDrawn.add('gradientFill');
  const type = child(fill, 'patternFill')?.attributes['patternType'] ?? 'none';
  if (type !== 'none' && type !== 'solid') notDrawn.add('patternFill');
}

function borderStyle(border: XmlElement | undefined, color: ReadColor): GridStyle {
  const bd: GridBorders = {};
  const line = (element: XmlElement | undefined) => {
    const s = LINES[element?.attributes['style'] ?? 'none'];
    return s === undefined ? null : { s, cl: { rgb: colorOf(color, element, 'color') ?? '#000000' } };
  };
  for (const [name, side] of Object.entries(SIDES)) {
    const found = line(child(border, name));
    if (found) bd[side as (typeof SIDES)[keyof typeof SIDES]] = found;
  }
  const diagonal = line(child(border, 'diagonal'));
  if (diagonal && flagOf(border, 'diagonalUp')) bd.bl_tr = diagonal;
  if (diagonal && flagOf(border, 'diagonalDown')) bd.tl_br = diagonal;
  return Object.keys(bd).length > 0 ? { bd } : {};
}

function alignment(element: XmlElement | undefined): GridStyle {
  const { horizontal, vertical } = element?.attributes ?? {};
  const style: GridStyle = { vt: VERTICAL[vertical ?? 'bottom'] ?? 3 };
  const ht = HORIZONTAL[horizontal ?? ''];
  if (ht !== undefined) style.ht = ht;
  if (flagOf(element, 'wrapText')) style.tb = WRAP;
  const turned = numberOf(element, 'textRotation', 0);
  if (turned === 255) style.tr = { a: 0, v: 1 };
  else if (turned !== 0) style.tr = { a: turned > 90 ? turned - 90 : -turned };
  const indent = numberOf(element, 'indent', 0);
  if (indent > 0) style.pd = horizontal === 'right' ? { r: INDENT * indent } : { l: INDENT * indent };
  return style;
}
