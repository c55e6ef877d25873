/** One clear sentence for every file that cannot be graded; the others of the call are done all the same. */
import { form, roster } from '../checks/support/county';
import { build, buildParts } from '../hosts/xlsx/build';
import { workbookOf } from '../support/workbooks';
import { BAD_FILES } from './support/bad-files';
import { Folder } from './support/folder';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const ROSTER = roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]);
const county = (): Uint8Array => workbookOf([form(), ROSTER]);

/** The lines of standard error that are about `file`. */
const linesAbout = (stderr: string, file: string): readonly string[] =>
  stderr.split('\n').filter((line) => line.includes(`“${file}”`));

/** Chinese only, the way staff speak: no stack, no codes, no English besides names of formats. */
function expectPlainSentence(sentence: string, name: string): void {
  expect(sentence).toContain(`“${name}”`);
  const rest = sentence.replaceAll(name, '').replace(/\([a-z]+\/[^)]*\)/gi, '');
  expect(rest).not.toMatch(/Error|undefined|null|NaN|\.ts\b|\.js\b|node:|ENO|EISDIR|EACCES/);
  expect(
    rest.replace(/Excel|WPS|xlsx|xlsb|xls|et|XML|CSV|PDF|Word|Office|OpenDocument|ods|--out/g, ''),
  ).not.toMatch(/[A-Za-z]/);
}

describe('files that cannot be graded', () => {
  test.each(BAD_FILES)('%s', async (_, content, words) => {
    folder.put('坏.xlsx', content).put('好.xlsx', county());
    const { status, files, units, stderr } = await folder.report('坏.xlsx', '好.xlsx', '--out', 'out');
    expect(status).toBe(2);
    const [sentence = '', ...more] = linesAbout(stderr, '坏.xlsx');
    expect(more).toEqual([]);
    expect(sentence).toMatch(words);
    expectPlainSentence(sentence, '坏.xlsx');
    expect(files).toEqual([
      { file: '坏.xlsx', ok: false, error: sentence },
      { file: '好.xlsx', ok: true, error: null },
    ]);
    // The good file stands for itself, and of the bad one nothing is left behind.
    expect(units.map(({ unit, total }) => [unit, total])).toEqual([['市水务局', 92.5]]);
    expect(folder.files()).toEqual(['out/好.xlsx', '坏.xlsx', '好.xlsx'].sort());
  });

  test('a bomb takes no memory', async () => {
    const [, content] = BAD_FILES.find(([name]) => name === 'a zip bomb') ?? [];
    folder.put('坏.xlsx', content ?? '');
    const before = process.memoryUsage().rss;
    expect((await folder.run('坏.xlsx')).status).toBe(2);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20);
  });

  test('a huge declared range costs nothing and is graded', async () => {
    folder.put(
      'a.xlsx',
      workbookOf([
        {
          ...form(),
          after: '<dataValidations count="1"><dataValidation sqref="A1:XFD1048576"/></dataValidations>',
        },
        ROSTER,
      ]),
    );
    const before = process.memoryUsage().rss;
    const { status, units } = await folder.report('a.xlsx', '--check');
    // Its seventeen thousand million cells would not fit into any memory.
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20);
    expect([status, units[0]?.total]).toEqual([0, 92.5]);
  });

  test.each<[string, RegExp]>([
    ['没有.xlsx', /找不到文件/],
    ['没有/这个/县.xlsx', /找不到文件/],
    ['夹.xlsx', /是文件夹/],
  ])('%s', async (name, words) => {
    folder.put('夹.xlsx/a.txt', 'a').put('好.xlsx', county());
    const { status, files, stderr } = await folder.report(name, '好.xlsx');
    expect(status).toBe(2);
    const [sentence = ''] = linesAbout(stderr, name.split('/').at(-1) ?? '');
    expect(sentence).toMatch(words);
    expectPlainSentence(sentence, name.split('/').at(-1) ?? '');
    expect(files.map(({ ok }) => ok)).toEqual([false, true]);
    expect(folder.files()).toEqual(['夹.xlsx/a.txt', '好.graded.xlsx', '好.xlsx'].sort());
  });

  test('all files bad: a report of nothing, status 2', async () => {
    const { status, units, summary } = await folder.report('没有.xlsx');
    expect([status, units, summary.units]).toEqual([2, [], 0]);
    expect(folder.files()).toEqual([]);
  });

  test('in English when asked', async () => {
    folder.put('bad.xlsx', 'text');
    const { status, stderr } = await folder.run('bad.xlsx', '--lang', 'en-US');
    expect(status).toBe(2);
    expect(stderr.split('\n')[0]).not.toMatch(/[\u4e00-\u9fff]/);
  });
});

describe('places that cannot be written', () => {
  test('--out is the folder of the input: the input stays as it was', async () => {
    folder.put('a.xlsx', county());
    const before = folder.read('a.xlsx');
    const { status, stderr } = await folder.run('a.xlsx', '--out', '.');
    expect(status).toBe(2);
    expect(linesAbout(stderr, 'a.xlsx')).toEqual([expect.stringMatching(/会覆盖原文件/)]);
    expect(folder.read('a.xlsx').equals(before)).toBe(true);
    expect(folder.files()).toEqual(['a.xlsx']);
  });

  test('--out is the folder of another input of the same name as the copy', async () => {
    folder.put('a.xlsx', county()).put('a.graded.xlsx', workbookOf([form({ unit: '市林业局' })]));
    const before = folder.read('a.graded.xlsx');
    const { status, stderr } = await folder.run('a.xlsx', 'a.graded.xlsx', '--check');
    expect(status).toBe(0);
    expect(stderr).toContain('没有写文件');
    const written = await folder.run('a.xlsx', 'a.graded.xlsx');
    expect(written.status).toBe(2);
    expect(written.stderr).toMatch(/会覆盖原文件/);
    expect(folder.read('a.graded.xlsx').equals(before)).toBe(true);
  });

  test('--out is a file', async () => {
    folder.put('a.xlsx', county()).put('out', 'a');
    const { status, files, stderr } = await folder.report('a.xlsx', '--out', 'out');
    expect(status).toBe(2);
    expect(files).toEqual([{ file: 'a.xlsx', ok: false, error: expect.stringMatching(/“a\.xlsx”不能写入/) }]);
    expectPlainSentence(linesAbout(stderr, 'a.xlsx')[0] ?? '', 'a.xlsx');
    expect(folder.files()).toEqual(['a.xlsx', 'out']);
  });

  test('a folder that nobody may write, not even root', async () => {
    folder.put('a.xlsx', county());
    const { status, stderr } = await folder.run('a.xlsx', '--out', '/proc/kaohe');
    expect(status).toBe(2);
    expect(stderr).toMatch(/“a\.xlsx”不能写入/);
    expect(folder.files()).toEqual(['a.xlsx']);
  });

  test('the copy cannot take the place of a folder: nothing half done is left', async () => {
    folder
      .put('a.xlsx', county())
      .put('out/a.xlsx/b.txt', 'b')
      .put('c.xlsx', workbookOf([form({ unit: '市林业局' })]));
    const { status, files } = await folder.report('a.xlsx', 'c.xlsx', '--out', 'out');
    expect(status).toBe(2);
    expect(files.map(({ ok }) => ok)).toEqual([false, true]);
    expect(folder.files()).toEqual(['a.xlsx', 'c.xlsx', 'out/a.xlsx/b.txt', 'out/c.xlsx']);
  });

  test('a report that cannot be written: the copies are there, status 2', async () => {
    folder.put('a.xlsx', county()).put('x', 'a');
    const { status, stderr } = await folder.run('a.xlsx', '--report', 'x/报告.json');
    expect(status).toBe(2);
    expect(stderr).toMatch(/“报告\.json”不能写入/);
    expect(folder.files()).toEqual(['a.graded.xlsx', 'a.xlsx', 'x']);
  });

  test.each(['a.xlsx', 'a.graded.xlsx'])('the report may not take the place of %s', async (name) => {
    folder.put('a.xlsx', county());
    const before = folder.read('a.xlsx');
    const { status, stderr } = await folder.run('a.xlsx', '--report', name);
    expect(status).toBe(2);
    expect(stderr).toContain(`会覆盖原文件“${name}”`);
    expect(folder.read('a.xlsx').equals(before)).toBe(true);
    expect(folder.read('a.graded.xlsx').subarray(0, 2).toString()).toBe('PK');
  });
});

describe('workbooks that may not be changed', () => {
  test('a protected sheet is left as it is, said with the reason, and the others are written', async () => {
    folder.put('a.xlsx', workbookOf([{ ...form(), protected: true }, form({ unit: '市林业局' }), ROSTER]));
    const { status, stderr, written } = await folder.report('a.xlsx');
    expect(status).toBe(0);
    expect(stderr).toMatch(/没有写入 市水务局!I23:工作表有保护/);
    const places = written.map(({ sheet, cell }) => `${sheet}!${cell}`);
    expect(places).toEqual(expect.arrayContaining(['市林业局!I19', '市林业局!I23', '市林业局!B25']));
    expect(places.filter((place) => place.startsWith('市水务局'))).toEqual([]);
    expect(folder.snapshot('a.graded.xlsx').sheets.map(({ name }) => name)).toContain('考核结果');
  });

  const SIGNED = {
    rootRelationships:
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/>',
    parts: { '_xmlsignatures/origin.sigs': '' },
  };
  test('a signed workbook is read and counted but not written', async () => {
    folder
      .put('签.xlsx', workbookOf([form(), ROSTER], SIGNED))
      .put('b.xlsx', workbookOf([form({ unit: '市林业局' })]));
    const { status, files, units, written } = await folder.report('签.xlsx', 'b.xlsx');
    expect(status).toBe(2);
    expect(files[0]).toEqual({
      file: '签.xlsx',
      ok: false,
      error: expect.stringMatching(/“签\.xlsx”有数字签名/),
    });
    expect(units.map(({ unit, total }) => [unit, total])).toEqual([
      ['市水务局', 92.5],
      ['市林业局', 92.5],
    ]);
    expect([...new Set(written.map(({ file }) => file))]).toEqual(['b.xlsx']);
    expect(folder.files()).toEqual(['b.graded.xlsx', 'b.xlsx', '签.xlsx']);
  });

  test('a signed workbook may be checked', async () => {
    folder.put('签.xlsx', workbookOf([form(), ROSTER], SIGNED));
    expect((await folder.run('签.xlsx', '--check')).status).toBe(0);
  });

  test('a damaged part is named, and the workbook of it is not half read', async () => {
    const parts = buildParts({ sheets: [{ name: '表', data: '<row r="1"><c r="A1"><v>1</c></v></row>' }] });
    expect(Object.keys(parts)).toContain('xl/worksheets/sheet1.xml');
    folder.put(
      'a.xlsx',
      build({ sheets: [{ name: '表', data: '<row r="1"><c r="A1"><v>1</c></v></row>' }] }),
    );
    const { status, stderr } = await folder.run('a.xlsx');
    expect(status).toBe(2);
    expect(stderr).toMatch(/“a\.xlsx”已损坏\(xl\/worksheets\/sheet1\.xml\)/);
    expect(stderr).not.toContain('crossedTags');
  });
});
