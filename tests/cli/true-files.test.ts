/** Workbooks as real programs write them: one thing is odd in each, and the result is that of the plain one. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook, XlsxError } from '../../src/hosts/xlsx';
import { textsOf } from '../hosts/xlsx/build';
import { validationErrors } from '../support/validator';
import { cellOf, Folder } from './support/folder';

const FILES = path.join(__dirname, '../cases/files');
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FILES, `${name}.xlsx`)));

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const gradeFile = async (name: string, ...options: readonly string[]) => {
  folder.put(`${name}.xlsx`, bytesOf(name));
  const report = await folder.report(`${name}.xlsx`, '--out', 'out', ...options);
  return {
    ...report,
    copy: () => new Uint8Array(folder.read(`out/${name}.xlsx`)),
    loud: report.findings.filter(({ severity }) => severity !== 'notice').map(({ code }) => code),
  };
};

const RIGHT = [
  ['市办公室', 95.5, '优秀'],
  ['市组织部', 80.5, '良好'],
  ['市宣传部', 86.5, '良好'],
];

test.each<[string, readonly string[]]>([
  ['t01-date1900', []],
  ['t01-date1904', []],
  ['t56-eqeq', []],
  ['t02-emptyrid', []],
  ['t17-sheetid', []],
  ['t40b-nocellxfs', []],
  ['ab1-mixprefix-roster', []],
  ['x04b-radsup-unit', []],
  ['y08-cdata', []],
  ['x05-row0', ['T08']],
  ['t18c-scoreLF', ['V07']],
  ['t13-unordered', []],
])('%s is graded as the plain workbook is', async (name, codes) => {
  const { status, units, loud, copy } = await gradeFile(name);
  const found = units.map(({ unit, total, grade }) => [unit, total, grade]);
  const right =
    name === 'x04b-radsup-unit' ? found.map(([unit], i) => [unit, ...(RIGHT[i]?.slice(1) ?? [])]) : RIGHT;
  expect([status, found, loud]).toEqual([0, right, codes]);
  const before = validationErrors(bytesOf(name));
  expect(validationErrors(copy()).filter((error) => !before.includes(error))).toEqual([]);
});

test('nothing is written where Excel counts with the figures shown, and it is said', async () => {
  const { units, loud, written, stderr, copy } = await gradeFile('t03-precision', '--no-marks');
  expect(units.map(({ grade }) => grade)).toEqual([null, null, null]);
  expect([loud, written]).toEqual([['T20'], []]);
  expect(stderr).toContain('按显示的位数计算');
  expect(stderr).toContain('副本和原文件逐字节相同');
  expect(Buffer.from(copy()).equals(Buffer.from(bytesOf('t03-precision')))).toBe(true);
});

test('a score with a line end is named with what that means for the result', async () => {
  const { findings, copy } = await gradeFile('t18c-scoreLF');
  expect(findings.find(({ code }) => code === 'V07')?.message).toContain('合计和等次空着没有写');
  expect(cellOf(openWorkbook(copy(), 'a.xlsx').snapshot, '市办公室', 'I23').value).toBeNull();
});

test('cells out of order are named as the reason why nothing was written there', async () => {
  const { stderr } = await gradeFile('t13-unordered');
  expect(stderr).toContain('没有写入 市办公室!I23:这张工作表在文件里的行或单元格次序是乱的');
});

test('new sheets get numbers that Excel takes', async () => {
  const { copy } = await gradeFile('t17-sheetid');
  const ids = [...(textsOf(copy())['xl/workbook.xml'] ?? '').matchAll(/sheetId="(\d+)"/g)].map(([, id]) =>
    Number(id),
  );
  expect(Math.max(...ids)).toBe(65_534);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('style parts with nothing in them', () => {
  test.each(['r_emptystyles', 'r_count0', 'r_selfclosed', 't40b-nocellxfs'])('%s', (name) => {
    const workbook = openWorkbook(bytesOf(name), 'a.xlsx');
    const [first] = workbook.snapshot.sheets;
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const applied = workbook.applyEdits([
      { kind: 'marks', sheet: first?.name ?? '', marks: [{ severity: 'error', areas: [area] }] },
      {
        kind: 'sheet',
        sheet: '考核结果',
        replaces: false,
        widths: [10],
        rows: [[{ content: { formula: null, value: '标题' }, style: 'title' }]],
        merges: [],
        headerRows: 0,
        landscape: false,
      },
    ]);
    expect(applied.refused).toEqual([]);
    const bytes = workbook.save();
    const styles = textsOf(bytes)['xl/styles.xml'] ?? '';
    // Cells without a style look like the first: plain, and none of ours.
    expect(styles).toMatch(
      /<cellXfs[^>]*><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"\/><xf /,
    );
    expect(validationErrors(bytes)).toEqual([]);
  });
});

test('a sheet entry without a part is passed over', () => {
  const { sheets } = openWorkbook(bytesOf('r_norid'), 'a.xlsx').snapshot;
  expect(sheets.map(({ name, values }) => [name, values])).toEqual([['S', [[1]]]]);
});

test.each(['r_prolog', 'trailing'])('%s: what stands beside the root is no XML', (name) => {
  const attempt = () => openWorkbook(bytesOf(name), 'a.xlsx');
  expect(attempt).toThrow(XlsxError);
  expect(attempt).toThrow(/broken.*root/);
});

test('findings of several files name their file', async () => {
  folder.put('甲.xlsx', bytesOf('x05-row0')).put('乙.xlsx', bytesOf('t18c-scoreLF'));
  const { stderr } = await folder.run('甲.xlsx', '乙.xlsx', '--check');
  expect(stderr).toContain('[警 T08] 甲.xlsx 市办公室!A9:K9');
});
