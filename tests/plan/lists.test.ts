/** 问题清单 and 退回修改通知 as planned: what stands in which cell, whose page it is, and what is told apart. */
import { assess } from '../../src/assessment';
import { runChecks } from '../../src/checks';
import { WORKBOOK_WORDS } from '../../src/locales/workbook-words';
import { planFindingsSheet, planLists, planReturnSlips, slipsOn } from '../../src/plan';
import { readWorkbook } from '../../src/reading';
import { MILE_2017 } from '../../src/rulebook/mile-2017';
import { setAside } from '../../src/runs';
import type { GeneratedCell, SheetEdit } from '../../src/workbook/edit';
import { isGeneratedSheetFormula } from '../../src/workbook/own';
import type { Scalar, Snapshot } from '../../src/workbook/snapshot';
import { form, patched, roster, type Patch } from '../checks/support/county';
import { sheetOf, snapshotOf, type SheetInput } from '../support/snapshot';

const { lists } = WORKBOOK_WORDS;

function told(...files: readonly (readonly SheetInput[])[]) {
  const snapshots = files.map((sheets, index) => snapshotOf(sheets, `${index + 1}.xlsx`));
  const assessment = assess(
    snapshots.map((snapshot) => readWorkbook(snapshot, MILE_2017)),
    MILE_2017,
    'city',
  );
  return { snapshots, assessment, open: runChecks(assessment) };
}
const first = ({ snapshots }: ReturnType<typeof told>): Snapshot => {
  const [snapshot] = snapshots;
  if (!snapshot) throw new Error('no snapshot');
  return snapshot;
};
const unit = (name: string, patch: Patch = {}): SheetInput => patched(form({ unit: name }), patch);
const ROSTER = (...units: readonly string[]) =>
  roster(units.map((name) => ['弥阳镇', '贫困', '可乐村', name, '市级机关', '市委办', null]));

const values = ({ rows }: SheetEdit): Scalar[][] =>
  rows.map((row) => row.map((cell) => cell?.content.value ?? null));
const cellAt = ({ rows }: SheetEdit, row: number, column: number): GeneratedCell => {
  const cell = rows[row]?.[column];
  if (!cell) throw new Error(`nothing at row ${row}, column ${column}`);
  return cell;
};
const listOf = (
  county: ReturnType<typeof told>,
  settled: Parameters<typeof planFindingsSheet>[2]['settled'] = [],
) => planFindingsSheet(county.assessment, first(county), { open: county.open, settled }, lists);
const slipsOf = (county: ReturnType<typeof told>) =>
  planReturnSlips(county.assessment, first(county), county.open, lists);
const only = (edits: readonly SheetEdit[]): SheetEdit => {
  expect(edits).toHaveLength(1);
  const [edit] = edits;
  if (!edit) throw new Error('no sheet');
  return edit;
};

describe('问题清单', () => {
  const county = told([
    unit('市水务局', { I7: '5分', I8: 12 }),
    unit('市农业局', { I9: '较好' }),
    ROSTER('市水务局', '市农业局'),
  ]);
  const sheet = listOf(county);

  test('every finding is a row: the gravest first, letter, code, unit, place, what is wrong, what to do, article', () => {
    const rows = values(sheet).slice(3);
    expect(rows).toHaveLength(county.open.length);
    expect(rows.slice(0, 2)).toEqual([
      [1, '错', 'V01', '市水务局', '市水务局!I8', expect.stringContaining('得分12超过满分8。'), '请改为0到8之间的数。', null, null],
      [2, '错', 'V03', '市农业局', '市农业局!I9', expect.stringContaining('填的是“较好”'), '请填0到12之间的分数。', null, null],
    ]); // prettier-ignore
    expect(rows.slice(2, 4)).toEqual([
      [3, '错', 'M12', '全市', '—', expect.any(String), expect.any(String), '第八条', null],
      [4, '警', 'V04', '市水务局', '市水务局!I7', expect.stringContaining('“5分”带了汉字或单位'), '建议改成5。', null, null],
    ]); // prettier-ignore
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.slice(4).every(([, letter]) => letter === '注')).toBe(true);
  });

  test('it names itself, says by what it was made, repeats its header and is printed across', () => {
    expect(isGeneratedSheetFormula(cellAt(sheet, 0, 0).content.formula)).toBe(true);
    expect(cellAt(sheet, 1, 0).content.value).toContain(MILE_2017.document);
    expect(cellAt(sheet, 1, 0).content.value).toMatch(/错3处.*警1处/);
    expect(values(sheet)[2]).toEqual(lists.findingsHeadings);
    expect(sheet).toMatchObject({ sheet: '问题清单', replaces: false, headerRows: 3, landscape: true });
    expect(sheet.breaks).toBeUndefined();
  });

  test('the place is a door to the cell; names of sheets are quoted as formulas and texts want it', () => {
    expect(cellAt(sheet, 3, 4)).toEqual({
      style: 'link',
      content: { formula: `=HYPERLINK("#'市水务局'!I8","市水务局!I8")`, value: '市水务局!I8' },
    });
    const odd = told([{ ...unit('市水务局', { I8: 12 }), name: `甲'乙"丙 1` }]);
    const row = values(listOf(odd)).findIndex(([, , code]) => code === 'V01');
    expect(cellAt(listOf(odd), row, 4).content.formula).toBe(
      `=HYPERLINK("#'甲''乙""丙 1'!I8","甲'乙""丙 1!I8")`,
    );
  });

  test('what concerns the county has no door, and says so', () => {
    const over = told([unit('甲局'), unit('乙局'), unit('丙局'), ROSTER('甲局', '乙局', '丙局')]);
    const row = values(listOf(over)).find(([, , code]) => code === 'Q01');
    expect(row?.slice(3, 5)).toEqual(['全市', '—']);
    expect(row?.[7]).toBe('第七条');
  });

  test('what somebody set aside stands at the end, with day and reason', () => {
    const gone = county.open.find(({ code }) => code === 'V04');
    if (!gone) throw new Error('no finding');
    const entry = setAside(gone, first(county), '已电话核对', new Date('2018-01-20T08:00:00Z'));
    const left = { ...county, open: county.open.filter((finding) => finding !== gone) };
    const rows = values(listOf(left, [{ finding: gone, entry }])).slice(3);
    expect(rows).toHaveLength(county.open.length);
    expect(rows.at(-1)).toEqual([
      rows.length, '警', gone.code, gone.unit, expect.any(String), expect.any(String), expect.any(String), null,
      '已说明(2018-01-20):已电话核对',
    ]); // prettier-ignore
    expect(rows.slice(0, -1).every((row) => row[8] === null)).toBe(true);
    expect(values(listOf(left, [{ finding: gone, entry }]))[1]?.[0]).toContain('已说明1处');
  });

  test('nothing found: it says so', () => {
    const clean = { ...county, open: [] };
    expect(values(listOf(clean)).slice(3)).toEqual([['没有发现问题。']]);
  });

  test('it takes the place of an earlier one, and never that of somebody else', () => {
    const again = (name: string, formula: string | null) => {
      const earlier = sheetOf({ name, rows: [[formula === null ? '手工' : { f: formula, v: '' }]] });
      const snapshot = { ...first(county), sheets: [...first(county).sheets, earlier] };
      const { sheet: placed, replaces } = planFindingsSheet(
        county.assessment,
        snapshot,
        { open: county.open, settled: [] },
        lists,
      );
      return [placed, replaces];
    };
    expect(again('问题清单', cellAt(sheet, 0, 0).content.formula)).toEqual(['问题清单', true]);
    expect(again('问题清单', null)).toEqual(['问题清单(2)', false]);
  });
});

describe('退回修改通知', () => {
  const county = told([
    unit('市水务局', { I8: 12, I7: '5分' }),
    unit('市农业局'),
    unit('市林业局', { I10: null, F6: 10 }),
    ROSTER('市林业局', '市水务局', '市农业局'),
  ]);
  const sheet = only(slipsOf(county));

  test('a page for every unit with 错 or 警, in the order of the roster, and for nobody else', () => {
    const column = values(sheet).map(([text]) => text);
    expect(column.filter((text) => typeof text === 'string' && /局:$/.test(text))).toEqual([
      '市林业局:',
      '市水务局:',
    ]);
    expect(slipsOn(sheet)).toBe(2);
    expect(sheet.breaks).toHaveLength(1);
    const [start = 0] = sheet.breaks ?? [];
    expect(values(sheet)[start]?.[0]).toBe('退回修改通知');
    expect(values(sheet)[start + 1]?.[0]).toBe('市水务局:');
  });

  test('what stands there, what should, what is wrong, what to do, article and code', () => {
    const [start = 0] = sheet.breaks ?? [];
    const page = values(sheet).slice(start);
    expect(page[2]?.[0]).toMatch(/有下列2处需要修改或说明.*请于_+年_+月_+日前/);
    expect(page[3]).toEqual(lists.slipHeadings);
    expect(page.slice(4, 6)).toEqual([
      [1, '错', '市水务局!I8', 12, '见“怎么改”', expect.stringContaining('超过满分8。'), '请改为0到8之间的数。', 'V01'],
      [2, '警', '市水务局!I7', '5分', 5, expect.stringContaining('带了汉字或单位'), '建议改成5。', 'V04'],
    ]); // prettier-ignore
    const signatures = page.slice(6).flatMap(([text]) => (typeof text === 'string' ? [text] : []));
    expect(signatures).toEqual(lists.signatures);
    for (const line of signatures) expect(line).toMatch(/签字.*____年/);
  });

  test('a fault of the form itself goes to the unit whose form it is', () => {
    const codes = values(sheet)
      .slice(0, sheet.breaks?.[0])
      .flatMap((row) => (typeof row[7] === 'string' ? [row[7].split('\n').at(-1)] : []));
    expect(codes).toContain('T04');
    expect(county.open.find(({ code }) => code === 'T04')).toBeDefined();
  });

  test('the first cell alone names the sheet; printed in its own size, nothing repeated', () => {
    const own = sheet.rows.flatMap((row) =>
      row.filter((cell) => isGeneratedSheetFormula(cell?.content.formula ?? null)),
    );
    expect(own).toHaveLength(1);
    expect(isGeneratedSheetFormula(cellAt(sheet, 0, 0).content.formula)).toBe(true);
    expect(sheet).toMatchObject({ sheet: '退回修改通知', headerRows: 0, landscape: true });
    // A4 across within half an inch: 770 points, also where a character takes 9 pixels and a column 5 more.
    const width = sheet.widths.reduce((sum, characters) => sum + (characters * 9 + 5) * 0.75, 0);
    expect(width).toBeLessThan(770);
  });

  test('percentages and dates are shown as their cells show them', () => {
    const formats = new Map([[18 * 16_384 + 8, '0.00%']]);
    const typed = { ...unit('市水务局', { I19: 0.995 }), formats };
    const county = told([typed, ROSTER('市水务局')]);
    const shown = values(only(slipsOf(county))).flatMap((row) => (row[7] === undefined ? [] : [row[3]]));
    expect(shown).toContain('99.5%');
  });

  test('nobody has anything to correct: no sheet, but an earlier one is not left standing', () => {
    const clean = told([unit('市水务局'), ROSTER('市水务局')]);
    const without = { ...clean, open: clean.open.filter(({ severity }) => severity === 'notice') };
    expect(slipsOf(without)).toEqual([]);
    const earlier = sheetOf({
      name: '退回修改通知',
      rows: [[{ f: cellAt(sheet, 0, 0).content.formula ?? '', v: '' }]],
    });
    const snapshot = { ...first(clean), sheets: [...first(clean).sheets, earlier] };
    const edit = only(planReturnSlips(clean.assessment, snapshot, without.open, lists));
    expect([edit.sheet, edit.replaces, slipsOn(edit)]).toEqual(['退回修改通知', true, 0]);
    expect(values(edit).at(-1)).toEqual(['没有需要退回修改的单位。']);
  });

  test('more than a thousand units: no sheet has more page breaks than Excel keeps', () => {
    const [finding] = county.open;
    if (!finding) throw new Error('no finding');
    const open = Array.from({ length: 1500 }, (_, index) => ({ ...finding, unit: `第${index}局` }));
    const edits = planReturnSlips(county.assessment, first(county), open, lists);
    expect(edits.map((edit) => [edit.sheet, slipsOn(edit)])).toEqual([
      ['退回修改通知', 1000],
      ['退回修改通知2', 500],
    ]);
  });
});

test('each file of a county gets its own findings', () => {
  const county = told([unit('市水务局', { I8: 12 })], [unit('市农业局', { I9: '较好' })]);
  const { assessment, open } = county;
  const planned = planLists(assessment, { open, settled: [] }, WORKBOOK_WORDS);
  const codes = planned.map(([list]) =>
    list
      ? values(list)
          .slice(3)
          .flatMap(([, letter, code]) => (letter === '错' ? [code] : []))
      : [],
  );
  expect(codes).toEqual([['V01', 'M12', 'R12'], ['V03']]);
  expect(planned.map((edits) => edits.map(({ sheet }) => sheet))).toEqual([
    ['问题清单', '退回修改通知'],
    ['问题清单', '退回修改通知'],
  ]);
});

test('sheets of ours are no annex to the next reading, whatever their texts look like', () => {
  const sheets = [unit('市水务局', { I8: 12, I9: '较好' }), ROSTER('市水务局')];
  const county = told(sheets);
  const made = [listOf(county), ...slipsOf(county)].map((edit): SheetInput => ({
    name: edit.sheet,
    rows: edit.rows.map((row) =>
      row.map((cell) =>
        cell?.content.formula
          ? { f: cell.content.formula, v: cell.content.value }
          : (cell?.content.value ?? null),
      ),
    ),
  }));
  expect(told([...sheets, ...made]).open).toEqual(county.open);
});
