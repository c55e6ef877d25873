/** Colours of a workbook: by value, by theme with tint, by the old palette. */
import type { Package } from '../../src/hosts/xlsx/package';
import { child, descend, numberOf, readTree, type XmlElement } from './xml-tree';

/** The palette of 1997, which files still refer to by number. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  );

/** The theme part lists dark before light; cells count light first. */
const LIGHT_FIRST = [1, 0, 3, 2];

export type ReadColor = (element: XmlElement | undefined) => string | null;

/** Reader of `color`-like elements; gives `#RRGGBB`, or `null` for none and for the automatic colour. */
export function colorReader(pack: Package, themePart: string | undefined): ReadColor {
  const theme = themePart && pack.has(themePart) ? readTree(pack.read(themePart), themePart) : undefined;
  const scheme = (descend(theme, 'themeElements', 'clrScheme')?.children ?? []).map(
    ({ children: [color] }) => color?.attributes['lastClr'] ?? color?.attributes['val'] ?? '000000',
  );
  return (element) => {
    if (!element) return null;
    const { rgb, theme: place, indexed } = element.attributes;
    const hex =
      rgb !== undefined
        ? rgb.slice(-6)
        : place !== undefined
          ? scheme[LIGHT_FIRST[Number(place)] ?? Number(place)]
          : indexed !== undefined
            ? INDEXED[Number(indexed)]
            : undefined;
    return hex !== undefined && /^[0-9a-f]{6}$/i.test(hex)
      ? `#${tinted(hex, numberOf(element, 'tint', 0))}`
      : null;
  };
}

/** Lighter (towards white) for a positive tint, darker for a negative one. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  return [0, 2, 4]
    .map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16);
      const shifted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
      return Math.round(Math.min(255, Math.max(0, shifted)))
        .toString(16)
        .padStart(2, '0');
    })
    .join('');
}

export const colorOf = (read: ReadColor, parent: XmlElement | undefined, name: string): string | null =>
  read(child(parent, name));
