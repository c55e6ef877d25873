/**
 * The pane in a real Chromium over the simulated Excel: round trips and bytes of one press of 评分, and the size of what
 * a pane loads. Prints JSON. usage: node bench/pane.mjs
 */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { serve } from '../preview/serve.mjs';
import { makeList } from './lists.mjs';
import { median } from './measure.mjs';

const { chromium } = createRequire(import.meta.url)('playwright-core');
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, '.cache/bench');
const BROWSERS = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];
const RUNS = 5;

/** What a pane needs besides office.js before it can be used; in English, where it is more. */
const AT_FIRST = ['taskpane.js', 'taskpane.css', 'notice.js', 'en-US.js'];
/** What comes in the background once it is up. */
const LATER = ['lists.js', 'binding.js', 'checks-en-US.js', 'templates.js'];

/** Sizes as servers send it. */
function bundle() {
  const sizes = (names) => {
    const files = names.map((name) => readFileSync(path.join(root, 'dist/addin', name)));
    const sum = (compress) => files.reduce((all, bytes) => all + compress(bytes).length, 0);
    return {
      raw: sum((bytes) => bytes),
      gzip: sum((bytes) => gzipSync(bytes, { level: 9 })),
      brotli: sum((bytes) => brotliCompressSync(bytes)),
    };
  };
  return { ...sizes(AT_FIRST), whole: sizes([...AT_FIRST, ...LATER]) };
}

/** In the page: bytes of the JSON of values, formulas and formats of all used ranges, and of those of our results. */
const bytesNeeded = () => {
  let results = '';
  let text = '';
  for (const sheet of window.preview.store.sheets()) {
    const area = sheet.usedArea(true);
    if (!area) continue;
    const grid = (see) =>
      Array.from({ length: area.bottom - area.top + 1 }, (_, r) =>
        Array.from({ length: area.right - area.left + 1 }, (_, c) =>
          see(sheet.cell(area.top + r, area.left + c)),
        ),
      );
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) {
        const cell = sheet.cell(row, column);
        if (cell?.formula?.includes('"kaohe:')) results += JSON.stringify([cell.formula, cell.value]);
      }
    }
    text += JSON.stringify([
      grid((cell) => cell?.value ?? ''),
      grid((cell) => cell?.formula ?? cell?.value ?? ''),
      grid((cell) => cell?.format ?? 'General'),
    ]);
  }
  const bytes = (of) => new TextEncoder().encode(of).length;
  return { cells: bytes(text), results: bytes(results) };
};

async function pressGrade(browser, url, file) {
  const page = await browser.newPage();
  await page.goto(url);
  await page.waitForSelector('body[data-state=ready]');
  if (file) {
    await page.setInputFiles('#choose', file);
    await page.waitForFunction(
      (name) => document.getElementById('file-name').textContent === name,
      path.basename(file),
    );
  }
  const pane = await (await page.waitForSelector('#pane-frame')).contentFrame();
  const idle = () =>
    pane.waitForFunction(() => document.querySelector('.grades') && !document.querySelector('progress'));
  await idle();
  await page.waitForTimeout(500);
  const { cells } = await page.evaluate(bytesNeeded);
  const totals = () => page.evaluate(() => window.preview.excel.traffic.totals());
  const before = await totals();
  const start = performance.now();
  await pane.getByRole('button', { name: '评分', exact: true }).click();
  await pane.waitForSelector('.actions__message');
  await idle();
  const wall = performance.now() - start;
  const after = await totals();
  const { results } = await page.evaluate(bytesNeeded);
  const needed = cells + 2 * results;
  await page.close();
  return {
    batches: after.batches - before.batches,
    bytes: after.sent + after.received - before.sent - before.received,
    sent: after.sent - before.sent,
    needed,
    wall,
  };
}

async function runCase(browser, url, title, file) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await pressGrade(browser, url, file));
  const { batches, bytes, sent, needed } = runs[0];
  return { title, batches, bytes, sent, needed, wall: median(runs.map(({ wall }) => wall)) };
}

async function main() {
  const executablePath = BROWSERS.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error('no Chromium: set CHROMIUM=/path/to/chromium');
  mkdirSync(folder, { recursive: true });
  const server = await serve({ port: 0, seat: true });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const cases = [
      await runCase(browser, server.url, 'sample county, 114 sheets', null),
      await runCase(browser, server.url, 'list of 1,500 units', makeList(folder, 1500).plain),
    ];
    process.stdout.write(
      JSON.stringify({ cases, bundle: bundle(), icons: readdirSync(path.join(root, 'assets/icons')).length }),
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

await main();
