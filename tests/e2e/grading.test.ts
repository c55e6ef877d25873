/** A clerk's work from the first press to the last undo, through the production build in a real browser. */
import { usePreview } from './support/session';

const withPreview = usePreview();
const UNIT = '市农业局';
const PLANTED = '弥勒市2017年度考核-含错误.xlsx';
const CITY = 8;
const TOTAL_ROW = 22;

test('grades the county in place: totals, grades, result sheets, and says what it did', () =>
  withPreview({}, async (preview) => {
    await preview.picture('first-look');
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY))?.formula ?? null).toBeNull();
    await preview.press('评分');
    expect(await preview.message()).toMatch(/99家单位,99家已定等次/);
    const total = await preview.cell(UNIT, TOTAL_ROW, CITY);
    expect(total?.formula).toMatch(/kaohe:总分 第六条/);
    expect(typeof total?.value).toBe('number');
    expect(await preview.sheetNames()).toEqual(expect.arrayContaining(['考核结果', '优秀名额']));
    const bar = await preview.pane.locator('.grades__legend').innerText();
    expect(bar.replace(/\s+/g, '')).toBe('优秀23良好44合格26不合格6待核0');
    await preview.picture('graded');
    await preview.pane.getByRole('button', { name: '考核结果' }).click();
    await preview.picture('result-sheet');
    // A second press has nothing left to write in the forms.
    await preview.press('预览改动');
    expect(await preview.pane.locator('section[aria-labelledby=preview]').innerText()).not.toMatch(
      /将写入\d+格/,
    );
  }));

test('what is written was seen before, and is taken back', () =>
  withPreview({}, async (preview) => {
    await preview.press('预览改动');
    expect(await preview.pane.locator('section[aria-labelledby=preview]').innerText()).toMatch(/将写入\d+格/);
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY))?.formula ?? null).toBeNull();
    await preview.picture('preview-of-changes');
    const names = await preview.sheetNames();
    await preview.press('评分');
    await preview.press('撤销');
    expect(await preview.message()).toMatch(/已撤销“评分”,恢复\d+格。/);
    const total = await preview.cell(UNIT, TOTAL_ROW, CITY);
    expect([total?.value ?? null, total?.formula ?? null]).toEqual([null, null]);
    expect(await preview.sheetNames()).toEqual(names);
  }));

test('a finding leads to its cell, its fix mends it, the counter falls, and undo brings it back', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    await preview.press('检查');
    await preview.picture('checked');
    await preview.tab(/^问题/);
    await preview.pane.getByRole('searchbox').fill('V05');
    const card = preview.pane.locator('.finding').first();
    const before = Number(await preview.pane.locator('.tabs__count').first().innerText());
    const place = card.locator('.cell-link');
    const address = await place.innerText();
    await place.click();
    await preview.page.waitForTimeout(200);
    const { sheet, area } = await preview.selection();
    expect(await card.innerText()).toContain(sheet);
    const cell = await preview.cell(sheet, area['top'] ?? 0, area['left'] ?? 0);
    expect(typeof cell?.value).toBe('string');
    expect(await preview.marks(sheet)).toBeGreaterThan(0);
    await preview.picture('finding-and-its-cell');
    await card.getByRole('button', { name: '修正' }).click();
    await preview.picture('fix-before-and-after');
    await card.getByRole('button', { name: '应用', exact: true }).click();
    await preview.waitForPane();
    expect(await preview.message()).toMatch(/已修正1格/);
    const mended = await preview.cell(sheet, area['top'] ?? 0, area['left'] ?? 0);
    expect(typeof mended?.value).toBe('number');
    const after = Number(await preview.pane.locator('.tabs__count').first().innerText());
    expect(after).toBeLessThan(before);
    await preview.press('撤销');
    const back = await preview.cell(sheet, area['top'] ?? 0, area['left'] ?? 0);
    expect(back?.value).toBe(cell?.value);
    expect(address).toMatch(/^[A-Z]+\d+/);
  }));

test('set aside with a reason, and reminded again', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    await preview.tab(/^问题/);
    await preview.pane.getByRole('searchbox').fill('V05');
    const card = preview.pane.locator('.finding').first();
    await card.getByRole('button', { name: '忽略并说明' }).click();
    await card.getByRole('button', { name: '保存说明' }).click();
    expect(await card.innerText()).toContain('请写明理由');
    await card.getByRole('textbox').fill('已电话核对');
    await card.getByRole('button', { name: '保存说明' }).click();
    await preview.waitForPane();
    expect(await preview.pane.locator('.settled').innerText()).toContain('已说明1处');
    await preview.pane.locator('.settled summary').click();
    expect(await preview.pane.locator('.settled').innerText()).toContain('已电话核对');
    await preview.picture('set-aside');
    await preview.press('恢复提醒');
    expect(await preview.pane.locator('.settled').count()).toBe(0);
  }));

test('quotas: over in words and names, ranking, and the way to the rows', () =>
  withPreview({}, async (preview) => {
    await preview.tab(/^名额/);
    const view = preview.pane.locator('#view');
    expect(await view.innerText()).toMatch(/名额\d·优秀\d·超\d/);
    expect(await view.innerText()).toMatch(/名额合计:2×\d+\+1×\d+\+3=\d+家/);
    await preview.picture('quotas');
    const unit = preview.pane.locator('.pool[open] .ranking .cell-link').first();
    const name = await unit.innerText();
    await unit.click();
    await preview.page.waitForTimeout(200);
    expect((await preview.selection()).sheet).toContain(name.slice(0, 4));
  }));

test('the selected cell is explained down to its cells', () =>
  withPreview({}, async (preview) => {
    await preview.press('评分');
    await preview.tab(/^名额/);
    await preview.pane.locator('.pool[open] .ranking .cell-link').first().click();
    await preview.tab('依据');
    const view = preview.pane.locator('#view');
    await preview.pane.waitForSelector('.derivation');
    const text = await view.innerText();
    expect(text).toContain('第六条');
    expect(text).toMatch(/基础分[\d.]+\+加分[\d.]+=总分[\d.]+/);
    await preview.picture('reasons');
    const link = preview.pane.locator('.cells .cell-link').first();
    await preview.pane.locator('.derivation details summary').first().click();
    const address = await link.innerText();
    await link.click();
    await preview.page.waitForTimeout(300);
    const { area } = await preview.selection();
    expect(address).toBe(`${String.fromCharCode(65 + (area['left'] ?? 0))}${(area['top'] ?? 0) + 1}`);
  }));

test('what is selected is known when the view is opened, and a switch of sheets is followed', () =>
  withPreview({}, async (preview) => {
    const { page, pane } = preview;
    await preview.tab('依据');
    await pane.getByRole('heading', { name: '市档案局' }).waitFor();
    // To another sheet by its name below the grid: nothing is selected anew.
    await page.evaluate((name) => {
      const { store } = (window as unknown as { preview: { store: SwitchableStore } }).preview;
      const sheet = store.sheets().find((one) => one.name === name);
      if (sheet) store.activate(sheet);
    }, UNIT);
    await pane.locator('#view', { hasText: UNIT }).waitFor();
  }));

interface SwitchableStore {
  sheets(): readonly { readonly name: string }[];
  activate(sheet: { readonly name: string }): void;
}

test('why a finding is one: the rule, when it is said, what to do; kinds have names', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    await preview.tab(/^问题/);
    const { pane } = preview;
    const kinds = pane.getByLabel('种类');
    await kinds.locator('option', { hasText: /^S01 .{3,}/ }).waitFor({ state: 'attached' });
    await kinds.selectOption('S01');
    const card = pane.locator('.finding').first();
    await card.getByRole('button', { name: '为什么' }).click();
    const why = card.locator('.panel');
    await why.waitFor();
    const text = await why.innerText();
    expect(text).toMatch(/^S01 .{3,}/);
    expect(text).toMatch(/规定 · 第六条\s*基础分合计100分。/);
    expect(text).toMatch(/什么时候提示\s*.{8,}/);
    expect(text).toMatch(/怎么处理\s*.{6,}/);
    await preview.picture('why');
    await kinds.selectOption('');
    await pane.getByLabel('分组').selectOption('code');
    expect(await pane.locator('.findings__group').first().innerText()).toMatch(/^[A-Z]\d{2} .{3,}/);
    await preview.picture('by-kind');
  }));

test('a grade is changed by hand, and the change is taken back', () =>
  withPreview({}, async (preview) => {
    await preview.press('评分');
    const { pane } = preview;
    await preview.tab('依据');
    await preview.press('调整等次…');
    const panel = pane.locator('.panel');
    await panel.getByLabel('调整为').selectOption('合格');
    await panel.getByLabel('调整理由').fill('抽查不实');
    await panel.getByLabel('批准人').fill('领导小组');
    await preview.press('保存调整');
    expect(await preview.message()).toContain('已调整等次');
    await preview.picture('grade-changed');
    await preview.press('撤回调整');
    expect(await preview.message()).toContain('已撤回调整');
    expect(await pane.getByRole('button', { name: '撤回调整' }).count()).toBe(0);
    const names = await preview.sheetNames();
    expect(names).toContain('等次调整');
    expect((await preview.cell('等次调整', 3, 3))?.value ?? null).toBeNull();
    expect(String((await preview.cell('等次调整', 3, 4))?.value)).toMatch(/撤回\(原调整为合格\):抽查不实$/);
  }));

test('ribbon buttons work without the pane and say what happened', () =>
  withPreview({}, async (preview) => {
    const { page } = preview;
    await page.locator('#show-pane').click();
    const said = async (button: string) => {
      await page.locator(`[data-press=${button}]`).click();
      const message = page.frameLocator('#message-frame').locator('#message');
      await page.waitForFunction(
        () =>
          (document
            .querySelector<HTMLIFrameElement>('#message-frame')
            ?.contentDocument?.querySelector('#message')?.textContent ?? '') !== '',
      );
      const text = await message.innerText();
      if (button === 'grade') await preview.picture('ribbon-message');
      await page.locator('#message-close').click();
      await page.waitForFunction(
        (name) => !document.querySelector<HTMLButtonElement>(`[data-press=${name}]`)?.disabled,
        button,
      );
      return text;
    };
    expect(await said('grade')).toMatch(/评分完成:99家单位/);
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY))?.formula).toMatch(/kaohe/);
    expect(await said('clearMarks')).toMatch(/已清除本程序的标记|没有需要写入/);
    expect(await said('check')).toMatch(/检查完成/);
    for (let runs = 0; runs < 3; runs++) await said('undo');
    expect((await preview.cell(UNIT, TOTAL_ROW, CITY))?.formula ?? null).toBeNull();
    expect(await said('undo')).toBe('没有可以撤销的操作。');
  }));
