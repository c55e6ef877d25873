/**
 * A grade changed by hand: kept with its reason, left alone by later runs, stale once the total moves, taken back whole.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { adjust, grade, open, undoLast } from '../../src/runs';
import { CITY_COLUMN, fill, FIRST_ITEM, formRows, TOTAL_ROW } from '../hosts/excel/county';
import { openInExcel } from '../simulated-excel/office';
import { calculateAll } from '../simulated-excel/store/calculator';
import { MemoryWorkbook } from '../simulated-excel/store/memory-workbook';
import { contextOf } from './context';

const SHEET = '等次调整';
const GRADE_ROW = TOTAL_ROW + 2;
const APPROVED = new Date(Date.UTC(2018, 1, 10));

/** Two units with a place for the grade below their forms. */
async function graded() {
  const workbook = new MemoryWorkbook('弥勒市2017.xlsx', calculateAll);
  for (const seed of [1, 2]) {
    const rows = formRows(`市第${seed}局`, seed);
    fill(workbook, `单位${seed}`, [...rows.slice(0, TOTAL_ROW + 1), [], ['等次', null]]);
  }
  await openInExcel(workbook);
  const context = contextOf(APPROVED);
  const run = await grade(context);
  const [unit, second] = run.judgement.assessment.units;
  if (!unit?.grade || !second?.grade || unit.total === null) throw new Error('not graded');
  const other = run.judgement.rulebook.grades.value.find(({ name }) => name !== unit.grade?.name);
  if (!other) throw new Error('one grade only');
  return { workbook, context, unit, second, other };
}
const choice = (unit: string, name: string) => ({
  unit,
  grade: name,
  reason: '抽查属实',
  approver: '市扶贫开发领导小组',
});
const codes = async () => {
  const { judgement } = await open(contextOf(APPROVED));
  return judgement.open.map(({ code }) => code).filter((code) => /^G0[178]/.test(code));
};
const gradeCell = (workbook: MemoryWorkbook, name = '单位1') => workbook.sheet(name).cell(GRADE_ROW, 1);

test('it is a decision, not a slip: noted with the total, the reason and the approver', async () => {
  const { workbook, context, unit, other } = await graded();
  const { entry, applied } = await adjust(context, choice(unit.unit, other.name));
  expect(applied.refused).toEqual([]);
  expect(entry).toMatchObject({ kind: 'adjust', sheets: 1 });
  expect(gradeCell(workbook)?.value).toBe(other.name);
  const line = [0, 1, 2, 3, 4, 5, 6].map((column) => workbook.sheet(SHEET).cell(3, column)?.value ?? null);
  expect(line).toEqual([
    unit.unit,
    unit.grade?.name,
    (unit.total ?? 0) / 1e8,
    other.name,
    '抽查属实',
    '市扶贫开发领导小组',
    '2018-02-10',
  ]);
  expect(await codes()).toEqual([]);
});

test('grading again leaves it alone', async () => {
  const { workbook, context, unit, other } = await graded();
  await adjust(context, choice(unit.unit, other.name));
  await grade(contextOf(APPROVED));
  expect(gradeCell(workbook)).toMatchObject({ value: other.name });
  expect(gradeCell(workbook)?.formula ?? null).toBeNull();
  expect(workbook.sheet(SHEET).cell(3, 3)?.value).toBe(other.name);
});

test('it goes stale when the total moves, and wants its reason when somebody takes that out', async () => {
  const { workbook, context, unit, other } = await graded();
  await adjust(context, choice(unit.unit, other.name));
  const score = Number(workbook.sheet('单位1').cell(FIRST_ITEM, CITY_COLUMN)?.value);
  workbook.sheet('单位1').enter(FIRST_ITEM, CITY_COLUMN, { value: score - 0.5, formula: null });
  expect(await codes()).toEqual(['G08']);
  workbook.sheet(SHEET).enter(3, 4, { value: null, formula: null });
  expect((await codes()).sort()).toEqual(['G07', 'G08']);
});

test('without the line it is a slip again', async () => {
  const { workbook, context, unit, other } = await graded();
  await adjust(context, choice(unit.unit, other.name));
  for (let column = 0; column < 7; column += 1)
    workbook.sheet(SHEET).enter(3, column, { value: null, formula: null });
  expect(await codes()).toEqual(['G01']);
});

test('a second unit gets a second line, the same unit its own line anew; each is taken back', async () => {
  const { workbook, context, unit, second, other } = await graded();
  const computed = gradeCell(workbook)?.formula;
  const third = (name: string) => (name === '合格' ? '不合格' : '合格');
  await adjust(context, choice(unit.unit, other.name));
  await adjust(context, choice(second.unit, third(second.grade?.name ?? '')));
  expect(workbook.sheet(SHEET).cell(4, 0)?.value).toBe(second.unit);
  await adjust(context, { ...choice(unit.unit, other.name), reason: '复核后再定' });
  expect(workbook.sheet(SHEET).cell(3, 4)?.value).toBe('复核后再定');
  expect(workbook.sheet(SHEET).cell(5, 0)?.value ?? null).toBeNull();
  await undoLast(context.host, context.now);
  expect(workbook.sheet(SHEET).cell(3, 4)?.value).toBe('抽查属实');
  await undoLast(context.host, context.now);
  expect(workbook.sheet(SHEET).cell(4, 0)?.value ?? null).toBeNull();
  await undoLast(context.host, context.now);
  expect(workbook.sheets().map(({ name }) => name)).not.toContain(SHEET);
  expect(gradeCell(workbook)?.formula).toBe(computed);
});

test.each([
  ['no reason', { reason: '  ' }],
  ['no approver', { approver: '' }],
  ['a grade that there is not', { grade: '称职' }],
  ['a unit that there is not', { unit: '市无名局' }],
])('nothing is written with %s', async (_, change) => {
  const { workbook, context, unit, other } = await graded();
  const { entry, edits } = await adjust(context, { ...choice(unit.unit, other.name), ...change });
  expect([entry, edits]).toEqual([null, []]);
  expect(workbook.sheets().map(({ name }) => name)).not.toContain(SHEET);
});

test('quotas keep the computed grade', async () => {
  const { context, unit, other } = await graded();
  const before = (await open(context)).judgement.assessment;
  const after = (await adjust(context, choice(unit.unit, other.name))).judgement.assessment;
  expect(after.units.map(({ grade: is }) => is?.name)).toEqual(before.units.map(({ grade: is }) => is?.name));
  expect(after.pools.map(({ excellent }) => excellent)).toEqual(
    before.pools.map(({ excellent }) => excellent),
  );
});
