/** Which marked cells are lit: the conditions of planned marks, computed by the formula engine as a spreadsheet would. */
import { recalculate } from '../../src/hosts/recalculation';
import { cellKey, toA1 } from '../../src/workbook/address';
import type { MarksEdit, Severity } from '../../src/workbook/edit';
import { shiftFormula } from '../../src/workbook/formula-shift';
import type { Scalar, SheetSnapshot, Snapshot } from '../../src/workbook/snapshot';

export interface MarkedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  /** Formula as seen from the cell; `null` for a mark that stays lit. */
  readonly formula: string | null;
}

/** Every cell that carries a mark, with the condition as it reads there. */
export function markedCells(marks: readonly MarksEdit[]): readonly MarkedCell[] {
  return marks.flatMap(({ sheet, marks: list }) =>
    list.flatMap(({ severity, areas, formula }) => {
      const [first] = areas;
      return areas.flatMap(({ top, left, bottom, right }) => {
        const cells: MarkedCell[] = [];
        for (let row = top; row <= bottom; row += 1) {
          for (let column = left; column <= right; column += 1) {
            const seen =
              formula === undefined || !first
                ? null
                : shiftFormula(formula, row - first.top, column - first.left);
            cells.push({ sheet, cell: toA1(row, column), severity, formula: seen });
          }
        }
        return cells;
      });
    }),
  );
}

/** Far from any table. */
const SCRATCH_COLUMN = 2000;

export type LitCell = MarkedCell & {
  /** `true` for marks without a formula. */
  readonly lit: Scalar;
};

export interface Question {
  readonly snapshot: Snapshot;
  readonly cells: readonly MarkedCell[];
}

/** What each condition gives in its workbook; all workbooks are computed in one go. */
export async function litCells(questions: readonly Question[]): Promise<readonly (readonly LitCell[])[]> {
  const wanted = new Map<string, Set<number>>();
  const sheets: SheetSnapshot[] = [];
  questions.forEach(({ snapshot, cells }, book) => {
    for (const sheet of snapshot.sheets) {
      const formulas = new Map(sheet.formulas);
      const keys = new Set<number>();
      cells.forEach(({ sheet: name, formula }, index) => {
        if (name !== sheet.name || formula === null) return;
        keys.add(cellKey(index, SCRATCH_COLUMN));
        formulas.set(cellKey(index, SCRATCH_COLUMN), `=${formula}`);
      });
      const name = nameIn(book, sheet.name);
      sheets.push({ ...sheet, name, formulas });
      if (keys.size > 0) wanted.set(name, keys);
    }
  });
  const all = { file: 'all.xlsx', calculation: 'automatic' as const, sheets };
  const { values, failed } = await recalculate(all, wanted);
  return questions.map(({ cells }, book) =>
    cells.map((cell, index): LitCell => {
      const name = nameIn(book, cell.sheet);
      const key = cellKey(index, SCRATCH_COLUMN);
      if (failed.get(name)?.has(key)) throw new Error(`cannot be computed: ${cell.formula}`);
      return { ...cell, lit: cell.formula === null ? true : (values.get(name)?.get(key) ?? null) };
    }),
  );
}

const nameIn = (book: number, sheet: string): string => `${book} ${sheet}`;
