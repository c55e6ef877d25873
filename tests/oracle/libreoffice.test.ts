/** An outside oracle: LibreOffice recomputes every formula we wrote, and the marks survive its saving. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { buildReport } from '../../src/cli/report';
import { openWorkbook } from '../../src/hosts/xlsx';
import { isOwnFormula } from '../../src/workbook/own';
import { cellKey, parseA1 } from '../../src/workbook/address';
import { isError, valueAt, type Snapshot } from '../../src/workbook/snapshot';
import { gradeBytes, type Graded } from '../support/grade';
import { recomputeInLibreOffice } from '../support/libreoffice';
import { newErrors } from '../support/validator';

const SAMPLES = path.join(__dirname, '../../assets/samples');
const LONG = 300_000;

interface WrittenCell {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string | null;
  readonly value: unknown;
}

function writtenCells({ grading, applied }: Graded, file: string): readonly WrittenCell[] {
  const sheets = grading.edits[0]?.filter((edit) => edit.kind === 'sheet') ?? [];
  const { assessment, findings } = grading;
  const report = buildReport({
    rulebook: assessment.rulebook,
    source: 'workbook',
    files: [],
    assessment,
    findings,
    written: [{ file, cells: applied.written, sheets }],
    locale: 'zh-CN',
  });
  return report.written as readonly WrittenCell[];
}

const valueOf = (snapshot: Snapshot, sheet: string, cell: string): unknown => {
  const at = parseA1(cell);
  const found = snapshot.sheets.find(({ name }) => name === sheet);
  if (!at || !found) throw new Error(`no ${sheet}!${cell}`);
  const value = valueAt(found, at.row, at.column);
  // A formula that gives no text reads as an empty cell in a file that LibreOffice saved.
  return value === null ? '' : isError(value) ? value.error : value;
};

describe.each([
  '弥勒市2017年度考核.xlsx',
  '弥勒市2017年度考核-名册式.xlsx',
  '弥勒市2017年度考核-含错误.xlsx',
])('%s', (file) => {
  const input = new Uint8Array(readFileSync(path.join(SAMPLES, file)));

  test(
    'LibreOffice computes every written formula to the value we report',
    async () => {
      const graded = await gradeBytes(input, file);
      const written = writtenCells(graded, file).filter(({ formula }) => formula !== null);
      const { snapshot, bytes } = recomputeInLibreOffice(graded.bytes);
      expect(written.length).toBeGreaterThan(300);
      const theirs = written.map(({ sheet, cell }) => [sheet, cell, valueOf(snapshot, sheet, cell)]);
      expect(theirs).toEqual(written.map(({ sheet, cell, value }) => [sheet, cell, value]));
      expectMarksKept(graded.bytes, bytes);
    },
    LONG,
  );

  test(
    'the Open XML SDK finds no error in it that its input did not have',
    async () => {
      expect(newErrors(input, (await gradeBytes(input, file)).bytes)).toEqual([]);
    },
    LONG,
  );

  test(
    'grading the graded file changes nothing',
    async () => {
      const once = await gradeBytes(input, file);
      const twice = await gradeBytes(once.bytes, file);
      expect(twice.applied.written).toEqual([]);
      expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
    },
    LONG,
  );

  test('only empty cells were written', async () => {
    const before = openWorkbook(input, file).snapshot;
    const { applied } = await gradeBytes(input, file);
    for (const { sheet, row, column, expected } of applied.written) {
      const found = before.sheets.find(({ name }) => name === sheet);
      expect(expected).toEqual({ formula: null, value: null });
      expect(found && valueAt(found, row, column)).toBeNull();
      expect(isOwnFormula(found?.formulas.get(cellKey(row, column)))).toBe(false);
    }
  });
});

/** As many cells carry our marks after LibreOffice saved the file as before. */
function expectMarksKept(before: Uint8Array, after: Uint8Array): void {
  const count = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      .map(([, part]) => [...strFromU8(part).matchAll(/kaohe:(error|warning|notice)/g)].length)
      .reduce((sum, marks) => sum + marks, 0);
  expect(count(after)).toBe(count(before));
}
