/**
 * How marks look, in Excel and in files alike. Distinguishable without colour too: bold, upright, italic. The fills differ in
 * lightness and on the blue–yellow axis, which the common kinds of colour blindness leave intact.
 */
import type { Severity } from '../workbook/edit';

export interface MarkLook {
  /** Six hexadecimal digits, as is `font`. */
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Frame in files: full, dashed, dotted. */
  readonly border: 'thin' | 'dashed' | 'dotted';
}

export const MARK_LOOKS: Readonly<Record<Severity, MarkLook>> = {
  error: { fill: 'F8B4B4', font: '7F0005', bold: true, italic: false, border: 'thin' },
  warning: { fill: 'FFEB9C', font: '5F4700', bold: false, italic: false, border: 'dashed' },
  notice: { fill: 'BDD7EE', font: '1F3864', bold: false, italic: true, border: 'dotted' },
};
