/** Several years in one workbook (几个年度): the latest with scores is assessed, the others are told (ruling 33, T22). */
import type { RuleBook } from '../rulebook/rulebook';
import type { BoundTable, OtherYear } from './record';
import type { SheetReading } from './sheet-reader';

export interface YearsApart {
  /** Other years, workbook by workbook. */
  readonly of: readonly (readonly OtherYear[])[];
  /** A sheet without the tables of other years. */
  readonly without: (sheet: SheetReading) => SheetReading;
}

export function otherYears(
  workbooks: readonly (readonly SheetReading[])[],
  { year: ruled }: Pick<RuleBook, 'year'>,
): YearsApart {
  const scored = workbooks.flat().flatMap(({ tables }) => tables.filter(({ annex }) => annex === 1));
  const years = new Set(scored.flatMap(({ year }) => year ?? []));
  // A rule book that is bound to a year says itself which forms are not its own (T19).
  if (ruled !== null || years.size < 2) return { of: workbooks.map(() => []), without: (sheet) => sheet };
  const latest = Math.max(...years);
  const isOther = ({ year }: BoundTable): boolean => year !== null && year !== latest;
  return {
    of: workbooks.map((sheets) => yearsOf(sheets.flatMap(({ tables }) => tables.filter(isOther)))),
    without: (sheet) => ({
      ...sheet,
      tables: sheet.tables.filter((table) => !isOther(table)),
      forms: sheet.forms.filter(({ table }) => !isOther(table)),
      lists: sheet.lists.filter(({ forms }) => !forms.some(({ table }) => isOther(table))),
      surveys: sheet.surveys.filter(({ table }) => !isOther(table)),
      roster: sheet.roster.filter(({ table }) => !isOther(table)),
      problems: sheet.problems.filter(
        (problem) =>
          !('source' in problem) ||
          !sheet.tables.some((table) => isOther(table) && isWithin(problem.source.area, table)),
      ),
    }),
  };
}

const isWithin = (area: BoundTable['source']['area'], { source }: BoundTable): boolean =>
  area.top === source.area.top && area.left === source.area.left;

function yearsOf(tables: readonly BoundTable[]): readonly OtherYear[] {
  const byYear = new Map<number, BoundTable[]>();
  for (const table of tables) {
    if (table.year === null) continue;
    byYear.set(table.year, [...(byYear.get(table.year) ?? []), table]);
  }
  return [...byYear].sort(([a], [b]) => b - a).map(([year, found]) => ({ year, tables: found }));
}
