/** `--list`: 问题清单 and 退回修改通知 in the graded copies, and nothing else different. */
import { form, patched, roster } from '../checks/support/county';
import { recomputeInLibreOffice } from '../support/libreoffice';
import { newErrors } from '../support/validator';
import { workbookOf } from '../support/workbooks';
import { formulaAt, valueAt, type Scalar, type SheetSnapshot } from '../../src/workbook/snapshot';
import { Folder } from './support/folder';

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

const ROSTER = roster(
  ['市水务局', '市农业局'].map((unit) => ['弥阳镇', '贫困', '可乐村', unit, '市级机关', '市委办', null]),
);
const wrong = (unit: string, cell: string, value: Scalar) => patched(form({ unit }), { [cell]: value });
const sheetIn = (name: string, sheet: string): SheetSnapshot => {
  const found = folder.snapshot(name).sheets.find((other) => other.name === sheet);
  if (!found) throw new Error(`no sheet ${sheet} in ${name}`);
  return found;
};
const column = (sheet: SheetSnapshot, at: number): readonly Scalar[] =>
  sheet.values.map((_, row) => valueAt(sheet, row, at));

test('each copy has the findings and slips of its own file', async () => {
  folder.put('甲.xlsx', workbookOf([wrong('市水务局', 'I7', 12), ROSTER]));
  folder.put('乙.xlsx', workbookOf([wrong('市农业局', 'I9', '较好')]));
  const { status, stderr } = await folder.run('甲.xlsx', '乙.xlsx', '--out', 'out', '--list');
  expect(status).toBe(0);
  expect(stderr).not.toContain('没有写入');
  expect(column(sheetIn('out/甲.xlsx', '问题清单'), 2)).toContain('V01');
  expect(column(sheetIn('out/甲.xlsx', '问题清单'), 2)).not.toContain('V03');
  expect(column(sheetIn('out/乙.xlsx', '问题清单'), 2)).toContain('V03');
  expect(column(sheetIn('out/甲.xlsx', '退回修改通知'), 0)).toContain('市水务局:');
  expect(column(sheetIn('out/乙.xlsx', '退回修改通知'), 0)).toContain('市农业局:');
});

test('the report and everything else in the copy are as without it', async () => {
  folder.put('a.xlsx', workbookOf([wrong('市水务局', 'I7', 12), ROSTER]));
  await folder.run('a.xlsx', '--out', 'plain', '--report', 'plain.json');
  await folder.run('a.xlsx', '--out', 'listed', '--list', '--report', 'listed.json');
  expect(folder.text('listed.json')).toBe(folder.text('plain.json'));
  const plain = folder.snapshot('plain/a.xlsx').sheets;
  const listed = folder.snapshot('listed/a.xlsx').sheets;
  expect(listed.map(({ name }) => name)).toEqual([
    ...plain.map(({ name }) => name),
    '问题清单',
    '退回修改通知',
  ]);
  const contents = ({ name, values, formulas }: SheetSnapshot) => [name, values, [...formulas]];
  expect(listed.slice(0, plain.length).map(contents)).toEqual(plain.map(contents));
});

test('graded once more, the copy gets the same sheets in the same places', async () => {
  folder.put('a.xlsx', workbookOf([wrong('市水务局', 'I7', 12), ROSTER]));
  await folder.run('a.xlsx', '--out', 'one', '--list');
  folder.put('b.xlsx', folder.read('one/a.xlsx'));
  await folder.run('b.xlsx', '--out', 'two', '--list');
  expect(folder.snapshot('two/b.xlsx').sheets.map(({ name, values }) => [name, values])).toEqual(
    folder.snapshot('one/a.xlsx').sheets.map(({ name, values }) => [name, values]),
  );
});

test('the copy is valid, and every link leads where its text says, in LibreOffice too', async () => {
  const input = workbookOf([
    { ...wrong('市水务局', 'I7', 12), name: "水务'局 1" },
    wrong('市农业局', 'I9', '5分'),
    ROSTER,
  ]);
  folder.put('a.xlsx', input);
  await folder.run('a.xlsx', '--list');
  const bytes = folder.read('a.graded.xlsx');
  expect(newErrors(input, bytes)).toEqual([]);
  const { snapshot } = recomputeInLibreOffice(bytes);
  const names = new Set(snapshot.sheets.map(({ name }) => name));
  let links = 0;
  for (const sheet of snapshot.sheets.filter(({ name }) => name === '问题清单' || name === '退回修改通知')) {
    for (let row = 0; row < sheet.values.length; row += 1) {
      for (const at of [2, 4]) {
        const formula = formulaAt(sheet, row, at);
        const link = /^=HYPERLINK\("#'((?:[^']|'')+)'!([A-Z0-9:]+)","(.*)"\)$/.exec(formula ?? '');
        if (!link) continue;
        links += 1;
        const [, quoted = '', cell] = link;
        const target = quoted.replace(/''/g, "'");
        expect(names).toContain(target);
        expect(valueAt(sheet, row, at)).toBe(`${target}!${cell}`);
      }
    }
  }
  expect(links).toBeGreaterThanOrEqual(4);
}, 300_000);

test('where no unit has anything to correct there is a list, and no slips', async () => {
  const clean = roster([['弥阳镇', '贫困', '可乐村', '市水务局', '市级机关', '市委办', null]]);
  folder.put('a.xlsx', workbookOf([form(), clean]));
  await folder.run('a.xlsx', '--list');
  const names = folder.snapshot('a.graded.xlsx').sheets.map(({ name }) => name);
  expect(names).toContain('问题清单');
  expect(names).not.toContain('退回修改通知');
});
