/**
 * What an office gets: a folder and a zip, ready to be served. usage:
 *   npm run package -- --base https://server.example/kaohe/ [--office cdn|china|self] [--share \\server\share] [--out FOLDER]
 * The same commit, address and choices give the same bytes, wherever and whenever they are built.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { catalogue, instructions } from './words.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const require = createRequire(import.meta.url);
const { OFFICE_SOURCES, officeFiles } = require('../build/office.cjs');
const { version } = require('../../package.json');

/** Zip keeps local time: the parts of this date are the same in every time zone. */
const ENTRY_TIME = new Date(1980, 0, 1);
const OFFICE_PACKAGE = '@microsoft/office-js';

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** Files below a folder as `name → bytes`, names with `/`, in the order of their names. */
export function filesBelow(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(folder, name))]));
}

/** What the administrator's script has to fetch: the package, what npm says of it, and the files the pane asks for. */
function officeList() {
  const { packages } = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8'));
  const { version: office, integrity } = packages[`node_modules/${OFFICE_PACKAGE}`];
  const files = officeFiles().map(({ from, to }) => ({
    from: `dist/${to.slice('office-js/'.length)}`,
    to,
    sha256: sha256(readFileSync(from)),
  }));
  return { package: OFFICE_PACKAGE, version: office, integrity, files };
}

function build(site, { base, office }) {
  const webpack = path.join(ROOT, 'node_modules/webpack-cli/bin/cli.js');
  const given = ['base', base, 'office', office, 'out', site];
  const env = [0, 2, 4].flatMap((at) => ['--env', `${given[at]}=${given[at + 1]}`]);
  const { status } = spawnSync(
    process.execPath,
    [webpack, '--config-name', 'addin', '--mode', 'production', ...env],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  if (status !== 0) throw new Error('the add-in could not be built');
}

/** Makes the package in `out` and gives the paths of folder and zip. */
export function makePackage({ base, office = 'cdn', share = null, out = path.join(ROOT, 'dist/package') }) {
  if (!/^https:\/\/[^\s?#]+$/.test(base ?? ''))
    throw new Error(`--base ${base ?? '(missing)'}: the https address where the folder site/ will be served`);
  if (!Object.hasOwn(OFFICE_SOURCES, office))
    throw new Error(`--office ${office}: choose one of ${Object.keys(OFFICE_SOURCES).join(', ')}`);
  if (share !== null && !/^\\\\[^\\]+\\.+/.test(share))
    throw new Error(`--share ${share}: a network path, \\\\server\\share`);
  const name = `kaohe-${version}-${office}`;
  const work = mkdtempSync(path.join(tmpdir(), 'package-'));
  try {
    const site = path.join(work, 'site');
    build(site, { base, office });
    const put = (file, content) => writeFileSync(path.join(work, file), content);
    for (const file of ['manifest.xml', 'sbom.cdx.json'])
      renameSync(path.join(site, file), path.join(work, file));
    put('LICENSE', readFileSync(path.join(ROOT, 'LICENSE')));
    put('README.txt', instructions({ version, base, office, share }));
    if (share !== null) put('shared-folder.reg', catalogue(share));
    if (office === 'self') {
      put('office-js.json', `${JSON.stringify(officeList(), null, 2)}\n`);
      put('fetch-office-js.mjs', readFileSync(path.join(HERE, 'fetch-office-js.mjs')));
    }
    const sums = [...filesBelow(work)].map(([file, bytes]) => `${sha256(bytes)}  ${file}\n`).join('');
    put('SHA256SUMS', sums);
    const entries = [...filesBelow(work)].map(([file, bytes]) => [`${name}/${file}`, new Uint8Array(bytes)]);
    const zip = zipSync(Object.fromEntries(entries), { level: 9, mtime: ENTRY_TIME });
    const folder = path.join(out, name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(out, { recursive: true });
    cpSync(work, folder, { recursive: true });
    writeFileSync(`${folder}.zip`, zip);
    writeFileSync(`${folder}.zip.sha256`, `${sha256(zip)}  ${name}.zip\n`);
    return { folder, zip: `${folder}.zip`, sha256: sha256(zip) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const text = { type: 'string' };
  try {
    const { values } = parseArgs({ options: { base: text, office: text, share: text, out: text } });
    const { folder, zip, sha256: sum } = makePackage(values);
    console.log(`${folder}\n${zip}\nSHA-256 ${sum}`);
  } catch (error) {
    console.error(error.message);
    console.error(
      'npm run package -- --base https://server.example/kaohe/ [--office cdn|china|self] [--share \\\\server\\share]',
    );
    process.exitCode = 1;
  }
}
