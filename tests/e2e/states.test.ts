/** States that must look right and stay right: trouble in Excel, foreign and large workbooks, people who type meanwhile. */
import { formSheet } from '../../src/templates/form';
import { writeWorkbook } from '../../tools/workbook-writer';
import type { SheetSpec } from '../../src/templates/spec';
import { usePreview } from './support/session';

const withPreview = usePreview();
const UNIT = '市农业局';
const CITY = 8;
const FIRST_ITEM = 5;
const TOTAL_ROW = 22;

const foreign = (rows: SheetSpec['rows'], name = '通讯录'): SheetSpec => ({
  name,
  rows,
  merges: [],
  widths: [20, 20, 20, 20],
  heights: {},
  titles: [],
  header: null,
  table: { top: 0, bottom: 0 },
  notes: [],
  leftColumns: [],
  landscape: false,
  freeze: false,
  choices: [],
  limits: [],
});
const bytesOf = (...sheets: readonly SheetSpec[]): Promise<Uint8Array> => writeWorkbook(sheets, '测试');

test('a protected sheet is not forced: the others are graded, and it is named', () =>
  withPreview({}, async (preview) => {
    await preview.protect(UNIT);
    await preview.press('评分');
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY))?.formula ?? null).toBeNull();
    const refused = preview.pane.locator('details', { hasText: '没有写入' });
    expect(await refused.innerText()).toMatch(new RegExp(`${UNIT}[^]*I23[^]*工作表有保护`));
    await refused.getByRole('button', { name: 'I23' }).click();
    await preview.page.waitForTimeout(300);
    expect(await preview.selection()).toMatchObject({ sheet: UNIT, area: { top: TOTAL_ROW, left: CITY } });
    await preview.picture('protected-sheet');
  }));

test('while a cell is being edited nothing is written, and the pane says what to do', () =>
  withPreview({}, async (preview) => {
    await preview.setEditing(true);
    await preview.press('评分');
    expect(await preview.message()).toContain('请先按回车结束单元格编辑');
    await preview.picture('cell-being-edited');
    await preview.setEditing(false);
    await preview.press('评分');
    expect(await preview.message()).toContain('评分完成');
  }));

test('a person types a score: the unit is judged again at once, and the results are called stale', () =>
  withPreview({}, async (preview) => {
    await preview.press('评分');
    await preview.tab(/^名额/);
    const { page } = preview;
    await preview.pane.locator('.pool[open] .ranking .cell-link').first().click();
    await page.waitForTimeout(300);
    const { sheet } = await preview.selection();
    await preview.walkTo(FIRST_ITEM, CITY);
    await page.keyboard.type('12.345');
    await page.keyboard.press('Enter');
    await preview.pane.getByText('表格已改动,结果待更新').waitFor();
    expect((await preview.cell(sheet, FIRST_ITEM, CITY))?.value).toBe(12.345);
    await preview.tab(/^问题/);
    await preview.pane.getByRole('searchbox').fill(`${sheet} V15`);
    await preview.pane.locator('.finding').first().waitFor();
    expect(await preview.pane.locator('.finding').first().innerText()).toContain('12.345有3位小数');
    await preview.picture('live-check');
    await preview.press('评分');
    expect(await preview.pane.locator('.actions__state').innerText()).toMatch(/^已评 \d\d:\d\d/);
  }));

test('a foreign workbook: a helpful screen, and the blank forms', async () => {
  const bytes = await bytesOf(
    foreign([
      ['姓名', '电话'],
      ['甲', '乙'],
    ]),
  );
  await withPreview({ workbook: { name: '通讯录.xlsx', bytes } }, async (preview) => {
    await preview.pane.getByText('没有找到考核表').waitFor();
    await preview.picture('foreign-workbook');
    await preview.press('插入空白表');
    expect(await preview.message()).toContain('附件1、附件2、附件3');
    expect(await preview.sheetNames()).toEqual(['通讯录', '附件1', '附件2', '附件3']);
    await preview.pane.getByText('识别到的表').waitFor();
    await preview.picture('blank-forms');
  });
});

test('a table with strange words is read as somebody says', async () => {
  const rows = [
    ['2017年帮扶工作情况'],
    ['名', '甲项(60分)', '乙项(40分)', '钱项(20分)'],
    ['市水务局', 50, 30, 5],
    ['市林业局', 55, 38, 0],
  ];
  const bytes = await bytesOf(foreign(rows, '情况'));
  await withPreview({ workbook: { name: '情况.xlsx', bytes } }, async (preview) => {
    await preview.pane.getByText('没有找到考核表').waitFor();
    await preview.press('指定表头');
    await preview.page
      .locator('#grid canvas[id^=univer-sheet-main]')

      .first()
      .click({ position: { x: 100, y: 60 } });
    await preview.pane.getByLabel('当作').selectOption('list');
    await preview.pane.getByRole('button', { name: '用选中的行作表头' }).click();
    await preview.picture('binding');
    const said = await preview.pane.locator('.columns').innerText();
    expect(said).toContain('A列');
    await preview.pane.locator('.columns__row', { hasText: '“名”' }).locator('select').selectOption('unit');
    await preview.press('按此读取');
    expect(await preview.message()).toContain('已按您的指定重新读取');
    expect(await preview.pane.locator('#view').innerText()).toContain('附件1 评分表');
    await preview.press('评分');
    await preview.picture('bound');
  });
});

test('one form only', async () => {
  const bytes = await bytesOf(formSheet('附件1', 2017));
  await withPreview({ workbook: { name: '一张表.xlsx', bytes } }, async (preview) => {
    await preview.pane.getByText('附件1 评分表').waitFor();
    await preview.picture('one-form');
  });
});

test('400 sheets are read, graded and listed without drawing more than what is in sight', async () => {
  const sheets = Array.from({ length: 400 }, (_, index) => {
    const spec = formSheet(`单位${index + 1}`, 2017, {
      unit: `市第${index + 1}局`,
      township: '弥阳镇',
      village: `第${index + 1}村`,
      date: '2018年1月20日',
      // Every form lacks scores and has one beyond its points: thousands of findings.
      scores: { self: [], township: [], city: [99, 99, 99, 99, 99, 99, 99, 99] },
      evidence: [],
      signed: '',
    });
    return spec;
  });
  const bytes = await bytesOf(...sheets);
  await withPreview({ workbook: { name: '400张.xlsx', bytes } }, async (preview) => {
    await preview.press('评分');
    await preview.tab(/^问题/);
    expect(await preview.pane.locator('#view').innerText()).toMatch(/共\d{4}处/);
    expect(await preview.pane.locator('.findings__row').count()).toBeLessThan(60);
    await preview.picture('many-findings');
  });
});
