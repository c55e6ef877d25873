/** The picture of the README: the graded sample county with the pane beside it. usage: node tools/make-screenshot.mjs */
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../preview/serve.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];

const server = await serve({ port: 0, seat: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  const page = await browser.newPage({ viewport: { width: 1720, height: 1010 } });
  await page.goto(`${server.url}?file=${encodeURIComponent('弥勒市2017年度考核-含错误.xlsx')}`);
  await page.waitForSelector('body[data-state=ready]');
  const pane = await (await page.waitForSelector('#pane-frame')).contentFrame();
  await pane.waitForSelector('.grades');
  await pane.getByRole('button', { name: '评分', exact: true }).click();
  await pane.waitForSelector('.actions__message');
  await pane.getByRole('tab', { name: /^问题/ }).click();
  await pane.locator('.finding', { hasText: '超过满分' }).first().locator('.cell-link').click();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: path.join(root, 'docs/pane.png') });
} finally {
  await browser.close();
  await server.close();
}
