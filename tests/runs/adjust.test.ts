/**
 * A grade changed by hand: kept with its reason, left alone by later runs, stale once the total moves, taken back whole.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { adjust, check, clearMarks, grade, open, undoLast, withdraw } from '../../src/runs';
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

test('the decision counts in its pool; the computed grade stays beside it', async () => {
  const { context, unit, other } = await graded();
  const before = (await open(context)).judgement.assessment;
  const after = (await adjust(context, choice(unit.unit, other.name))).judgement.assessment;
  expect(after.units.map(({ grade: is }) => is?.name)).toEqual(before.units.map(({ grade: is }) => is?.name));
  const pool = unit.pool;
  const excellent = ({ pools }: typeof before) => pools.find((one) => one.pool === pool)?.excellent ?? NaN;
  expect(excellent(after)).toBe(excellent(before) - 1);
  const changed = after.units.find((one) => one.unit === unit.unit)?.adjusted;
  expect(changed).toMatchObject({ grade: { name: other.name }, from: { name: unit.grade?.name } });
});

test('taken back: the computed grade stands again by formula, the line keeps a note, and grading again adds nothing', async () => {
  const { workbook, context, unit, other } = await graded();
  const computed = gradeCell(workbook)?.formula;
  await adjust(context, choice(unit.unit, other.name));
  const { entry, applied } = await withdraw(context, unit.unit);
  expect(applied.refused).toEqual([]);
  expect(entry).toMatchObject({ kind: 'withdraw', cells: 3, sheets: 0 });
  expect(gradeCell(workbook)?.formula).toBe(computed);
  expect(workbook.sheet(SHEET).cell(3, 0)?.value).toBe(unit.unit);
  expect(workbook.sheet(SHEET).cell(3, 3)?.value ?? null).toBeNull();
  expect(workbook.sheet(SHEET).cell(3, 4)?.value).toBe(
    `已于2018年2月10日撤回(原调整为${other.name}):抽查属实`,
  );
  expect(await codes()).toEqual([]);
  expect((await grade(contextOf())).edits.filter(({ kind }) => kind === 'cell')).toEqual([]);
  // It can be changed anew, on its own line, and the taking back can be taken back.
  await undoLast(context.host, context.now);
  await undoLast(context.host, context.now);
  expect(gradeCell(workbook)?.value).toBe(other.name);
  await withdraw(context, unit.unit);
  await adjust(context, { ...choice(unit.unit, other.name), reason: '再次复核' });
  expect(workbook.sheet(SHEET).cell(3, 4)?.value).toBe('再次复核');
  expect(workbook.sheet(SHEET).cell(4, 0)?.value ?? null).toBeNull();
});

test('a grade that somebody has typed over the change since is left', async () => {
  const { workbook, context, unit, other } = await graded();
  await adjust(context, choice(unit.unit, other.name));
  workbook.sheet('单位1').enter(GRADE_ROW, 1, { value: '待议', formula: null });
  await withdraw(context, unit.unit);
  expect(gradeCell(workbook)?.value).toBe('待议');
  expect(workbook.sheet(SHEET).cell(3, 3)?.value ?? null).toBeNull();
});

test('without a change there is nothing to take back', async () => {
  const { context, unit, second, other } = await graded();
  expect((await withdraw(context, unit.unit)).edits).toEqual([]);
  await adjust(context, choice(unit.unit, other.name));
  expect((await withdraw(context, second.unit)).edits).toEqual([]);
  await withdraw(context, unit.unit);
  expect((await withdraw(context, unit.unit)).edits).toEqual([]);
});

const marksOf = (workbook: MemoryWorkbook, name = '单位1') =>
  workbook.sheet(name).conditionalFormats.flatMap(({ areas }) => areas);

test('the mark of a typed grade goes out with the decision and comes back with an undo', async () => {
  const { workbook, context, unit, other } = await graded();
  workbook.sheet('单位1').enter(GRADE_ROW, 1, { value: other.name, formula: null });
  await check(contextOf());
  const lit = marksOf(workbook);
  const onGrade = ({ top, left }: { readonly top: number; readonly left: number }) =>
    top === GRADE_ROW && left === 1;
  expect(lit.some(onGrade)).toBe(true);
  const elsewhere = marksOf(workbook, '单位2');
  await adjust(context, choice(unit.unit, other.name));
  expect(marksOf(workbook).some(onGrade)).toBe(false);
  expect(marksOf(workbook)).toHaveLength(lit.filter((area) => !onGrade(area)).length);
  expect(marksOf(workbook, '单位2')).toEqual(elsewhere);
  await undoLast(context.host, context.now);
  expect(marksOf(workbook).some(onGrade)).toBe(true);
});

test('where marks are off, a decision puts none on', async () => {
  const { workbook, context, unit, other } = await graded();
  workbook.sheet('单位1').enter(GRADE_ROW, 1, { value: other.name, formula: null });
  await check(contextOf());
  await clearMarks(contextOf());
  await adjust(context, choice(unit.unit, other.name));
  expect(marksOf(workbook)).toEqual([]);
});

test('the history knows the rule book by its number and name', async () => {
  const { context } = await graded();
  const { ledger } = await open(context);
  expect(ledger.at(-1)?.rules).toEqual({
    document: '弥贫开发〔2017〕2号',
    title: '弥勒市“挂包帮”定点扶贫工作考核办法',
  });
});
