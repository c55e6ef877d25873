/**
 * The whole road in Excel: read, grade, write, read back. Formulas are computed by the engine, not by us.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { ExcelHost } from '../../../src/hosts/excel';
import { WORKBOOK_WORDS } from '../../../src/locales/workbook-words';
import { gradeWorkbooks } from '../../../src/plan';
import { builtInRuleBook } from '../../../src/rulebook';
import type { Snapshot } from '../../../src/workbook/snapshot';
import { openInExcel, settled } from '../../simulated-excel/office';
import { calculateAll } from '../../simulated-excel/store/calculator';
import { countyOfForms } from './county';

const grade = (snapshot: Snapshot) =>
  gradeWorkbooks([snapshot], {
    rulebook: builtInRuleBook,
    stage: 'city',
    marks: true,
    words: WORKBOOK_WORDS,
  });

test('a county is graded in four batches, and a second run has nothing to write', async () => {
  const workbook = countyOfForms(99, calculateAll);
  const excel = await openInExcel(workbook);
  const host = new ExcelHost();
  const { edits } = grade(await host.read());
  const applied = await host.apply(edits[0] ?? []);
  await settled();
  expect(excel.traffic.totals().batches).toBe(4);
  expect(applied.refused).toEqual([]);
  expect(applied.written.length).toBeGreaterThanOrEqual(297);
  // What Excel computes is what we computed.
  const planned = new Map(
    (edits[0] ?? []).flatMap((edit) =>
      edit.kind === 'cell' ? [[`${edit.sheet} ${edit.row} ${edit.column}`, edit.content.value]] : [],
    ),
  );
  for (const { sheet, row, column, content } of applied.written) {
    expect(content.value).toEqual(planned.get(`${sheet} ${row} ${column}`));
  }
  const again = grade(await host.read());
  expect((again.edits[0] ?? []).filter(({ kind }) => kind === 'cell')).toEqual([]);
  expect(excel.missing).toEqual([]);
});
