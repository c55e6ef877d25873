/** Does a generated sheet still hold what a run put there? Values of formulas follow other cells and do not count. */
import type { SheetEdit } from '../workbook/edit';
import { formulaAt, usedArea, valueAt, type SheetSnapshot } from '../workbook/snapshot';

export function stillHolds(sheet: SheetSnapshot, { rows }: SheetEdit): boolean {
  const used = usedArea(sheet);
  const bottom = Math.max(rows.length - 1, used?.bottom ?? 0);
  for (let row = 0; row <= bottom; row += 1) {
    const line = rows[row] ?? [];
    const right = Math.max(line.length - 1, used?.right ?? 0);
    for (let column = 0; column <= right; column += 1) {
      const { formula = null, value = null } = line[column]?.content ?? {};
      const now = formulaAt(sheet, row, column);
      if (formula !== null || now !== null) {
        if (!sameFormula(formula, now)) return false;
      } else if (!sameValue(value, valueAt(sheet, row, column))) return false;
    }
  }
  return true;
}

/** Excel spells formulas in its own way: blanks, capitals and quotes of names do not count. */
const sameFormula = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && spelled(a) === spelled(b);
const spelled = (formula: string): string => formula.replace(/[\s']/g, '').toUpperCase();

function sameValue(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a.toPrecision(15) === b.toPrecision(15);
  return (a ?? '') === (b ?? '') || JSON.stringify(a) === JSON.stringify(b);
}
