/**
 * Whether quotas (第七条) can be judged at all: they need to know of every unit where it competes. A roster says it; without
 * one the rule book has to give the class of every township, and the tables township and 单位性质 of every unit.
 */
import type { WorkbookReading } from '../reading/record';
import type { RuleBook } from '../rulebook/rulebook';
import { columnFinder, type ColumnFinder } from './columns';
import { kindOfForm } from './kind-of-form';
import type { UnitResult } from './result';

export function canJudgeQuotas(
  units: readonly UnitResult[],
  readings: readonly WorkbookReading[],
  rulebook: RuleBook,
): boolean {
  if (readings.some(({ roster }) => roster.length > 0)) return true;
  const townships = rulebook.townships.value;
  if (townships.length === 0 || townships.some(({ kind }) => kind === null)) return false;
  const columnOf = columnFinder();
  return units.length > 0 && units.every((unit) => isPlaced(unit, columnOf));
}

/** Which of two townships, or what an unknown one is, are findings of their own (R09, R05). */
const isPlaced = ({ pool, forms }: UnitResult, columnOf: ColumnFinder): boolean =>
  forms.length > 0 &&
  forms.every(({ form }) => kindOfForm(form, columnOf) !== null && (pool !== null || form.township !== null));
