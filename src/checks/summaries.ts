/** Rows of a summary (汇总表) with the unit they are about. */
import type { UnitResult } from '../assessment/result';
import type { SummaryRow } from '../reading/record';
import { nameKey } from '../reading/text';
import { shared, type County } from './county';
import { byUnit } from './scope';

export interface SummaryScope {
  readonly row: SummaryRow;
  readonly result: UnitResult;
}

/** Units by every name that they are written with, confirmed ones included. */
export const unitsByName = shared((assessment: County): ReadonlyMap<string, UnitResult> => {
  const units = new Map<string, UnitResult>();
  for (const result of assessment.units) {
    for (const { unit } of result.roster) units.set(unit.name, result);
    for (const { form } of result.forms) if (form.unit) units.set(form.unit.name, result);
  }
  for (const [written, name] of Object.entries(assessment.rulebook.aliases)) {
    const result = units.get(nameKey(name));
    if (result && !units.has(nameKey(written))) units.set(nameKey(written), result);
  }
  return units;
});

/** All rows whose unit is assessed, in reading order. */
export const summaryScopes = shared((assessment: County): readonly SummaryScope[] => {
  if (assessment.readings.every(({ summaries }) => summaries.length === 0)) return [];
  const units = unitsByName(assessment);
  return assessment.readings.flatMap(({ summaries }) =>
    summaries.flatMap((row) => {
      const result = row.unit ? units.get(row.unit.name) : undefined;
      return result ? [{ row, result }] : [];
    }),
  );
});

/** The same rows, by the unit they are about. */
export const summariesByUnit = shared((assessment: County) =>
  byUnit(summaryScopes(assessment), ({ result }) => result),
);
