/** What the copies hold: one county over several files, the same bytes every time, and nothing of the user's lost. */
import { form, list, patched, roster, survey } from '../checks/support/county';
import { textsOf } from '../hosts/xlsx/build';
import { workbookOf } from '../support/workbooks';
import { cellOf, Folder } from './support/folder';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const UNITS = ['市水务局', '市林业局', '市农业局'] as const;
const ROSTER = roster(UNITS.map((unit) => ['弥阳镇', '贫困', `${unit}村`, unit, '市级机关', '市委办', null]));
const SURVEY = survey(UNITS.map((unit) => [unit, `${unit}村`, 60, 58, 57, 50, 5, 2, 0, 96.49]));

describe('several files are one county', () => {
  beforeEach(() => {
    folder
      .put('甲.xlsx', workbookOf([form({ unit: '市水务局' })]))
      .put('乙.xlsx', workbookOf([form({ unit: '市林业局' }), SURVEY]))
      .put('名单.xlsx', workbookOf([form({ unit: '市农业局' }), ROSTER]));
  });

  test('the quota counts over all of them, each named with its source', async () => {
    const { status, units, quotas, files } = await folder.report(
      '甲.xlsx',
      '乙.xlsx',
      '名单.xlsx',
      '--out',
      'out',
    );
    expect(status).toBe(0);
    expect(files.map(({ file, ok }) => [file, ok])).toEqual([
      ['甲.xlsx', true],
      ['乙.xlsx', true],
      ['名单.xlsx', true],
    ]);
    expect(units.map(({ unit, grade, sources }) => [unit, grade, sources.map(({ file }) => file)])).toEqual([
      ['市水务局', '优秀', ['甲.xlsx']],
      ['市林业局', '优秀', ['乙.xlsx']],
      ['市农业局', '优秀', ['名单.xlsx']],
    ]);
    expect(quotas.find(({ pool }) => pool === '弥阳镇')).toMatchObject({ excellent: 3, over: 1 });
  });

  test('the generated sheets stand in the file with the roster, and only there', async () => {
    await folder.run('甲.xlsx', '乙.xlsx', '名单.xlsx', '--out', 'out');
    const names = (file: string) => folder.snapshot(`out/${file}`).sheets.map(({ name }) => name);
    expect(names('甲.xlsx')).toEqual(['市水务局']);
    expect(names('乙.xlsx')).toEqual(['市林业局', '满意度']);
    expect(names('名单.xlsx')).toEqual(['市农业局', '名单', '考核结果', '优秀名额']);
    const home = folder.snapshot('out/名单.xlsx');
    // A form of the same file is linked; one of another file is shown by its figure, never by a link to a file.
    expect(cellOf(home, '考核结果', 'G6').formula).toContain("'市农业局'!I23");
    expect(cellOf(home, '考核结果', 'G4')).toEqual({ value: 92.5, formula: null });
  });

  test('the order of the files orders nothing but the files', async () => {
    const one = await folder.report('甲.xlsx', '乙.xlsx', '名单.xlsx', '--out', 'one');
    const two = await folder.report('名单.xlsx', '乙.xlsx', '甲.xlsx', '--out', 'two');
    expect(two.units).toEqual(one.units);
    expect(two.quotas).toEqual(one.quotas);
    for (const file of ['甲.xlsx', '乙.xlsx', '名单.xlsx']) {
      expect(folder.read(`two/${file}`).equals(folder.read(`one/${file}`))).toBe(true);
    }
  });
});

describe('the same again', () => {
  const FAULTY = patched(form(), { I7: '5分', I9: 99, I15: null });
  const LISTED = list([
    ['弥阳镇', '市财政局', 45, 44, 3, null, null],
    ['弥阳镇', '市审计局', 45, null, 3, null, null],
  ]);

  test('two runs give the same report and the same workbook, byte for byte', async () => {
    folder.put('a.xlsx', workbookOf([FAULTY, LISTED, SURVEY, ROSTER]));
    await folder.run('a.xlsx', '--out', 'one', '--report', 'one.json');
    await folder.run('a.xlsx', '--out', 'two', '--report', 'two.json');
    expect(folder.read('two.json').equals(folder.read('one.json'))).toBe(true);
    expect(folder.read('two/a.xlsx').equals(folder.read('one/a.xlsx'))).toBe(true);
  });

  test('grading the graded file changes nothing: its bytes stay', async () => {
    folder.put('a.xlsx', workbookOf([FAULTY, form({ unit: '市林业局' }), LISTED, SURVEY, ROSTER]));
    await folder.run('a.xlsx', '--out', 'one');
    const { status, written } = await folder.report('one/a.xlsx', '--out', 'two');
    expect(status).toBe(0);
    expect(folder.read('two/a.xlsx').equals(folder.read('one/a.xlsx'))).toBe(true);
    expect(written.filter(({ sheet }) => sheet !== '考核结果' && sheet !== '优秀名额')).toEqual([]);
  });

  test('the input is not touched', async () => {
    folder.put('a.xlsx', workbookOf([FAULTY, ROSTER]));
    const before = folder.read('a.xlsx');
    await folder.run('a.xlsx');
    expect(folder.read('a.xlsx').equals(before)).toBe(true);
  });

  test('a corrected score goes through all results of the next run', async () => {
    folder.put('a.xlsx', workbookOf([patched(form(), { I7: null }), ROSTER]));
    await folder.run('a.xlsx', '--out', 'one');
    const open = folder.snapshot('one/a.xlsx');
    expect(cellOf(open, '市水务局', 'I23').value).toBe('');
    const xml = textsOf(folder.read('one/a.xlsx'));
    expect(xml['xl/worksheets/sheet1.xml']).toContain('kaohe:总分');
  });
});

describe('formulas of the user', () => {
  test('scores without a stored value are computed, never taken as 0', async () => {
    const typed = patched(form(), { I6: { f: '=10+2', v: null }, I7: { f: '=L1*3', v: null }, L1: 3 });
    folder.put('a.xlsx', workbookOf([typed, ROSTER]));
    const { units, stderr } = await folder.report('a.xlsx');
    expect(units[0]).toMatchObject({ total: 92.5, grade: '优秀' });
    expect(stderr).not.toContain('没有保存结果');
  });

  test('a score nobody can compute leaves the unit open, and is said', async () => {
    const typed = patched(form(), { I7: { f: '=[1]县!A1', v: null }, I8: { f: '=NOSUCH(1)', v: null } });
    folder.put('a.xlsx', workbookOf([typed, ROSTER]));
    const { units, stderr } = await folder.report('a.xlsx');
    expect(units[0]).toMatchObject({ total: null, grade: null });
    expect(stderr).toMatch(
      /“a\.xlsx”有2个公式没有保存结果,也算不出来\(如市水务局!I7\),按读不出处理,没有当作0/,
    );
  });

  test('a formula that depends on a result gets its new value with the result', async () => {
    const typed = patched(form(), {
      L23: { f: '=I23*2', v: 0 },
      L24: { f: '=L23+1', v: 1 },
      L25: { f: '=IF(B25="优秀","是","否")', v: '否' },
      L26: { f: '=F23', v: 120 },
    });
    folder.put('a.xlsx', workbookOf([typed, ROSTER]));
    await folder.run('a.xlsx');
    const graded = folder.snapshot('a.graded.xlsx');
    const cells = ['L23', 'L24', 'L25', 'L26'].map((address) => cellOf(graded, '市水务局', address));
    expect(cells.map(({ value }) => value)).toEqual([185, 186, '是', 120]);
    expect(cells[0]?.formula).toBe('=I23*2');
  });

  test('a typed total that is wrong stays, is marked, and the finding offers the right one', async () => {
    folder.put('a.xlsx', workbookOf([form({ total: 91 }), ROSTER]));
    const { findings, written } = await folder.report('a.xlsx');
    expect(cellOf(folder.snapshot('a.graded.xlsx'), '市水务局', 'I23')).toEqual({ value: 91, formula: null });
    expect(findings.find(({ cell }) => cell === 'I23')).toMatchObject({ fix: { cell: 'I23', value: 92.5 } });
    expect(written.some(({ cell, sheet }) => sheet === '市水务局' && cell === 'I23')).toBe(false);
  });
});
