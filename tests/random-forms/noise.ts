/** How people type: full-width brackets, blanks inside words, line breaks in headings. Nothing of it changes what is said. */
import type { BookCell, BookSheet } from '../support/workbooks';
import type { Draw } from './draw';

const isFormula = (cell: BookCell): cell is { readonly f: string } =>
  typeof cell === 'object' && cell !== null && 'f' in cell;

export function withNoise(draw: Draw, sheets: readonly BookSheet[]): readonly BookSheet[] {
  const wide = draw.odd('fullWidthBrackets', 0.35);
  const colons = draw.odd('fullWidthColons', 0.2);
  const trailing = draw.odd('trailingBlanks', 0.15);
  const formulas = sheets.some(({ rows }) => rows.some((row) => row.some(isFormula)));
  const uncached = formulas && draw.odd('uncachedFormulas', 0.06);
  const noisy = (cell: BookCell): BookCell => {
    if (isFormula(cell)) return uncached ? { f: cell.f } : cell;
    if (typeof cell !== 'string') return cell;
    let text = cell;
    if (wide) text = text.replace(/\(/g, '（').replace(/\)/g, '）');
    if (colons) text = text.replace(/:/g, '：');
    if (trailing && draw.chance(0.2)) text = `${text}${draw.pick([' ', '　', '  '])}`;
    return text;
  };
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row.map(noisy)) }));
}
