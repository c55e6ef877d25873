/** Draws every assets/icons/*.svg as PNG in the sizes that ribbons ask for, with the Chromium of the machine. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../assets/icons/', import.meta.url));
/** One per scale of the screen (100 % to 250 %), small buttons and large ones. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** Sizes one icon alone is wanted in: lists of add-ins show the product in 128. */
const EXTRA = { icon: [128] };
const BROWSERS = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Colours come out as written, whatever profile the screen has.
  '--force-color-profile=srgb',
];

const executablePath = BROWSERS.find((file) => file && existsSync(file));
if (!executablePath) throw new Error('No Chromium found; name one in the variable CHROMIUM.');

const browser = await chromium.launch({ executablePath, headless: true, args: FLAGS });
try {
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  await page.setContent('<style>body { margin: 0 } img { display: block }</style><img>');
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.svg'))) {
    const name = path.basename(file, '.svg');
    const source = `data:image/svg+xml;base64,${readFileSync(path.join(FOLDER, file)).toString('base64')}`;
    for (const size of [...SIZES, ...(EXTRA[name] ?? [])]) {
      await page.setViewportSize({ width: size, height: size });
      await page.evaluate(
        async ([url, pixels]) => {
          const image = document.querySelector('img');
          image.width = image.height = pixels;
          image.src = url;
          await image.decode();
        },
        [source, size],
      );
      const png = await page.screenshot({ omitBackground: true });
      writeFileSync(path.join(FOLDER, `${name}-${size}.png`), png);
    }
  }
} finally {
  await browser.close();
}
