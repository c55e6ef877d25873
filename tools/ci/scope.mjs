/**
 * How much of the checks a change needs. `words`: nothing but documents and findings changed since the last commit that passed
 * here, or since CI_BASE; `all`: anything else, and whenever that cannot be told. usage: node tools/ci/scope.mjs [--passed]
 *   --passed   keeps this commit as the last one that passed
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const RECORD = path.join(ROOT, '.cache/ci/passed');

/** Files that no program reads; pages of the checks are made from the program and held to it, schemas are read by tests. */
const WORDS = [
  /^[^/]+\.md$/,
  /^docs\/(?!checks\/)[^.]+(\.[a-z]{2}-[A-Z]{2})?\.(md|png)$/,
  /^findings\//,
  /^LICENSE$/,
];

/** The scope of changed files; no change at all is no reason to leave anything out. */
export const scopeOf = (files) =>
  files.length > 0 && files.every((file) => WORDS.some((kind) => kind.test(file))) ? 'words' : 'all';

function git(...given) {
  const { status, stdout } = spawnSync('git', given, { cwd: ROOT, encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

function recorded() {
  try {
    return readFileSync(RECORD, 'utf8').trim();
  } catch {
    return null;
  }
}

/** Files that differ from the base, those not committed among them; `null` where there is no base to hold on to. */
function changedFiles() {
  const base = process.env.CI_BASE || recorded();
  if (!base || !/^[0-9a-f]{7,40}$/.test(base) || git('merge-base', '--is-ancestor', base, 'HEAD') === null)
    return null;
  const lists = [
    git('diff', '--name-only', '-z', base),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ];
  return lists.includes(null) ? null : lists.flatMap((list) => list.split('\0').filter(Boolean));
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (process.argv[2] === '--passed') {
    // What is not committed has no name to be remembered by.
    if (git('status', '--porcelain') === '') {
      mkdirSync(path.dirname(RECORD), { recursive: true });
      writeFileSync(RECORD, git('rev-parse', 'HEAD'));
    }
  } else {
    const files = changedFiles();
    console.log(files === null ? 'all' : scopeOf(files));
  }
}
