/** What checks share is worked out once for a county, and never for another one. */
import { assess } from '../../src/assessment';
import { countyOf, shared } from '../../src/checks/county';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { snapshotOf } from '../support/snapshot';
import { form } from './support/county';

const assessment = assess([readWorkbook(snapshotOf([form()]), MILE_2017)], MILE_2017, 'city');

test('once for a county, also where nothing comes of it', () => {
  const seen: number[] = [];
  const units = shared((county) => void seen.push(county.units.length));
  const county = countyOf(assessment);
  units(county);
  units(county);
  expect(seen).toEqual([1]);
});

test('what is shared may rest on what is shared', () => {
  let runs = 0;
  const names = shared((county) => (runs++, county.units.map(({ unit }) => unit)));
  const first = shared((county) => names(county)[0]);
  const county = countyOf(assessment);
  expect([first(county), names(county).length, runs]).toEqual(['市水务局', 1, 1]);
});

test('another county, even of the same assessment, begins anew', () => {
  const units = shared(({ units: all }) => ({ count: all.length }));
  const [here, there] = [countyOf(assessment), countyOf({ ...assessment, units: [] })];
  expect([units(here), units(there)]).toEqual([{ count: 1 }, { count: 0 }]);
  expect(units(here)).toBe(units(here));
  expect(units(countyOf(assessment))).not.toBe(units(here));
});
