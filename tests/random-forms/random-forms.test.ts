/**
 * Random forms in words of their own: how many are read right. By hand, any number: `npm run random-forms -- 5000`.
 */
import { judgeMany, Tally } from './measure';

const SEED = 1;
const COUNT = 300;

/** Present level, as shares of the workbooks: what is reached may not be lost again. */
const LEVEL = { good: 0.55, silent: 0.07, falseFindings: 0.2 };

test('random forms are read as well as ever', async () => {
  const tally = new Tally();
  await judgeMany(SEED, COUNT, (one) => tally.add(one));
  expect(tally.good).toBeGreaterThanOrEqual(LEVEL.good);
  expect(tally.silent / COUNT).toBeLessThanOrEqual(LEVEL.silent);
  expect(tally.falseFindings / COUNT).toBeLessThanOrEqual(LEVEL.falseFindings);
});
