/** What a graded file keeps: everything that is not a cell we wrote. */
import { strFromU8, unzipSync } from 'fflate';
import { openWorkbook } from '../../src/hosts/xlsx';
import { valueAt } from '../../src/workbook/snapshot';
import { gradeBytes } from '../support/grade';
import { newErrors } from '../support/validator';
import { richWorkbook } from './rich-workbook';

/** Parts that grading may add to: the sheet written, styles for marks, and what lists the sheets and the calculation. */
const MAY_CHANGE = [
  'xl/worksheets/sheet1.xml', 'xl/styles.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml',
  'docProps/app.xml',
]; // prettier-ignore

const cellsOf = (xml: string): Map<string, string> =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"(?:[^>]*\/>|.*?<\/c>)/gs)].map((match) => [match[1] ?? '', match[0]]),
  );

describe('a rich workbook', () => {
  const before = richWorkbook();
  const parts = unzipSync(before);

  test('keeps every part byte for byte that grading has no reason to touch', async () => {
    const { bytes, applied } = await gradeBytes(before);
    expect(applied.refused.filter(({ edit }) => edit.kind !== 'marks')).toEqual([]);
    const after = unzipSync(bytes);
    for (const [name, content] of Object.entries(parts)) {
      if (MAY_CHANGE.includes(name)) continue;
      // The calculation chain lists formula cells; it is dropped and Excel makes a new one.
      if (name === 'xl/calcChain.xml') expect(after[name]).toBeUndefined();
      else expect([name, after[name]]).toEqual([name, content]);
    }
  });

  test('within the sheet only the written cells and the marks change', async () => {
    const { bytes } = await gradeBytes(before);
    const old = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const now = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const oldCells = cellsOf(old);
    const changed = [...cellsOf(now)]
      .filter(([cell, xml]) => oldCells.get(cell) !== xml)
      .map(([cell]) => cell);
    expect(changed).toEqual(['E2', 'F2', 'G2', 'E3', 'F3', 'G3', 'E4', 'F4', 'G4']);
    const frame = (xml: string) =>
      xml
        .replace(/<sheetData>.*<\/sheetData>/s, '')
        .replace(
          /<conditionalFormatting [^>]*><cfRule [^>]*><formula>N\(&quot;kaohe.*?<\/conditionalFormatting>/gs,
          '',
        );
    expect(frame(now)).toBe(frame(old));
    expect(now).toContain('<row r="2" spans="1:7" ht="20" customHeight="1">');
  });

  test("a user's formulas that depend on results are not left stale", async () => {
    const { bytes } = await gradeBytes(before);
    const sheet = openWorkbook(bytes, 'after.xlsx').snapshot.sheets[0];
    const average = sheet ? [1, 2, 3].map((row) => valueAt(sheet, row, 6)) : [];
    [95.5, 89.5, 69.5].forEach((total, index) => expect(average[index]).toBeCloseTo(total / 1.2, 10));
    expect(sheet?.formulas.get(1 * 16_384 + 6)).toBe('=E2/1.2');
  });

  test('grading a graded file changes nothing', async () => {
    const once = await gradeBytes(before);
    const twice = await gradeBytes(once.bytes);
    expect(twice.applied.written).toEqual([]);
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
  });

  test('the Open XML SDK finds nothing in it that was not there before', async () => {
    const { bytes } = await gradeBytes(before);
    expect(newErrors(before, bytes, 'xlsx')).toEqual([]);
  });
});
