/** Cells that the scores' own formulas look at (评分公式引用的格): they are read through the scores. */
import { parseArea, type Area } from '../workbook/address';
import { formulaAt, type Snapshot } from '../workbook/snapshot';
import { scorePlace, type ScoreForm } from './record';

export interface FedCells {
  has(sheet: string, row: number, column: number): boolean;
}

const REFERENCE =
  /(?:'((?:[^']|'')+)'|([^\s'!()=+\-*/,;&<>]+))!(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)/gi;

export function fedCells(snapshot: Snapshot, forms: readonly ScoreForm[]): FedCells {
  const areas = new Map<string, Area[]>();
  if (snapshot.sheets.some(({ formulas }) => formulas.size > 0)) {
    for (const { table, scores } of forms) {
      const { sheet } = table.source;
      if (sheet.formulas.size === 0) continue;
      for (const stage of Object.values(scores)) {
        stage.at.forEach((_, index) => {
          const { row, column } = scorePlace(stage, index);
          for (const [name, area] of referencesIn(formulaAt(sheet, row, column) ?? '')) {
            areas.set(name, [...(areas.get(name) ?? []), area]);
          }
        });
      }
    }
  }
  return {
    has: (sheet, row, column) =>
      areas
        .get(sheet)
        ?.some(
          ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
        ) ?? false,
  };
}

function referencesIn(formula: string): readonly (readonly [string, Area])[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, bare, range = '']) => {
    const area = parseArea(range);
    const name = quoted?.replaceAll("''", "'") ?? bare;
    return area && name !== undefined ? [[name, area] as const] : [];
  });
}
