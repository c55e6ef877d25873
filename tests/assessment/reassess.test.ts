/** Units whose forms were read again give what a whole assessment gives, and nobody else is assessed again. */
import { assess, reassess } from '../../src/assessment';
import { readWorkbook, type ScoreForm } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { form, roster, SCORES, survey, type FormInput } from '../checks/support/county';
import { snapshotOf, type SheetInput } from '../support/snapshot';

const county = (first: FormInput): readonly SheetInput[] => [
  roster([
    ['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', null, null],
    ['弥阳镇', '贫困', '可乐村', '市农业局', '市级机关', null, null],
  ]),
  form({ ...first, name: '一', unit: '市水务局' }),
  form({ name: '二', unit: '市农业局' }),
  survey([['市水务局', '可乐村', 60, 58, 57, 40, 12, 3, 2, 91.2]]),
];
const read = (first: FormInput) => readWorkbook(snapshotOf(county(first)), MILE_2017);

test('without a roster the pool of a unit is that of its township still', () => {
  const sheets = (first: FormInput) => [
    form({ ...first, name: '一', unit: '市水务局' }),
    form({ name: '二', unit: '市农业局' }),
  ];
  const [old, now] = [{}, { city: SCORES.with(0, 1) }].map((first) =>
    readWorkbook(snapshotOf(sheets(first)), MILE_2017),
  );
  const [changed, other] = old?.forms ?? [];
  const [again] = now?.forms ?? [];
  if (!old || !now || !changed || !other || !again) throw new Error('no forms');
  const reading = { ...now, forms: [again, other] };
  const { assessment } = reassess(assess([old], MILE_2017, 'city'), [reading], new Map([[changed, again]]));
  expect(assessment.units.map(({ pool }) => pool)).toEqual(['弥阳镇', '弥阳镇']);
  expect(assessment).toEqual(assess([reading], MILE_2017, 'city'));
});

test.each<[string, FormInput]>([
  ['a lower score', { city: SCORES.with(0, 1) }],
  ['a failing one', { city: SCORES.map((score) => score / 2) }],
  ['a score taken out', { city: [null, ...SCORES.slice(1)] }],
])('%s', (_, after) => {
  const [old, now] = [read({}), read(after)];
  const before = assess([old], MILE_2017, 'city');
  const [changed, other] = old.forms;
  const [again] = now.forms;
  if (!changed || !other || !again) throw new Error('no forms');
  const reading = { ...now, forms: [again, other] };
  const { assessment, touched } = reassess(
    before,
    [reading],
    new Map<ScoreForm, ScoreForm>([[changed, again]]),
  );
  expect(assessment).toEqual(assess([reading], MILE_2017, 'city'));
  expect(touched).toEqual([assessment.units[0]]);
  expect(assessment.units[1]).toBe(before.units[1]);
  expect(assessment.readings).toEqual([reading]);
});
