/** Clean counties of random layout: no error, no warning, and what stands in them is what is read. */
import fc from 'fast-check';
import { assess } from '../../../src/assessment';
import { runChecks } from '../../../src/checks';
import { readWorkbook } from '../../../src/reading';
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { toNumber } from '../../../src/workbook/decimal';
import { snapshotOf } from '../../support/snapshot';
import { said } from '../support/findings';
import { countyPlan, type CountyPlan } from './plan';
import { RUNS, runs } from './runs';
import { countyOf, gradeFor, hundredths } from './sheets';

const assessed = (plan: CountyPlan) =>
  assess([readWorkbook(snapshotOf(countyOf(plan).sheets), MILE_2017)], MILE_2017, 'city');

test('a clean county of any layout has neither errors nor warnings', () => {
  fc.assert(
    fc.property(countyPlan, (plan) => {
      const assessment = assessed(plan);
      expect(said(runChecks(assessment))).toEqual([]);
      const read = assessment.units.map(({ unit, total, grade, surveys }) => ({
        unit,
        total: total === null ? null : toNumber(total),
        grade: grade?.name,
        surveys: surveys.length,
      }));
      const planned = plan.units.map(({ name, scores }) => ({
        unit: name,
        total: hundredths(scores.city),
        grade: gradeFor(scores.city),
        surveys: plan.layout.survey === 'none' ? 0 : 1,
      }));
      expect(read).toEqual(planned);
    }),
    runs(RUNS.clean),
  );
});

/** What has to be known of a unit, by its total and base alone (第六条). */
function noticesOf(plan: CountyPlan, unit: number): readonly string[] {
  const city = plan.units[unit]?.scores.city ?? [];
  const total = hundredths(city);
  const base = hundredths(city.filter((_, index) => plan.items[index]?.head !== 2));
  const bound = [70, 80, 90].find((one) => one > total) ?? null;
  const name = plan.units[unit]?.name ?? '';
  return [
    ...(base < 90 && total >= 90 ? [`B08 ${name}`] : []),
    ...(bound !== null && total > bound - 1 ? [`G03 ${name}`] : []),
    ...(bound !== null && total >= bound - 0.5 ? [`G05 ${name}`] : []),
  ];
}

test('notices are told where the totals ask for them, and nowhere else', () => {
  const told = ['B08', 'G03', 'G05', 'Q04', 'R08'];
  fc.assert(
    fc.property(countyPlan, (plan) => {
      const found = runChecks(assessed(plan))
        .filter(({ code }) => told.includes(code))
        .map(({ code, unit }) => (unit === null ? code : `${code} ${unit}`));
      // Each unit has two places for itself where the roster says that its township is poor.
      const county = plan.layout.roster ? [...plan.units.map(() => 'Q04'), 'R08'] : [];
      const units = plan.units.flatMap((_, unit) => noticesOf(plan, unit));
      expect([...found].sort()).toEqual([...units, ...county].sort());
    }),
    runs(RUNS.clean),
  );
});
