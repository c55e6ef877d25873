/**
 * Installs a package as an office would and opens it: unpacks the zip, compares every file with SHA256SUMS, has the administrator's
 * script fetch office.js from the npm package that is here, serves the site by a bare static https server, and grades the
 * sample county in the pane through the simulated Excel. The browser knows no other machine, and no request may ask for one.
 * usage: node tools/package/try.mjs [ZIP]     without ZIP the package is made first. Needs the built preview, openssl, Chromium.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { makePackage, sha256 } from './make.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { chromium } = createRequire(import.meta.url)('playwright-core');
const TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  png: 'image/png',
};
const PATIENCE = 120_000;
const FLAGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
/** Excel's seat: in a real Excel the host is there before the scripts of the page. */
const SEAT = `if (window !== parent && parent.simulatedExcel) parent.simulatedExcel.install(window);`;

function unpack(zip, folder) {
  const files = unzipSync(readFileSync(zip));
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  const home = path.join(folder, Object.keys(files)[0].split('/')[0]);
  const sums = readFileSync(path.join(home, 'SHA256SUMS'), 'utf8').trim().split('\n');
  for (const line of sums) {
    const [sum, name] = line.split('  ');
    if (sha256(readFileSync(path.join(home, name))) !== sum)
      throw new Error(`${name}: not the file of SHA256SUMS`);
  }
  if (sums.length !== Object.keys(files).length - 1) throw new Error('SHA256SUMS does not name every file');
  if (Object.keys(files).some((name) => /office-js\//.test(name)))
    throw new Error('the zip holds files of office.js');
  return { home, files: sums.length };
}

/** Nothing but files: no rewriting, no headers of ours. The preview stands beside the site as the window of Excel. */
async function serveFiles(places, folder) {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '1',
      '-subj',
      '/CN=localhost',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { stdio: 'ignore' },
  );
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const asked = decodeURIComponent(new URL(request.url, 'https://localhost').pathname);
    const [prefix, place] = places.find(([start]) => asked.startsWith(start));
    const file = path.join(
      place,
      path.posix.normalize(`/${asked.slice(prefix.length)}`).replace(/\/$/, '/index.html'),
    );
    if (!existsSync(file)) {
      response.writeHead(404);
      response.end();
      return;
    }
    response.writeHead(200, { 'Content-Type': TYPES[file.split('.').pop()] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `https://localhost:${server.address().port}` };
}

async function gradeInPane(origin) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
  });
  try {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'zh-CN',
      viewport: { width: 1360, height: 860 },
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(SEAT);
    const asked = [];
    const errors = [];
    context.on('request', (request) => asked.push(request.url()));
    context.on(
      'response',
      (response) => response.ok() || errors.push(`${response.status()} ${response.url()}`),
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
    await page.goto(`${origin}/`);
    await page.waitForSelector('body[data-state=ready]');
    const pane = await (await page.waitForSelector('#pane-frame')).contentFrame();
    await pane.waitForSelector('.grades');
    await pane.getByRole('button', { name: '评分', exact: true }).click();
    const message = await (await pane.waitForSelector('.actions__message')).innerText();
    const grades = (await pane.locator('.grades__legend').innerText()).replace(/\s+/g, '');
    await pane.getByRole('button', { name: '更多' }).click();
    await pane.getByRole('button', { name: '关于' }).click();
    const [licences] = await Promise.all([
      context.waitForEvent('page'),
      pane.getByRole('link', { name: '许可' }).click(),
    ]);
    await licences.waitForLoadState();
    const listed = await licences.locator('h2').count();
    const outside = asked.filter((url) => !url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url));
    return { message, grades, listed, requests: asked.length, outside, errors };
  } finally {
    await browser.close();
  }
}

async function main() {
  const work = mkdtempSync(path.join(tmpdir(), 'installed-'));
  let served = null;
  try {
    const base = 'https://localhost/addin/';
    const zip = process.argv[2] ?? makePackage({ base, office: 'self', out: path.join(work, 'made') }).zip;
    const { home, files } = unpack(zip, work);
    console.log(`${files} files are those of SHA256SUMS`);
    const checker = ['tools/typescript/run.cjs', 'tools/manifest/main.ts', path.join(home, 'manifest.xml')];
    execFileSync(process.execPath, checker, { cwd: ROOT, stdio: 'inherit' });
    const office = path.join(ROOT, 'node_modules/@microsoft/office-js');
    execFileSync(process.execPath, [path.join(home, 'fetch-office-js.mjs'), '--from', office], {
      stdio: 'inherit',
    });
    served = await serveFiles(
      [
        ['/addin/', path.join(home, 'site')],
        ['/samples/', path.join(ROOT, 'assets/samples')],
        ['/assets/', path.join(ROOT, 'assets')],
        ['/', path.join(ROOT, 'dist/preview')],
      ],
      work,
    );
    const seen = await gradeInPane(served.origin);
    console.log(seen);
    const graded = /^评分完成/.test(seen.message) && /^优秀\d+/.test(seen.grades);
    if (!graded || seen.listed < 10 || seen.outside.length > 0 || seen.errors.length > 0)
      throw new Error('the installed package does not work as it should');
  } finally {
    served?.server.close();
    served?.server.closeAllConnections();
    rmSync(work, { recursive: true, force: true });
  }
}

await main();
