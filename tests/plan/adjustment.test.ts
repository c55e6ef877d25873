/** Grades changed by hand in a file: the command reads the sheet 等次调整 as the pane does, and leaves them alone. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countyOf } from '../../src/checks/county';
import { gradesInForce } from '../../src/checks/grades/overrides';
import { openWorkbook } from '../../src/hosts/xlsx';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { planAdjustment } from '../../src/plan';
import { gradeBytes, gradeSnapshot } from '../support/grade';
import { newErrors } from '../support/validator';

const FILE = '弥勒市2017年度考核-名册式.xlsx';
const input = new Uint8Array(readFileSync(path.join(__dirname, '../../assets/samples', FILE)));

test('a decision survives the file, grading again and the strictest reader', async () => {
  const graded = await gradeBytes(input, FILE);
  const workbook = openWorkbook(graded.bytes, FILE);
  const { assessment } = gradeSnapshot(workbook.snapshot);
  const unit = assessment.units.find(({ grade, forms }) => grade?.name === '良好' && forms.length === 1);
  if (!unit) throw new Error('no unit');
  const choice = {
    unit: unit.unit,
    grade: '合格',
    reason: '抽查不实',
    approver: '领导小组',
    day: '2018-02-20',
  };
  const edits = planAdjustment(assessment, workbook.snapshot, choice, WORKBOOK_WORDS);
  expect(workbook.applyEdits(edits).refused).toEqual([]);
  const adjusted = workbook.save();
  expect(newErrors(input, adjusted)).toEqual([]);

  const again = await gradeBytes(adjusted, FILE);
  expect(again.applied.written).toEqual([]);
  const { assessment: now, findings } = again.grading;
  expect(findings.filter(({ code }) => /^G0[178]$/.test(code))).toEqual([]);
  const same = now.units.find((other) => other.unit === unit.unit);
  if (!same) throw new Error('unit lost');
  expect([same.grade?.name, gradesInForce(countyOf(now)).get(same)?.name]).toEqual(['良好', '合格']);

  // The sheet is written line by line from then on.
  const more = planAdjustment(
    now,
    openWorkbook(adjusted, FILE).snapshot,
    { ...choice, reason: '复核' },
    WORKBOOK_WORDS,
  );
  expect(more.map((edit) => [edit.kind, edit.sheet])).toEqual([['cell', '等次调整']]);
}, 120_000);
