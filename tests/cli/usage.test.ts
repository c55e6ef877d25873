/** Wrong usage, help, and what is looked at without being written. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { form, patched, roster } from '../checks/support/county';
import { textsOf } from '../hosts/xlsx/build';
import { workbookOf } from '../support/workbooks';
import { cellOf, Folder } from './support/folder';

const COMMAND = path.join(__dirname, '../../dist/cli/kaohe.js');

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const ROSTER = roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]);
const county = (): Uint8Array => workbookOf([form(), ROSTER]);
/** 12 of 10 points in the second item: an error. */
const wrong = (): Uint8Array => workbookOf([patched(form(), { I7: 12 }), ROSTER]);

describe('usage', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['no file', [], /^没有给出文件。/],
    ['unknown option', ['a.xlsx', '--colour'], /^没有“--colour”这个选项。/],
    ['unknown letter', ['a.xlsx', '-x'], /^没有“-x”这个选项。/],
    ['option without its value', ['a.xlsx', '--out'], /^“--out”后面缺一个值。/],
    ['empty value', ['a.xlsx', '--report='], /^“--report”后面缺一个值。/],
    ['value for a switch', ['a.xlsx', '--check=yes'], /^“--check”后面不要写值。/],
    ['unknown stage', ['a.xlsx', '--stage', 'county'], /^“--stage”不能是“county”/],
    ['unknown language', ['a.xlsx', '--lang', 'fr'], /^“--lang”不能是“fr”/],
    [
      'a list without a copy to put it in',
      ['a.xlsx', '--check', '--list'],
      /^“--list”要把清单写进.*“--check”不写文件/,
    ],
    ['marks and no marks', ['a.xlsx', '--marks', '--no-marks'], /^“--marks”/],
  ])('%s: status 64, one sentence and the usage', async (_, argv, sentence) => {
    folder.put('a.xlsx', county());
    const { status, stdout, stderr } = await folder.run(...argv);
    expect(status).toBe(64);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('用法:kaohe');
    expect(stderr).not.toMatch(/\bat .*:\d+/);
    expect(folder.files()).toEqual(['a.xlsx']);
  });

  test.each(['--help', '-h'])('%s is an answer, not a fault', async (option) => {
    const { status, stdout, stderr } = await folder.run(option);
    expect([status, stderr]).toEqual([0, '']);
    for (const name of [
      '--out',
      '--report',
      '--stage',
      '--rules',
      '--check',
      '--strict',
      '--no-marks',
      '--list',
    ]) {
      expect(stdout).toContain(name);
    }
  });

  test('complaints come in the language asked for, wherever it stands', async () => {
    const { status, stderr } = await folder.run('--colour', '--lang=en-US');
    expect(status).toBe(64);
    expect(stderr).not.toMatch(/[\u4e00-\u9fff]/);
  });

  test('files of the same name would overwrite each other: nothing is done', async () => {
    folder.put('a/县.xlsx', county()).put('b/县.xlsx', county());
    const { status, stderr } = await folder.run('a/县.xlsx', 'b/县.xlsx', '--out', 'out');
    expect(status).toBe(64);
    expect(stderr).toMatch(/“县\.xlsx”.*覆盖/);
    expect(folder.files()).toEqual(['a/县.xlsx', 'b/县.xlsx']);
  });
});

describe('options', () => {
  test('--check reads and checks, and writes nothing', async () => {
    folder.put('a.xlsx', wrong());
    const { status, stdout, stderr } = await folder.run('a.xlsx', '--check');
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toContain('V01');
    expect(stderr).toContain('没有写文件');
    expect(folder.files()).toEqual(['a.xlsx']);
  });

  test('--check with a report lists nothing as written', async () => {
    folder.put('a.xlsx', county());
    const { status, written, units } = await folder.report('a.xlsx', '--check');
    expect([status, written]).toEqual([0, []]);
    expect(units.map(({ unit, total, grade }) => [unit, total, grade])).toEqual([['市水务局', 92.5, '优秀']]);
    expect(folder.files()).toEqual(['a.xlsx']);
  });

  test('--strict: status 1 with errors, 0 without, and the copy is written either way', async () => {
    folder.put('wrong.xlsx', wrong()).put('right.xlsx', workbookOf([form()]));
    expect((await folder.run('wrong.xlsx')).status).toBe(0);
    expect((await folder.run('wrong.xlsx', '--strict')).status).toBe(1);
    expect((await folder.run('right.xlsx', '--strict')).status).toBe(0);
    expect(folder.files()).toEqual(['right.graded.xlsx', 'right.xlsx', 'wrong.graded.xlsx', 'wrong.xlsx']);
  });

  test('--report - gives JSON on standard output and nothing else there', async () => {
    folder.put('a.xlsx', county());
    const { stdout, stderr } = await folder.run('a.xlsx', '--report', '-');
    expect(Object.keys(JSON.parse(stdout) as object)[0]).toBe('schema');
    expect(stdout.endsWith('}\n')).toBe(true);
    expect(stderr).toContain('单位1家');
  });

  test('who reads only the beginning of the report is no fault', async () => {
    const sample = path.join(__dirname, '../../assets/samples/弥勒市2017年度考核.xlsx');
    const piped = `"${process.execPath}" "${COMMAND}" "${sample}" --check --report - 2>told | head -c 1; echo " \${PIPESTATUS[0]}"`;
    const stdout = execFileSync('bash', ['-c', piped], { cwd: folder.path, encoding: 'utf8' });
    expect(stdout).toBe('{ 0\n');
    expect(folder.text('told')).toContain('单位99家');
    expect(folder.text('told')).not.toMatch(/EPIPE|\bat .*:\d+/);
  });

  test('graded again, nothing is written, and what stood there is told', async () => {
    folder.put('a.xlsx', county());
    const { written } = await folder.report('a.xlsx', '--out', 'out');
    expect(written.map(({ before }) => before)).toEqual(written.map(() => null));
    const graded = folder.read('out/a.xlsx');
    const again = await folder.report('out/a.xlsx', '--out', 'again');
    expect([again.status, again.written]).toEqual([0, []]);
    expect(folder.read('again/a.xlsx')).toEqual(graded);
    const other = patchedBytes(graded, '<v>12</v>', '<v>11</v>');
    const changed = await folder.put('b.xlsx', other).report('b.xlsx', '--out', 'again');
    const sheet = changed.written.filter((cell) => cell.sheet === '考核结果');
    expect(sheet.map(({ before, formula }) => before === formula)).toContain(true);
    expect(sheet.map(({ before }) => before)).not.toContain(null);
  });

  test('--report FILE makes the folders it needs and has the same bytes as standard output', async () => {
    folder.put('a.xlsx', county());
    const { stdout } = await folder.run('a.xlsx', '--report', '-');
    expect((await folder.run('a.xlsx', '--report', 'x/y/报告.json')).stdout).toBe('');
    expect(folder.text('x/y/报告.json')).toBe(stdout);
  });

  test('--no-marks writes results without highlighting; by default the cell is marked', async () => {
    folder.put('a.xlsx', wrong());
    await folder.run('a.xlsx', '--out', 'marked');
    await folder.run('a.xlsx', '--out', 'plain', '--no-marks');
    const marked = openedXml('marked/a.xlsx');
    expect(marked).toMatch(/<conditionalFormatting[^>]*sqref="[^"]*\bI7\b[^"]*"/);
    expect(openedXml('plain/a.xlsx')).not.toContain('conditionalFormatting');
  });

  test('--lang en-US words everything but the workbook itself in English', async () => {
    folder.put('a.xlsx', wrong());
    const { findings, stderr, status } = await folder.report('a.xlsx', '--lang', 'en-US');
    expect(status).toBe(0);
    expect(stderr).toMatch(/units?/i);
    const words = findings.map(({ message }) => message.replace(/“[^”]*”|"[^"]*"|[(][^)]*[)]/g, ''));
    expect(words.some((message) => /[a-z]{4}/.test(message))).toBe(true);
    expect(folder.snapshot('a.graded.xlsx').sheets.map(({ name }) => name)).toContain('考核结果');
  });

  test('--stage township: provisional, the grade cell stays empty', async () => {
    const scores = [12, 9, 7, 10.5, 4, 5, 4, 4, 5, 5, 3, 3, 15, 3, 2, 1];
    folder.put('a.xlsx', workbookOf([form({ township_: scores, city: [] }), ROSTER]));
    const { units, stderr } = await folder.report('a.xlsx', '--stage', 'township');
    expect(units).toMatchObject([{ total: 92.5, provisional: true }]);
    expect(stderr).toContain('预评');
    const graded = folder.snapshot('a.graded.xlsx');
    expect(cellOf(graded, '市水务局', 'H23').value).toBe(92.5);
    expect(cellOf(graded, '市水务局', 'B25')).toEqual({ value: null, formula: null });
  });
});

/** The first sheet with the first `text` in it replaced. */
function patchedBytes(bytes: Uint8Array, text: string, by: string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet1.xml';
  parts[name] = strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace(text, by));
  return zipSync(parts);
}

const openedXml = (name: string): string => {
  const part = textsOf(folder.read(name))['xl/worksheets/sheet1.xml'];
  if (part === undefined) throw new Error('no first sheet');
  return part;
};
