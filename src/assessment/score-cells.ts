/** The cells of a form's scores, as expressions see them: contents, what is open, and where they stand. */
import type { Cells, Interval, OpenCells, Place } from '../formula';
import { scorePlace, scoreReading, type Indicator, type StageScores } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import type { CellRef } from '../workbook/address';
import { ZERO, type Decimal } from '../workbook/decimal';

/** What stands in the cells: numbers as numbers, everything else as the text it is. */
export function cellsIn({ values, odd }: StageScores): Cells {
  if (odd.size === 0) {
    return (slot) => {
      const value = values[slot] ?? Number.NaN;
      return Number.isNaN(value) ? null : (value as Decimal);
    };
  }
  return (slot) => {
    const reading = odd.get(slot);
    if (reading && reading.kind !== 'number') return reading.kind === 'blank' ? null : reading.text;
    const value = reading ? reading.value : (values[slot] ?? Number.NaN);
    return Number.isNaN(value) ? null : (value as Decimal);
  };
}

/**
 * The same while scores are open: what is blank, unreadable or outside its limits may become anything between 0 and the
 * points of its item; so may 缺项 while nobody has said how it counts.
 */
export function openCellsIn(
  scores: StageScores,
  indicators: readonly Indicator[],
  limits: readonly number[],
  rulebook: RuleBook,
): OpenCells {
  const cells = cellsIn(scores);
  const all = (slot: number): Interval => {
    const most = indicators[slot]?.max ?? rulebook.bonusPoints.value;
    return { least: ZERO, most };
  };
  return (slot) => {
    const { kind } = scoreReading(scores, slot);
    const value = scores.values[slot] ?? Number.NaN;
    if (kind === 'notApplicable') {
      if (rulebook.missing.value !== 'pending') return cells(slot);
      // Nobody makes up for a bonus.
      return indicators[slot]?.bonus ? { least: ZERO, most: ZERO } : all(slot);
    }
    if (kind === 'blank' || kind === 'unreadable' || Number.isNaN(value)) return all(slot);
    return value < 0 || value > (limits[slot] ?? Infinity) ? all(slot) : cells(slot);
  };
}

/** Where they stand; `more` are the cells behind the items. `prefix` names the sheet for formulas elsewhere. */
export const placeOf =
  (scores: StageScores, prefix = '', ...more: readonly CellRef[]): Place =>
  (slot) => {
    const at = slot < scores.at.length ? scorePlace(scores, slot) : more[slot - scores.at.length];
    return { prefix, ...(at ?? scorePlace(scores, slot)) };
  };
