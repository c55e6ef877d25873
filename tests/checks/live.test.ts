/** Units checked again after a change give what a whole run gives, and every other finding stays what it was. */
import { assess, reassess } from '../../src/assessment';
import { recheckUnits, runChecks, type Finding } from '../../src/checks';
import { readWorkbook, type ScoreForm } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { form, patched, roster, survey, type Patch } from './support/county';
import { brief } from './support/findings';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const SATISFIED = [60, 58, 57, 40, 12, 3, 2, 91.2];
/**
 * Two units, the second with a score too high and a typed grade that is none; ballots as text, also of a name that
 * nobody knows; a form without a name.
 */
const county = (patch: Patch): readonly SheetInput[] => [
  roster([
    ['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', null, null],
    ['弥阳镇', '贫困', '可乐村', '市农业局', '市级机关', null, null],
  ]),
  patched(form({ name: '一', unit: '市水务局' }), patch),
  patched(form({ name: '二', unit: '市农业局', grade: '优' }), { I7: 12 }),
  survey([
    ['市水务局', '可乐村', 60, '58张', ...SATISFIED.slice(2).with(1, 41)],
    ['市农业局', '可乐村', 60, '58张', ...SATISFIED.slice(2)],
    ['某某公司', '可乐村', 60, '58张', ...SATISFIED.slice(2).with(1, 41)],
  ]),
  patched(form({ name: '三', unit: '' }), { I7: 12 }),
];
const read = (patch: Patch) => readWorkbook(snapshotOf(county(patch)), MILE_2017);

function recheck(before: Patch, after: Patch) {
  const [old, now] = [read(before), read(after)];
  const [changed, ...others] = old.forms;
  const [again] = now.forms;
  if (!changed || !again) throw new Error('no forms');
  const first = assess([old], MILE_2017, 'city');
  const reading = { ...old, snapshot: now.snapshot, forms: [again, ...others] };
  const replaced = new Map<ScoreForm, ScoreForm>([[changed, again]]);
  const { assessment, touched } = reassess(first, [reading], replaced);
  const live = recheckUnits(runChecks(first), assessment, touched);
  return { live, whole: runChecks(assessment), before: runChecks(first) };
}
const told = (finding: Finding) => `${finding.sheet} ${brief(finding)}`;
const isOfPools = ({ code }: Finding) => code.startsWith('Q');

test.each<[string, Patch, Patch]>([
  ['a fault made', {}, { I8: 99 }],
  ['a fault mended', { I8: 99, I10: '7分' }, {}],
  ['a fault moved', { I8: 99 }, { I9: 99 }],
  ['a wrong sum', {}, { I23: 80 }],
  ['a missing score', {}, { I8: null }],
  ['a wrong grade', {}, { B25: '合格' }],
])('%s', (_, before, after) => {
  const { live, whole } = recheck(before, after);
  // What concerns the pools waits for the whole run.
  const own = (findings: readonly Finding[]) => findings.filter((finding) => !isOfPools(finding));
  expect(own(live).map(told)).toEqual(own(whole).map(told));
  expect(own(live)).toEqual(own(whole));
});

test('what concerns the county waits for the whole run', () => {
  const { live, whole, before } = recheck({}, { I6: 1, I7: 1 });
  const pools = (findings: readonly Finding[]) => findings.filter(isOfPools);
  expect(pools(live)).toEqual(pools(before));
  expect(pools(live)).not.toEqual(pools(whole));
});
