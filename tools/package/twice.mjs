/**
 * Builds the package of the last commit twice, in two folders and two time zones, and compares the zips byte by byte.
 * usage: node tools/package/twice.mjs     takes some minutes: for the night and for releases.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { sha256 } from './make.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const PLACES = [
  { folder: 'one', zone: 'Asia/Shanghai' },
  { folder: 'another/place', zone: 'America/Los_Angeles' },
];

function build(home, zone) {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', ROOT, home], { stdio: 'inherit' });
  const modules = realpathSync(path.join(ROOT, 'node_modules'));
  // Links where the disk allows it: a bundler sees other paths, and nothing is copied.
  const linked = spawnSync('cp', ['-al', modules, path.join(home, 'node_modules')], { stdio: 'ignore' });
  if (linked.status !== 0) execFileSync('cp', ['-a', modules, path.join(home, 'node_modules')]);
  const given = [
    'tools/package/make.mjs',
    '--base',
    'https://server.example/kaohe/',
    '--office',
    'self',
    '--out',
    'made',
  ];
  execFileSync(process.execPath, given, {
    cwd: home,
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const made = path.join(home, 'made');
  const zip = readdirSync(made).find((file) => file.endsWith('.zip'));
  return readFileSync(path.join(made, zip));
}

const work = mkdtempSync(path.join(tmpdir(), 'twice-'));
try {
  const [first, second] = PLACES.map(({ folder, zone }) => build(path.join(work, folder), zone));
  console.log(
    PLACES.map(({ folder, zone }, at) => `${folder}, ${zone}: ${sha256([first, second][at])}`).join('\n'),
  );
  if (!first.equals(second)) {
    const [one, other] = [first, second].map((zip) => unzipSync(zip));
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    const differing = [...names].filter((name) => sha256(one[name] ?? '') !== sha256(other[name] ?? ''));
    console.error(`the two differ: ${differing.join(', ') || 'in the zip itself'}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
