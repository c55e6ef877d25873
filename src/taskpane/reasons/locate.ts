/** What a cell is in the assessment: whose it is, and which number stands there. */
import type { DerivedQuantity, Focus, UnitResult } from '../../assessment';
import { scorePlace, STAGES, type ScoreForm } from '../../reading';
import type { Judgement } from '../../runs';
import { contains, type CellRef } from '../../workbook/address';
import { findSheet, textAt } from '../../workbook/snapshot';
import { isGeneratedSheetFormula } from '../../workbook/own';
import type { Place } from '../session/state';

export interface Located {
  readonly unit: UnitResult;
  /** The number that the cell holds, or the one that matters most where it holds none. */
  readonly quantity: DerivedQuantity;
  readonly form: ScoreForm | null;
  /** Index of the item whose score it is; `null` where it is none. */
  readonly item: number | null;
  /** The column that the cell stands in (自评, 乡镇核分, 市级评估), and the sum where it is one; `null` outside of scores. */
  readonly focus: Focus | null;
}

export function locate({ assessment, snapshot }: Judgement, { sheet, area }: Place): Located | null {
  const cell = { row: area.top, column: area.left };
  for (const unit of assessment.units) {
    for (const { form } of unit.forms) {
      if (form.table.source.sheet.name !== sheet || !contains(form.area, cell.row, cell.column)) continue;
      return { unit, form, ...inForm(form, cell) };
    }
    for (const { survey } of unit.surveys) {
      if (survey.table.source.sheet.name === sheet && survey.row === cell.row)
        return { unit, form: null, quantity: 'satisfaction', item: null, focus: null };
    }
    for (const entry of unit.roster) {
      if (entry.table.source.sheet.name === sheet && entry.row === cell.row)
        return { unit, form: null, quantity: 'pool', item: null, focus: null };
    }
  }
  const found = findSheet(snapshot, sheet);
  if (!found || !isGeneratedSheetFormula(found.formulas.get(0) ?? null)) return null;
  const unit = assessment.units.find(({ unit: name }) =>
    (found.values[cell.row - found.top] ?? []).some(
      (_, column) => textAt(found, cell.row, found.left + column) === name,
    ),
  );
  return unit ? { unit, form: null, quantity: 'grade', item: null, focus: null } : null;
}

function inForm(form: ScoreForm, { row, column }: CellRef): Pick<Located, 'quantity' | 'item' | 'focus'> {
  for (const stage of STAGES) {
    const scores = form.scores[stage];
    if (!scores) continue;
    const item = form.indicators.findIndex((_, index) => {
      const place = scorePlace(scores, index);
      return place.row === row && place.column === column;
    });
    if (item >= 0) return { quantity: 'item', item, focus: { form, stage } };
  }
  if (form.grade?.row === row && form.grade.column === column)
    return { quantity: 'grade', item: null, focus: null };
  const sum = form.sums.find((other) => other.row === row && other.column === column);
  if (sum) return { quantity: sum.role, item: null, focus: { form, stage: sum.stage, sum } };
  return { quantity: 'grade', item: null, focus: null };
}
