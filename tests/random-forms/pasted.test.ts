/**
 * Whatever is pasted into a clean county (a column, rows, a sheet, a note; complete rightful entries apart): no result
 * changes without a finding that names the place. By hand: `npm run random-forms -- 2000 --pasted`.
 */
import { COUNTIES } from './pasted';
import { silentPastes, withFolder } from './pasted-run';

const SEED = 20171;
const COUNT = 150;
/** Present level: of so many pastes so many may change something in silence. */
const LEVEL = { forms: 6, list: 8 };

test.each(['forms', 'list'] as const)('a county with %s: what is pasted is told', async (which) => {
  const clean = await withFolder((grade) => grade(COUNTIES[which]));
  expect(clean.findings.filter(({ severity }) => severity !== 'notice')).toEqual([]);
  const silent = await silentPastes(which, SEED, COUNT);
  if (silent.length > LEVEL[which]) expect(silent).toEqual([]);
});
