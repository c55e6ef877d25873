/**
 * The pictures of the README and of the manual, from the real pane beside the sample county, so that they can be renewed whenever
 * the pane changes. usage: npm run screenshot [-- NAME …]
 */
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '../preview/serve.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const DOCS = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../docs');
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];
const PATIENCE = 90_000;
const PLANTED = '弥勒市2017年度考核-含错误.xlsx';

/** One opened county: what the steps of a picture do to it. */
class Opened {
  constructor(page, pane) {
    this.page = page;
    this.pane = pane;
  }

  async press(name) {
    await this.pane.getByRole('button', { name, exact: true }).first().click();
    await this.settled();
  }

  async grade() {
    await this.press('评分');
    await this.pane.waitForSelector('.actions__message');
    await this.settled();
  }

  async tab(name) {
    await this.pane.getByRole('tab', { name }).click();
    await this.settled();
  }

  async more(name) {
    await this.press('更多');
    if (name) await this.press(name);
  }

  /** The first card of the view 问题 that says so. */
  async finding(text) {
    const search = this.pane.getByRole('searchbox');
    await search.fill(text);
    await this.settled();
    return this.pane.locator('.finding').first();
  }

  settled() {
    return this.page.waitForTimeout(1_200);
  }
}

/** Each: its file below docs, how wide the window is, what is seen (the window or the pane alone), what is done before. */
const PICTURES = {
  pane: {
    window: true,
    steps: async (opened) => {
      await opened.grade();
      await opened.tab(/^问题/);
      await (await opened.finding('超过满分')).locator('.cell-link').first().click();
    },
  },
  'manual/recognised': {
    steps: async ({ pane }) => {
      const first = pane.locator('summary', { hasText: '附件1 评分表' }).first();
      await first.click();
      await first.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  },
  'manual/graded': { window: true, file: null, steps: (opened) => opened.grade() },
  'manual/preview': {
    steps: (opened) => opened.press('预览改动'),
  },
  'manual/findings': {
    steps: async (opened) => {
      await opened.grade();
      await opened.tab(/^问题/);
    },
  },
  'manual/fix': {
    steps: async (opened) => {
      await opened.grade();
      await opened.tab(/^问题/);
      const card = await opened.finding('V05');
      await card.getByRole('button', { name: '修正' }).first().click();
    },
  },
  'manual/aside': {
    steps: async (opened) => {
      await opened.grade();
      await opened.tab(/^问题/);
      const card = await opened.finding('超过满分');
      await card.getByRole('button', { name: '忽略并说明' }).first().click();
      await card.getByRole('textbox').fill('已电话核对,原件如此');
    },
  },
  'manual/quota': {
    steps: async (opened) => {
      await opened.grade();
      await opened.tab(/^名额/);
    },
  },
  'manual/reasons': {
    file: null,
    steps: async (opened) => {
      await opened.grade();
      await opened.tab(/^名额/);
      await opened.pane.locator('.pool summary').first().click();
      await opened.pane.locator('.pool[open] .ranking .cell-link').first().click();
      await opened.tab(/^依据/);
    },
  },
  'manual/history': {
    steps: async (opened) => {
      await opened.grade();
      await opened.press('检查');
      const history = opened.pane.locator('details.card', { hasText: '运行记录' });
      await history.locator('summary').first().click();
      await history.scrollIntoViewIfNeeded();
    },
  },
  'manual/more': { steps: (opened) => opened.more(null) },
  'manual/slips': {
    window: true,
    steps: async (opened) => {
      await opened.grade();
      await opened.more('生成退回修改通知');
      await opened.settled();
    },
  },
};

async function take(browser, url, name) {
  const { window: whole = false, file = PLANTED, steps } = PICTURES[name];
  const size = name === 'pane' ? { width: 1720, height: 1010 } : { width: 1280, height: 800 };
  const page = await browser.newPage({ viewport: size, locale: 'zh-CN' });
  page.setDefaultTimeout(PATIENCE);
  try {
    await page.goto(file === null ? url : `${url}?file=${encodeURIComponent(file)}`);
    await page.waitForSelector('body[data-state=ready]');
    const frame = await page.waitForSelector('#pane-frame');
    const pane = await frame.contentFrame();
    await pane.waitForSelector('.grades');
    const opened = new Opened(page, pane);
    await opened.settled();
    await steps(opened);
    await opened.settled();
    await (whole ? page : frame).screenshot({ path: path.join(DOCS, `${name}.png`) });
  } finally {
    await page.close();
  }
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in PICTURES));
if (unknown.length > 0)
  throw new Error(`no such picture: ${unknown.join(', ')}; there are ${Object.keys(PICTURES).join(', ')}`);
mkdirSync(path.join(DOCS, 'manual'), { recursive: true });
const server = await serve({ port: 0, seat: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: FLAGS,
});
try {
  for (const name of wanted.length > 0 ? wanted : Object.keys(PICTURES)) {
    await take(browser, server.url, name).catch((error) => {
      console.error(`${name}: ${error.message.split('\n')[0]}`);
      process.exitCode = 1;
    });
  }
} finally {
  await browser.close();
  await server.close();
}
