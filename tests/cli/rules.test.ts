/** --rules: a rule book from a file counts, or one sentence says why it does not and nothing is graded. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { form, roster } from '../checks/support/county';
import { workbookOf } from '../support/workbooks';
import { cellOf, Folder } from './support/folder';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const ROSTER = roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]);
/** Base 86.5 and bonus 6: 优秀 by the built-in rule book. */
const county = (): Uint8Array => workbookOf([form(), ROSTER]);
const TOWNSHIP = '望舟镇';
const OTHER = readFileSync(path.join(__dirname, '../rulebook/other-county.json'));
const extending = (rest: object): string => JSON.stringify({ extends: 'mile-2017', ...rest });

test('what the file says counts, for grades and for quotas', async () => {
  const grades = { value: [{ name: '好', atLeast: 93 }, { name: '中', atLeast: 60 }, { name: '差' }] };
  folder.put('a.xlsx', county()).put(
    'r.json',
    `\ufeff${extending({
      id: 'mile-2018',
      title: '新办法',
      grades,
      excellent: '中',
      failing: '差',
      quotas: { poor: 4 },
      commended: 5,
      townships: [
        { name: '弥阳镇', kind: 'poor' },
        { name: '新哨镇', kind: 'other' },
      ],
    })}`,
  );
  const report = await folder.report('a.xlsx', '--rules', 'r.json');
  expect(report.status).toBe(0);
  expect(report.rulebook).toMatchObject({ id: 'mile-2018', title: '新办法', source: 'file' });
  expect(report.units).toMatchObject([{ total: 92.5, grade: '中' }]);
  expect(report.quotas).toMatchObject([
    { pool: '弥阳镇', quota: 4, excellent: 1 },
    { pool: '新哨镇', quota: 1 },
    { pool: '非公企业', quota: 3 },
  ]);
  const texts = folder.snapshot('a.graded.xlsx').sheets.flatMap(({ values }) => values.flat());
  expect(texts).toContain('名额合计:4×1(贫困乡镇)+1×1(非贫困乡镇)+3(非公企业)=8家;推荐表彰5家。');
  expect(report.summary).toMatchObject({ 好: 0, 中: 1, 差: 0 });
  expect(report.stderr).toContain('--rules文件');
});

test('a file wins over the sheet 考核规则, which is said', async () => {
  const rules = {
    name: '考核规则',
    rows: [
      ['项目', '规定值', '依据条款'],
      ['表彰名额', 7, '第七条'],
    ],
  };
  folder.put('a.xlsx', workbookOf([form(), ROSTER, rules])).put('r.json', extending({ commended: 9 }));
  const places = async (...argv: readonly string[]) => {
    const { stdout, stderr } = await folder.report('a.xlsx', '--check', ...argv);
    const { commendation, rulebook } = JSON.parse(stdout) as {
      commendation: { places: number };
      rulebook: { source: string };
    };
    return [commendation.places, rulebook.source, stderr.includes('没有用它')];
  };
  expect(await places()).toEqual([7, 'workbook', false]);
  expect(await places('--rules', 'r.json')).toEqual([9, 'file', true]);
});

test('a rule book of another place grades by its own points, grades and quotas', async () => {
  const rows = [
    [
      '单位名称',
      '所在乡镇',
      '产业发展(70分)',
      '人居环境(50分)',
      '基层组织(30分)',
      '创新加分(10分)',
      '总分',
      '等次',
    ],
    ['甲局', TOWNSHIP, 65, 44, 28, 4, null, null],
    ['乙局', TOWNSHIP, 60, 44.5, 28, 0, null, null],
    ['丙局', TOWNSHIP, 40, 25, 20, 1, null, null],
  ];
  const rostered = ['甲局', '乙局', '丙局'].map((unit) => [TOWNSHIP, unit, '机关']);
  const roster = {
    name: '名单',
    rows: [['考核单位名单'], ['所在乡镇', '单位名称', '单位性质'], ...rostered],
  };
  folder.put('a.xlsx', workbookOf([{ name: '得分', rows }, roster])).put('r.json', OTHER);
  const { status, rulebook, units, quotas, findings, stderr } = await folder.report(
    'a.xlsx',
    '--rules',
    'r.json',
  );
  expect(status).toBe(0);
  expect(rulebook).toMatchObject({ id: 'chenglan-2021', source: 'file' });
  expect(units.map(({ unit, total, grade }) => [unit, total, grade])).toEqual([
    ['甲局', 141, '优等'],
    ['乙局', 132.5, '良等'],
    ['丙局', 86, '差等'],
  ]);
  expect(quotas.find(({ pool }) => pool === TOWNSHIP)).toMatchObject({ excellent: 1 });
  // 12.5 % of three units is no place at all; the words and articles are this rule book's.
  expect(findings.filter(({ code, severity }) => severity === 'error' && code !== 'M12')).toMatchObject([
    {
      code: 'Q01',
      article: '11',
      message: `${TOWNSHIP}(非贫困乡镇)优等1家,名额0家,超1家:甲局141。请研究保留哪0家。`,
    },
  ]);
  expect(stderr).toContain(`${TOWNSHIP}:名额0家,优等1家,超1家:甲局`);
  expect(stderr).toMatch(/差等\(约谈、\d+月\d+日前报告整改\):丙局/);
  expect(stderr).not.toMatch(/优秀|不合格|第[五六七]条/);
  const graded = folder.snapshot('a.graded.xlsx');
  const own = graded.sheets.filter(({ name }) => name !== '得分').flatMap(({ values }) => values.flat());
  expect(own).toContain('优等单位');
  expect(own.filter((value) => /优秀|不合格|第七条/.test(String(value)))).toEqual([]);
  expect(cellOf(graded, '得分', 'H2').value).toBe('优等');
  expect(cellOf(graded, '得分', 'G3').value).toBe(132.5);
});

test.each<[string, (folder: Folder) => unknown, RegExp]>([
  ['no such file', () => null, /^找不到文件“r\.json”/],
  ['a folder', (at) => at.put('r.json/x', ''), /^“r\.json”是文件夹/],
  ['no JSON', (at) => at.put('r.json', '{"extends":'), /^规则文件“r\.json”不是有效的JSON/],
  ['a wrong type', (at) => at.put('r.json', extending({ commended: 'x' })), /^\/commended:.*整数/],
  ['an unknown key', (at) => at.put('r.json', extending({ colour: 1 })), /\/colour/],
  ['a contradiction', (at) => at.put('r.json', extending({ excellent: '特优' })), /特优/],
  ['far too much', (at) => at.put('r.json', ' '.repeat(5 << 20)), /^“r\.json”太大/],
])('%s: status 2, nothing is graded or left behind', async (_, put, sentence) => {
  folder.put('a.xlsx', county());
  put(folder);
  const before = folder.files();
  const { status, stdout, stderr } = await folder.run('a.xlsx', '--rules', 'r.json', '--report', '-');
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/\bat .*:\d+|ENO|EISDIR/);
  expect(folder.files()).toEqual(before);
});
