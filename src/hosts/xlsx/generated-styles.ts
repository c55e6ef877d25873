/** Looks of the sheets we generate (汇总表): fonts every Chinese Windows has, thin frames, nothing else. */
import type { GeneratedStyle } from '../../workbook/edit';
import type { StyleSheet } from './styles';

interface Design {
  readonly font: string;
  readonly framed: boolean;
  readonly shaded: boolean;
  readonly alignment: string;
}

const font = (size: number, name: string, bold: boolean, color = '', underlined = false): string =>
  `<font>${bold ? '<b/>' : ''}${underlined ? '<u/>' : ''}<sz val="${size}"/>${color === '' ? '' : `<color rgb="${color}"/>`}` +
  `<name val="${name}"/><family val="3"/><charset val="134"/></font>`;

const DESIGNS: Readonly<Record<GeneratedStyle, Design>> = {
  title: {
    font: font(18, '宋体', true),
    framed: false,
    shaded: false,
    alignment: 'horizontal="center" vertical="center" wrapText="1"',
  },
  note: {
    font: font(10, '仿宋', false),
    framed: false,
    shaded: false,
    alignment: 'horizontal="left" vertical="center" wrapText="1"',
  },
  plain: {
    font: font(11, '仿宋', false),
    framed: false,
    shaded: false,
    alignment: 'horizontal="left" vertical="center" wrapText="1"',
  },
  header: {
    font: font(11, '宋体', true),
    framed: true,
    shaded: true,
    alignment: 'horizontal="center" vertical="center" wrapText="1"',
  },
  text: {
    font: font(11, '仿宋', false),
    framed: true,
    shaded: false,
    alignment: 'horizontal="left" vertical="center" wrapText="1"',
  },
  number: {
    font: font(11, '仿宋', false),
    framed: true,
    shaded: false,
    alignment: 'horizontal="center" vertical="center"',
  },
  alert: {
    font: font(11, '仿宋', true, 'FF9C0006'),
    framed: true,
    shaded: false,
    alignment: 'horizontal="left" vertical="center" wrapText="1"',
  },
  link: {
    font: font(11, '仿宋', false, 'FF0563C1', true),
    framed: true,
    shaded: false,
    alignment: 'horizontal="left" vertical="center" wrapText="1"',
  },
};

const SHADE =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/><bgColor indexed="64"/></patternFill></fill>';
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const FRAME = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;

/** Style index for every look that is used; those of an earlier run serve again. */
export function generatedStyles(
  styles: StyleSheet,
  used: ReadonlySet<GeneratedStyle>,
): ReadonlyMap<GeneratedStyle, number> {
  const indexes = new Map<GeneratedStyle, number>();
  for (const style of used) {
    const design = DESIGNS[style];
    const fontId = styles.index('fonts', design.font);
    const fillId = design.shaded ? styles.index('fills', SHADE) : 0;
    const borderId = design.framed ? styles.index('borders', FRAME) : 0;
    const xf =
      `<xf numFmtId="0" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0" applyFont="1" ` +
      `${design.shaded ? 'applyFill="1" ' : ''}${design.framed ? 'applyBorder="1" ' : ''}applyAlignment="1">` +
      `<alignment ${design.alignment}/></xf>`;
    indexes.set(style, styles.index('cellXfs', xf));
  }
  return indexes;
}
