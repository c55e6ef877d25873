/** Gives the formulas of a workbook in memory their values, by the engine that the product itself uses. */
import { recalculate } from '../../../src/hosts/recalculation';
import { cellKey, columnOfKey, rowOfKey } from '../../../src/workbook/address';
import type { Scalar, SheetSnapshot } from '../../../src/workbook/snapshot';
import type { MemorySheet } from './memory-sheet';
import type { Calculator } from './memory-workbook';

/** All formulas are computed anew whenever something was entered. */
export const calculateAll: Calculator = async (workbook) => {
  const sheets = workbook.sheets().map(asSnapshot);
  const wanted = new Map(sheets.map((sheet) => [sheet.name, new Set(sheet.formulas.keys())]));
  const snapshot = { file: workbook.name, calculation: 'automatic', sheets } as const;
  const { values } = await recalculate(snapshot, wanted);
  for (const [name, cells] of values) {
    for (const [key, value] of cells) workbook.sheet(name).compute(rowOfKey(key), columnOfKey(key), value);
  }
};

function asSnapshot(sheet: MemorySheet): SheetSnapshot {
  const area = sheet.usedArea(true) ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const values: Scalar[][] = [];
  const formulas = new Map<number, string>();
  for (let row = area.top; row <= area.bottom; row++) {
    const line: Scalar[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.cell(row, column);
      line.push(cell?.value ?? null);
      if (cell?.formula) formulas.set(cellKey(row, column), cell.formula);
    }
    values.push(line);
  }
  const none = new Set<number>();
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    top: area.top,
    left: area.left,
    values,
    formulas,
    uncomputed: new Set(formulas.keys()),
    formats: new Map(),
    texts: new Map(),
    merges: sheet.merges(),
    hiddenRows: none,
    hiddenColumns: none,
    filtered: false,
    formattedRows: area.bottom + 1,
  };
}
