/** What is made for paper: the list of findings, the return slips, and sheets without marks. */
import { usePreview } from './support/session';
import type { Preview } from './support/preview';

const withPreview = usePreview();
const PLANTED = '弥勒市2017年度考核-含错误.xlsx';

async function choose(preview: Preview, item: string | RegExp, menu = '更多'): Promise<void> {
  await preview.pane.getByRole('button', { name: menu, exact: true }).click();
  await preview.pane.locator('.more__items').getByRole('button', { name: item }).click();
  await preview.waitForPane();
}
const stateOf = (preview: Preview): Promise<string> => preview.pane.locator('.actions__state').innerText();

test('a list with doors to the cells, and a page for each unit; both are shown, and taken back', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    const before = await preview.sheetNames();
    await preview.pane.getByRole('button', { name: '更多', exact: true }).click();
    await preview.picture('menu-with-lists');
    await preview.page.keyboard.press('Escape');
    await choose(preview, '生成问题清单');
    expect(await preview.message()).toMatch(/^“问题清单”已生成,共\d+处;点位置可以跳到那一格。$/);
    expect((await preview.selection()).sheet).toBe('问题清单');
    const door = await preview.cell('问题清单', 3, 4);
    expect(door?.formula).toMatch(/^=HYPERLINK\("#'.+'![A-Z]+\d+"/);
    // The engine of the grid computes it to its text.
    expect(door?.value).toBe(/,"(.*)"\)$/.exec(door?.formula ?? '')?.[1]);
    await preview.picture('list-of-findings');
    await choose(preview, '生成退回修改通知');
    expect(await preview.message()).toMatch(/^“退回修改通知”已生成:\d+家单位,一家一页,可以打印。$/);
    expect((await preview.selection()).sheet).toBe('退回修改通知');
    expect((await preview.cell('退回修改通知', 1, 0))?.value).toMatch(/:$/);
    await preview.picture('return-slips');
    await preview.press('撤销');
    expect(await preview.message()).toBe('已撤销“生成退回修改通知”。');
    await preview.press('撤销');
    expect(await preview.sheetNames()).toEqual(before);
  }));

test('print view takes the marks off and puts them back, also after the pane was closed', () =>
  withPreview({ file: PLANTED }, async (preview) => {
    await choose(preview, '打印视图');
    expect(await preview.message()).toContain('没有本程序的标记');
    await preview.press('检查');
    const sheet = '市办公室';
    const marked = await preview.marks(sheet);
    expect(marked).toBeGreaterThan(0);
    await choose(preview, '打印视图');
    expect(await preview.message()).toContain('标记已取下');
    expect(await stateOf(preview)).toContain('打印视图:标记已取下');
    expect(await preview.marks(sheet)).toBe(0);
    await preview.picture('print-view');
    await preview.pane.evaluate(() => location.reload());
    await preview.page.waitForTimeout(500);
    await preview.waitForPane();
    expect(await stateOf(preview)).toContain('打印视图:标记已取下');
    await preview.pane.getByRole('button', { name: '更多', exact: true }).click();
    const item = preview.pane.locator('.more__items').getByRole('button', { name: '打印视图' });
    expect(await item.getAttribute('aria-pressed')).toBe('true');
    await item.click();
    await preview.waitForPane();
    expect(await preview.message()).toBe('标记已放回。');
    expect(await preview.marks(sheet)).toBe(marked);
    expect(await stateOf(preview)).not.toContain('打印视图');
  }));

test('by keyboard, in English', () =>
  withPreview({ file: PLANTED, lang: 'en-US' }, async (preview) => {
    const { page, pane } = preview;
    const focused = () => pane.evaluate(() => document.activeElement?.textContent ?? '');
    const pick = async (item: string): Promise<void> => {
      await pane.getByRole('button', { name: 'More', exact: true }).focus();
      await page.keyboard.press('Enter');
      for (let presses = 0; presses < 12 && (await focused()) !== item; presses++)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(item);
      await page.keyboard.press('Enter');
    };
    await pick('Make a list of findings');
    await pane
      .getByText(/“问题清单” is there, \d+ findings/)
      .first()
      .waitFor();
    await preview.waitForPane();
    await preview.press('Check');
    await pick('Print view');
    await pane.getByText('Marks are off for printing.').first().waitFor();
    await preview.waitForPane();
    expect(await stateOf(preview)).toContain('Print view: marks are off');
    // What happened is read out, and the focus is back where it came from.
    expect(await pane.locator('[role=status], [aria-live]').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('Marks are off for printing.')]),
    );
    expect(await pane.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('More');
  }));
