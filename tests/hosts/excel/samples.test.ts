/**
 * The same workbook as a file and in Excel: the same results, the same findings, the same cells written.
 * @jest-environment <rootDir>/tests/simulated-excel/jest-environment.cjs
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ExcelHost } from '../../../src/hosts/excel';
import { openWorkbook } from '../../../src/hosts/xlsx';
import type { Grading } from '../../../src/plan';
import type { Edit } from '../../../src/workbook/edit';
import { openInExcel, settled } from '../../simulated-excel/office';
import { bytesNeeded } from './bytes';
import { calculateAll } from '../../simulated-excel/store/calculator';
import { workbookFromSnapshot } from '../../simulated-excel/store/from-snapshot';
import { gradeSnapshot } from '../../support/grade';

const FOLDER = path.resolve(__dirname, '../../../assets/samples');
const samples = readdirSync(FOLDER).filter((name) => name.endsWith('.xlsx'));

const findingsOf = ({ findings }: Grading) =>
  findings.map(({ code, severity, sheet, area, unit }) => ({ code, severity, sheet, area, unit }));
const unitsOf = ({ assessment }: Grading) =>
  assessment.units.map(({ unit, grade, base, bonus, total }) => ({
    unit,
    grade: grade?.name,
    base,
    bonus,
    total,
  }));
const cellsOf = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => (edit.kind === 'cell' ? [[edit.sheet, edit.row, edit.column, edit.content]] : []));

test('there are samples', () => {
  expect(samples.length).toBeGreaterThanOrEqual(3);
});

test.each(samples)('%s', async (name) => {
  const file = openWorkbook(readFileSync(path.join(FOLDER, name)), name).snapshot;
  const excel = await openInExcel(workbookFromSnapshot(file, calculateAll));
  const host = new ExcelHost();
  const snapshot = await host.read();
  const { sent, received } = excel.traffic.totals();
  expect((sent + received) / bytesNeeded(excel.store)).toBeLessThan(1.5);
  const asFile = gradeSnapshot(file);
  const inExcel = gradeSnapshot(snapshot);
  expect(unitsOf(inExcel)).toEqual(unitsOf(asFile));
  expect(findingsOf(inExcel)).toEqual(findingsOf(asFile));
  const edits = inExcel.edits[0] ?? [];
  expect(cellsOf(edits)).toEqual(cellsOf(asFile.edits[0] ?? []));
  const applied = await host.apply(edits);
  await settled();
  expect(applied.refused).toEqual([]);
  expect(excel.traffic.totals().batches).toBe(4);
  const planned = new Map(
    edits.map((edit) => [edit.kind === 'cell' ? `${edit.sheet} ${edit.row} ${edit.column}` : '', edit]),
  );
  for (const { sheet, row, column, content } of applied.written) {
    expect(content).toEqual(
      (planned.get(`${sheet} ${row} ${column}`) as { content?: unknown } | undefined)?.content,
    );
  }
});
