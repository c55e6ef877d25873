/** The way back: what the grid holds now, written into the original file and nothing else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { UniverStore } from '../../preview/grid/univer-store';
import { openFile, type OpenedFile } from '../../preview/workbook/open';
import { gradedName, saveGraded } from '../../preview/workbook/save';
import { openWorkbook } from '../../src/hosts/xlsx';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { judge, setAside } from '../../src/runs';
import type { Edit } from '../../src/workbook/edit';
import { isOwnFormula } from '../../src/workbook/own';
import { planAdjustment, planLists } from '../../src/plan';
import { readAdjustments } from '../../src/reading/adjustments';
import type { Snapshot } from '../../src/workbook/snapshot';
import { form, patched } from '../checks/support/county';
import { gradeSnapshot } from '../support/grade';
import { newErrors } from '../support/validator';
import { workbookOf } from '../support/workbooks';
import { startHeadless, type Headless } from './univer';

const SAMPLE = '弥勒市2017年度考核.xlsx';
const FAULTY = '弥勒市2017年度考核-含错误.xlsx';
const sample = (name: string) =>
  new Uint8Array(readFileSync(path.join(__dirname, '../../assets/samples', name)));

let headless: Headless;
let serial = 0;
beforeAll(() => {
  headless = startHeadless();
});
const opened: UniverStore[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.dispose();
});
afterAll(() => headless.close());

function open(bytes: Uint8Array, name = 'test.xlsx'): { file: OpenedFile; store: UniverStore } {
  const file = openFile(bytes, name, `save-${serial++}`);
  const store = new UniverStore(headless.univer, file);
  opened.push(store);
  return { file, store };
}

function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  const same = (name: string) =>
    name in old && name in now && Buffer.from(old[name] ?? []).equals(Buffer.from(now[name] ?? []));
  return [...names].filter((name) => !same(name)).sort();
}

/** Grades into the grid as the add-in does: result cells, generated sheets (their first cells), marks. */
function gradeInto(store: UniverStore, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const sheet = store.sheets().find(({ name }) => name === edit.sheet) ?? store.addSheet(edit.sheet);
    if (edit.kind === 'cell') sheet.enter(edit.row, edit.column, edit.content);
    else if (edit.kind === 'sheet') {
      edit.rows.forEach((row, r) => row.forEach((cell, c) => cell && sheet.enter(r, c, cell.content)));
    } else {
      edit.marks.forEach(({ severity, areas }, index) =>
        sheet.conditionalFormats.unshift({
          id: `${edit.sheet}-${severity}-${index}`,
          areas,
          kind: 'Custom',
          formula: `=N("kaohe:${severity}")=0`,
          stopIfTrue: false,
          look: { fill: '#FFC7CE', color: null, bold: null, italic: null, underline: null },
        }),
      );
    }
  }
}

test('the name of the graded file', () => {
  expect(gradedName('名册.xlsx')).toBe('名册-评分.xlsx');
  expect(gradedName('名册.XLSM')).toBe('名册-评分.XLSM');
  expect(gradedName('名册')).toBe('名册-评分');
});

test('an unchanged workbook leaves as it came, byte for byte', async () => {
  const bytes = sample(SAMPLE);
  const { file, store } = open(bytes, SAMPLE);
  const saved = await saveGraded(file, store);
  expect(saved).toMatchObject({ cells: 0, refused: 0, notSaved: [], kept: [] });
  expect(saved.bytes).toBe(bytes);
});

test('a typed cell changes the part of its sheet, and asks for calculation', async () => {
  const bytes = sample(SAMPLE);
  const { file, store } = open(bytes, SAMPLE);
  const sheet = store.sheets().find(({ name }) => name === '附件2弥阳镇');
  sheet?.enter(5, 3, { value: 77, formula: null });
  const saved = await saveGraded(file, store);
  expect(saved).toMatchObject({ cells: 1, refused: 0 });
  const parts = changedParts(bytes, saved.bytes);
  expect(parts.filter((name) => name.includes('worksheets'))).toHaveLength(1);
  expect(parts.filter((name) => !name.includes('worksheets'))).toEqual(['xl/workbook.xml']);
  expect(strFromU8(unzipSync(saved.bytes)['xl/workbook.xml'] ?? new Uint8Array())).toContain(
    'fullCalcOnLoad',
  );
  const { snapshot } = openWorkbook(saved.bytes, SAMPLE);
  expect(snapshot.sheets.find(({ name }) => name === '附件2弥阳镇')?.values[5]?.[3]).toBe(77);
  expect(newErrors(bytes, saved.bytes)).toEqual([]);
});

test('formulas that depend on a typed cell are stored with their new values', async () => {
  const bytes = workbookOf([
    { name: '表', rows: [[1, 2, { f: 'A1+B1', v: 3 }, { f: 'IFS(A1>5,"多",A1<=5,"少")' }]] },
  ]);
  const { file, store } = open(bytes);
  store.sheets()[0]?.enter(0, 0, { value: 9, formula: null });
  store.sheets()[0]?.enter(1, 0, { value: 0, formula: '=IFS(A1>5,"IFS(")' });
  const { bytes: after } = await saveGraded(file, store);
  const [sheet] = openWorkbook(after, 'a.xlsx').snapshot.sheets;
  expect(sheet?.values[0]).toEqual([9, 2, 11, '多']);
  expect([...(sheet?.formulas.values() ?? [])]).toContain('=_xlfn.IFS(A1>5,"IFS(")');
});

test('protected and merged cells are counted, sheets of the grid alone are named', async () => {
  const bytes = workbookOf([
    { name: '一', rows: [['甲', '乙']], merges: ['A1:B1'] },
    { name: '二', rows: [[1]], protected: true },
    { name: '三', rows: [[1]] },
  ]);
  const { file, store } = open(bytes);
  const [first, second, third] = store.sheets();
  first?.enter(0, 1, { value: '丙', formula: null });
  second?.enter(0, 0, { value: 2, formula: null });
  store.addSheet('新');
  if (third) store.removeSheet(third);
  const saved = await saveGraded(file, store);
  expect(saved).toMatchObject({ cells: 0, refused: 2, notSaved: ['新'], kept: ['三'] });
  expect(saved.bytes).toBe(bytes);
});

test('a graded county: results, generated sheets and marks are in the file as the command writes them', async () => {
  const bytes = sample(FAULTY);
  const { file, store } = open(bytes, FAULTY);
  const direct = openWorkbook(bytes, FAULTY);
  const [edits = []] = gradeSnapshot(direct.snapshot).edits;
  gradeInto(store, edits);
  const saved = await saveGraded(file, store);
  expect(saved).toMatchObject({ refused: 0, notSaved: [], kept: [] });
  direct.applyEdits(edits);
  const [ours, theirs] = [
    openWorkbook(saved.bytes, FAULTY).snapshot,
    openWorkbook(direct.save(), FAULTY).snapshot,
  ];
  expect(ours.sheets.map(({ name }) => name)).toEqual(theirs.sheets.map(({ name }) => name));
  ours.sheets.forEach((sheet, index) => {
    const other = theirs.sheets[index];
    expect(new Map([...sheet.formulas].filter(([, formula]) => isOwnFormula(formula)))).toEqual(
      new Map([...(other?.formulas ?? [])].filter(([, formula]) => isOwnFormula(formula))),
    );
    expect(sheet.merges).toEqual(other?.merges);
  });
  const marks = (file: Uint8Array) =>
    Object.values(unzipSync(file)).filter((part) => strFromU8(part).includes('kaohe:error')).length;
  expect(marks(saved.bytes)).toBe(marks(direct.save()));
  expect(newErrors(bytes, saved.bytes)).toEqual([]);

  // Loaded again and its marks taken away, the file has none either.
  const again = open(saved.bytes, FAULTY);
  for (const sheet of again.store.sheets()) sheet.conditionalFormats.length = 0;
  const cleared = await saveGraded(again.file, again.store);
  const xml = Object.values(unzipSync(cleared.bytes))
    .map((part) => strFromU8(part))
    .join('');
  expect(xml).not.toContain('N(&quot;kaohe:error');
});

test('the list of findings and the return slips, with what somebody set aside', async () => {
  const bytes = workbookOf([patched(form(), { I7: 12, I9: '较好' }), form({ unit: '市农业局' })]);
  const { file, store } = open(bytes);
  const { snapshot } = openWorkbook(bytes, file.name);
  const { assessment, all } = judge(snapshot, 'city', { reasons: [], bindings: [] });
  const aside = all.find(({ code }) => code === 'V01');
  if (!aside) throw new Error('no V01');
  const entry = setAside(aside, snapshot, '已电话核对', new Date('2018-01-20T08:00:00Z'));
  store.settings.set('kaohe.aside', `v${JSON.stringify([entry])}`);
  const findings = {
    open: all.filter((finding) => finding !== aside),
    settled: [{ finding: aside, entry }],
  };
  const [lists = []] = planLists(assessment, findings, WORKBOOK_WORDS);
  gradeInto(store, lists);
  const saved = await saveGraded(file, store);
  expect(saved).toMatchObject({ refused: 0, notSaved: [] });
  const direct = openWorkbook(bytes, file.name);
  direct.applyEdits(lists);
  const listed = (snapshot: Snapshot) =>
    snapshot.sheets
      .filter(({ name }) => name === '问题清单' || name === '退回修改通知')
      .map(({ name, values, formulas }) => [name, values, [...formulas]]);
  const found = listed(openWorkbook(saved.bytes, 'a.xlsx').snapshot);
  expect(found).toHaveLength(2);
  expect(JSON.stringify(found)).toContain('已电话核对');
  expect(found).toEqual(listed(direct.snapshot));
  expect(newErrors(bytes, saved.bytes)).toEqual([]);
});

test('grades changed by hand go into the file, and out of it and in again', async () => {
  const bytes = sample(SAMPLE);
  const first = open(bytes, SAMPLE);
  const { assessment } = gradeSnapshot(openWorkbook(bytes, SAMPLE).snapshot);
  const units = assessment.units.filter(({ grade }) => grade?.name === '良好').slice(0, 2);
  const choice = { grade: '合格', reason: '抽查不实', approver: '领导小组', day: '2018-02-20' };
  const [one, two] = units.map(({ unit }) => unit);
  if (!one || !two) throw new Error('no units');
  const { snapshot } = openWorkbook(bytes, SAMPLE);
  gradeInto(first.store, planAdjustment(assessment, snapshot, { ...choice, unit: one }, WORKBOOK_WORDS));
  const saved = await saveGraded(first.file, first.store);
  expect(saved).toMatchObject({ refused: 0, notSaved: [] });
  const listed = (source: Uint8Array) =>
    readAdjustments(openWorkbook(source, SAMPLE).snapshot).map(({ unit, grade, reason }) => [
      unit.text,
      grade.text,
      reason.text,
    ]);
  expect(listed(saved.bytes)).toEqual([[one, '合格', '抽查不实']]);
  expect(newErrors(bytes, saved.bytes)).toEqual([]);

  const again = open(saved.bytes, SAMPLE);
  const later = openWorkbook(saved.bytes, SAMPLE).snapshot;
  gradeInto(again.store, planAdjustment(assessment, later, { ...choice, unit: two }, WORKBOOK_WORDS));
  const twice = await saveGraded(again.file, again.store);
  expect(twice).toMatchObject({ refused: 0, notSaved: [] });
  expect(listed(twice.bytes)).toHaveLength(2);
}, 120_000);
