/**
 * Workbooks with known right answers: kinds of real forms, the smallest file for each fault met, and a clean county with
 * one thing changed. `npm run cases` prints them one line each.
 */
import { allCases, judgeCase, namesIn, pendingCases } from './cases';

const pending = pendingCases();
const cases = allCases();

test.each(cases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
  const wrong = await judgeCase(one);
  if (!(name in pending)) expect(wrong).toEqual([]);
  else if (wrong.length === 0) throw new Error(`${name} comes out right: take it off pending.json`);
});

test('every workbook has its answer, and every pending case exists', () => {
  const names = cases.map(({ name }) => name);
  const workbooks = ['forms', 'faults', 'county'].flatMap((folder) =>
    namesIn(folder).map((name) => `${folder}/${name}`),
  );
  expect([...names].sort()).toEqual([...workbooks].sort());
  expect(Object.keys(pending).filter((name) => !names.includes(name))).toEqual([]);
});
