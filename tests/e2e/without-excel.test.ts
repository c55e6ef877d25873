/** Where the pane cannot work it says so; and what watches over these tests would see what it watches for. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PreviewBrowser } from './support/preview';

const browser = new PreviewBrowser();
beforeAll(() => browser.start(), 300_000);
afterAll(() => browser.stop());
afterEach(() => {
  browser.outside.length = 0;
  browser.errors.length = 0;
});

const ROOT = path.resolve(__dirname, '../..');

test('without office.js the pane says what is missing, and breaks nowhere', async () => {
  const preview = await browser.open({ unreachable: true });
  const notice = preview.pane.locator('#notice');
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(/没有取到 office\.js.*检查网络/);
  await preview.picture('offline');
  const broken = browser.errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'));
  expect(broken).toEqual([]);
  await preview.close();
});

test('once it has come up, the pane needs no network', async () => {
  const preview = await browser.open();
  await preview.waitForTheRest();
  await preview.page.context().setOffline(true);
  await preview.press('评分');
  expect(await preview.message()).toContain('评分完成');
  expect([...browser.errors, ...browser.outside]).toEqual([]);
  await preview.close();
});

test('without the network everything that belongs to the language is there: lists, reasons, blank annexes', async () => {
  const preview = await browser.open({ file: '弥勒市2017年度考核-含错误.xlsx' });
  await preview.waitForTheRest();
  await preview.page.context().setOffline(true);
  await preview.tab(/^问题/);
  await preview.pane.locator('.finding').first().getByRole('button', { name: '为什么' }).click();
  await preview.pane.getByText('怎么处理').waitFor();
  expect([...browser.errors, ...browser.outside]).toEqual([]);
  // The words of another language are not.
  await preview.press('更多');
  await preview.pane.getByRole('button', { name: 'English' }).click();
  await preview.pane.getByText('这一部分没有取到').first().waitFor();
  expect(await preview.pane.getByRole('tab', { name: '评分' }).count()).toBe(1);
  await preview.close();
});

test('where the English words cannot be had, the pane speaks Chinese and works', async () => {
  const preview = await browser.open({ lang: 'en-US', withhold: /addin\/en-US\.js$/ });
  await preview.pane.getByRole('tab', { name: '评分' }).waitFor();
  await preview.press('评分');
  expect(await preview.message()).toContain('评分完成');
  await preview.close();
});

test.each([
  ['zh-CN', /Excel 太旧/],
  ['en-US', /too old/],
] as const)('an Excel below the floor is told so (%s)', async (lang, sentence) => {
  const preview = await browser.open({ api: '1.8', lang });
  expect(await preview.pane.getByRole('alert').last().innerText()).toMatch(sentence);
  expect(await preview.pane.getByRole('button').count()).toBe(0);
  await preview.picture(`too-old-${lang}`);
  expect(browser.errors).toEqual([]);
  await preview.close();
});

test('a browser too old for the scripts gets a notice that it can run', async () => {
  const preview = await browser.open({ script: 'delete Promise.any;' });
  expect(await preview.pane.locator('#notice').innerText()).toMatch(/Office 太旧.*命令行/);
  await preview.close();
  const built = readFileSync(path.join(ROOT, 'dist/addin/notice.js'), 'utf8');
  expect(built).not.toMatch(/=>|`|\?\.|\b(const|let|class|async)\b/);
});

test('a request that leaves the machine is noticed, whatever page makes it', async () => {
  const preview = await browser.open();
  const asked = 'https://example.com/pixel.png';
  await preview.page.evaluate((url) => void fetch(url).catch(() => undefined), asked);
  await preview.pane.evaluate((url) => void (new Image().src = url), asked);
  await preview.page.waitForTimeout(500);
  const seen = [...browser.outside, ...browser.errors].filter((line) => line.includes('example.com'));
  expect(seen.length).toBeGreaterThanOrEqual(2);
  await preview.close();
});
