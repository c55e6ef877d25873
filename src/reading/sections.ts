/** Whose part of a form each cell below the table belongs to: parts stand below each other, or side by side. */
import type { FormSection } from './record';
import { sectionNamed } from './field-words';
import type { Grid } from './grid';

export type SectionAt = (row: number, column: number) => FormSection | null;

export function sectionsBelow(
  grid: Grid,
  top: number,
  bottom: number,
  left: number,
  right: number,
): SectionAt {
  const rows: (readonly (FormSection | null)[])[] = [];
  let current: (FormSection | null)[] = new Array<FormSection | null>(right - left + 1).fill(null);
  for (let row = top; row <= bottom; row += 1) {
    const named: { readonly column: number; readonly section: FormSection | null }[] = [];
    for (let column = left; column <= right; column += 1) {
      const text = grid.text(row, column);
      const section = text === '' ? null : sectionNamed(text);
      if (section !== null) named.push({ column, section: section === 'outside' ? null : section });
    }
    const [first] = named;
    if (first) {
      // What a row says first is said of all of it; further parts begin at their own columns.
      current = current.map((_, index) => {
        const before = named.filter(({ column }) => column <= left + index);
        return (before.at(-1) ?? first).section;
      });
    }
    rows.push(current);
  }
  return (row, column) => rows[row - top]?.[column - left] ?? null;
}
