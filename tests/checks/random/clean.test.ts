/** Clean counties of random layout: no error, no warning, and what stands in them is what is read. */
import fc from 'fast-check';
import { assess } from '../../../src/assessment';
import { runChecks } from '../../../src/checks';
import { readWorkbook } from '../../../src/reading';
import { MILE_2017 } from '../../../src/rulebook/mile-2017';
import { toNumber } from '../../../src/workbook/decimal';
import { snapshotOf } from '../../support/snapshot';
import { said } from '../support/findings';
import { countyPlan } from './plan';
import { RUNS, runs } from './runs';
import { countyOf, gradeFor, hundredths } from './sheets';

test('a clean county of any layout has neither errors nor warnings', () => {
  fc.assert(
    fc.property(countyPlan, (plan) => {
      const { sheets } = countyOf(plan);
      const assessment = assess([readWorkbook(snapshotOf(sheets), MILE_2017)], MILE_2017, 'city');
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
