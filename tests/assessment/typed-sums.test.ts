/** Which typed sums leave a unit without a grade: S01–S05 and V14, when another grade would follow; nothing else. */
import { assess } from '../../src/assessment';
import { readWorkbook } from '../../src/reading';
import { builtInRuleBook } from '../../src/rulebook';
import { form, list, patched, SCORES, type Patch } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const unit = (sheet: SheetInput) => {
  const reading = readWorkbook(snapshotOf([sheet]), builtInRuleBook);
  return assess([reading], builtInRuleBook, 'city').units[0];
};
const open = (sheet: SheetInput) => unit(sheet)?.possible.map(({ name }) => name);
const stages = { self: SCORES.map((score) => score - 1), township_: SCORES.map((score) => score - 1) };

test('a formula that misses rows, within the grade and beyond it', () => {
  expect(open(patched(form(), { I23: { f: '=SUM(I6:I18)+I20+I21', v: 91.5 } }))).toEqual(['优秀']);
  expect(open(patched(form(), { I23: { f: '=SUM(I6:I18)', v: 86.5 } }))).toEqual(['良好', '优秀']);
});

test('an average of the stages says nothing against the city’s score (P05)', () => {
  const sheet = patched(form(stages), { I23: { f: '=AVERAGE(G23:I23)', v: 81.83 } });
  expect(unit(sheet)?.grade?.name).toBe('优秀');
  expect(open(patched(form(stages), { I23: 81.5 }))).toEqual(['良好', '优秀']);
});

test('a base that holds the bonus says nothing against its items (B03), unless the total counts it twice', () => {
  const row = (patch: Patch) =>
    patched(list([['弥阳镇', '市水务局', 44, 40, 6]]), {
      J2: '基础分',
      K2: '加分',
      J3: 100,
      K3: 20,
      ...patch,
    });
  expect(unit(row({ J4: 90, K4: 6, G4: 90 }))?.grade?.name).toBe('优秀');
  expect(unit(row({ J4: 84, K4: 6, G4: 90 }))?.grade?.name).toBe('优秀');
  expect(unit(form({ baseSum: 92.5 }))?.grade?.name).toBe('优秀');
  expect(open(form({ city: SCORES.with(0, 6), baseSum: 86.5, total: 92.5 }))).toEqual(['良好', '优秀']);
});
